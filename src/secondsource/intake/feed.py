"""RSS and Atom: one report an entry, its full text where the feed has it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from time import strftime, struct_time
from typing import Any
from urllib.parse import urljoin

import feedparser

from secondsource.errors import InputError
from secondsource.intake.draft import Draft
from secondsource.intake.feed_name import outlet_of
from secondsource.intake.feed_tree import MOST_ENTRIES, breaks_off, prepared
from secondsource.intake.jsonl import iso
from secondsource.intake.markup import Marked, read_lines, read_markup
from secondsource.intake.part import Found, tried
from secondsource.intake.wire import global_name, language_code, web_address
from secondsource.intake.xml import harmless
from secondsource.model.dossier import MAKER
from secondsource.model.item import Layout
from secondsource.text.tokenise import words

SUMMARY_ONLY = "summary-only"
BREAKS_OFF = "breaks-off"
# How a text ends that goes on elsewhere.
CUT_END = re.compile(
    r"(?:…|\.\.\.)[\])]?$|\b(?:continue reading|read more|read the (?:full|rest))\b[^\n]{0,160}$", re.I
)
LONGEST_TITLE = 5000
YEARS = range(1700, 2201)
Entry = Mapping[str, Any]


def read_feed(raw: bytes) -> Iterator[tuple[str, Found]]:
    """Every entry of a feed, broken feeds included as far as feedparser reads them.

    Raises:
        InputError: if it is no feed, is harmful, has no entry, or tells what this program found.
    """
    text = harmless(raw)
    parsed = _parse(prepared(text))
    if not parsed["entries"]:
        raise InputError("no text", "a feed without entries")
    feed = parsed["feed"]
    if _string(feed, "generator") == MAKER:
        raise InputError("not a report", "the news of this program: add the reports they are about")
    outlet = outlet_of(_string(feed, "publisher"), _plain(feed, "title"), _string(feed, "link"))
    last = min(len(parsed["entries"]), MOST_ENTRIES) if breaks_off(text) else 0
    for number, entry in enumerate(parsed["entries"][:MOST_ENTRIES], 1):
        found = tried(_draft, entry, feed, outlet)
        yield f"entry {number}", _marked(found) if number == last else found
    if len(parsed["entries"]) > MOST_ENTRIES:
        yield "", InputError("too large", f"only the first {MOST_ENTRIES} entries were read")
    elif last:
        yield "", InputError("broken feed", f"it breaks off in entry {last}; what came before was read")


def _marked(found: Found) -> Found:
    """The report with the note that its end is missing."""
    return found if isinstance(found, InputError) else replace(found, notes=(*found.notes, BREAKS_OFF))


def _parse(text: str) -> Mapping[str, Any]:
    """What feedparser finds; nothing of it is shown as HTML, so it need not be made safe to show."""
    try:
        parsed: Mapping[str, Any] = feedparser.parse(
            BytesIO(text.encode("utf-8", "replace")), sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:  # a fault of the library on an odd feed
        raise InputError("unreadable feed", f"feedparser stopped at it: {type(error).__name__}") from error
    return parsed


def _draft(entry: Entry, feed: Entry, outlet: str | None) -> Draft:
    publisher = _string(entry.get("source") or {}, "title") or outlet
    # Aggregators put the outlet's name behind the headline.
    headline = (_plain(entry, "title") or "").removesuffix(f" - {publisher}") or None
    text, is_summary = _text(entry, headline)
    if set(words(text.body)) <= set(words(f"{headline} {publisher}")):
        raise InputError("no text", f"an entry of a headline alone: {(headline or 'none')[:200]}")
    url = _url(entry, feed)
    detail = (entry.get("content") or [{}])[0] or entry.get("summary_detail") or {}
    return Draft(
        layout=Layout.FEED,
        body=text.body,
        headline=headline,
        publisher=publisher,
        byline=_byline(entry),
        url=url,
        canonical_url=None if url else global_name(_string(entry, "id")),
        language=language_code(_string(entry, "language") or _string(detail, "language") or _string(feed, "language")),
        modified=_time(entry, "updated"),
        published=_time(entry, "published") or _time(entry, "updated") or _time(entry, "created"),
        notes=(SUMMARY_ONLY,) if is_summary else (),
        furniture=text.furniture,
    )


def _text(entry: Entry, headline: str | None) -> tuple[Marked, bool]:
    """The longest text of the entry, and whether that is no more than a summary of the report."""
    contents = [part for part in entry.get("content") or () if (part.get("value") or "").strip()]
    summary = entry.get("summary_detail") or {}
    longest = max((*contents, summary), key=lambda part: len(part.get("value") or ""))
    marked = _read(longest, headline)
    is_cut = bool(CUT_END.search(marked.body[-200:]))
    return marked, is_cut or (not contents and "\n" not in marked.body)


def _read(part: Entry, headline: str | None) -> Marked:
    value, kind = part.get("value") or "", part.get("type") or ""
    return read_markup(value, headline) if "html" in kind or "xml" in kind else read_lines(value)


def _plain(values: Entry, key: str) -> str | None:
    """A field in one line, freed of markup."""
    detail = values.get(f"{key}_detail") or {}
    value = (detail.get("value") or "")[:LONGEST_TITLE]
    return _read({"type": detail.get("type"), "value": value}, None).body.replace("\n", " ") or None


def _byline(entry: Entry) -> str | None:
    names = (_string(author, "name") for author in entry.get("authors") or ())
    return ", ".join(dict.fromkeys(name for name in names if name and "@" not in name)) or None


def _string(values: Entry, key: str) -> str | None:
    """The words of a field; in broken feeds there may be something else in it."""
    value = values.get(key)
    return value.strip() or None if isinstance(value, str) else None


def _url(entry: Entry, feed: Entry) -> str | None:
    link = _string(entry, "feedburner_origlink") or _string(entry, "link")
    try:
        whole = urljoin(_string(feed, "link") or "", link) if link else None
    except ValueError:
        whole = None
    return web_address(whole, _string(entry, "id"))


def _time(entry: Entry, key: str) -> str | None:
    """The time as the feed gives it, with its zone; else as feedparser understands it."""
    if key not in entry:
        return None
    parsed: struct_time | None = entry.get(f"{key}_parsed") if f"{key}_parsed" in entry else None
    known = strftime("%Y-%m-%dT%H:%M:%SZ", parsed) if parsed and parsed.tm_year in YEARS else None
    return iso(_string(entry, key)) or known
