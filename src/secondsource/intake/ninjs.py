"""News in JSON (IPTC ninjs 1 to 3), the basics: text, credits, dates."""

from collections.abc import Iterator, Mapping
from typing import Any

from secondsource.errors import InputError
from secondsource.intake.blocks import html_paragraphs
from secondsource.intake.draft import Draft
from secondsource.intake.jsonl import iso
from secondsource.model.item import Credit, CreditKind, Furniture, FurnitureKind, Layout

BODY_KEYS = ("body_text", "body_html", "body_xhtml", "bodies", "bodyText", "bodyHtml")
# Terms of use and the like are words of the feed, not of the report.
TERMS = ("usageterms", "copyrightnotice", "rightsinfo", "copyrightNotice", "usageTerms", "ednote", "edNote")
ROLES_OF_TAKERS = frozenset({"distributor", "publisher", "provider"})


def is_ninjs(value: object) -> bool:
    """Whether the JSON value is a ninjs document: it has an address and one of the standard's text fields."""
    return isinstance(value, Mapping) and any(key in value for key in BODY_KEYS)


def read_ninjs(value: Mapping[str, Any]) -> Draft:
    """An item from a ninjs document.

    Raises:
        InputError: if the document has no text.
    """
    body = _body(value)
    if not body.strip():
        raise InputError("no text", "a ninjs document without a body")
    return Draft(
        layout=Layout.NINJS,
        headline=_first(value, "headline", "headlines", "headline_main") or _first(value, "name", "slugline"),
        body=body,
        byline=_first(value, "byline", "by", "bylines"),
        dateline=_first(value, "located", "dateline"),
        url=_url(value),
        language=_language(value),
        published=_published(value),
        credits=tuple(_credits(value)),
        furniture=tuple(_terms(value)),
    )


def _texts(value: object) -> Iterator[str]:
    """The strings in a field that holds a string, an object with a value, or a list of those; the main one first."""
    if isinstance(value, str) and value.strip():
        yield value.strip()
    elif isinstance(value, Mapping):
        yield from _texts(value.get("value") or value.get("name") or value.get("text"))
    elif isinstance(value, list):
        flat = [entry for entry in value if not isinstance(entry, list)]
        for entry in sorted(flat, key=lambda entry: not (isinstance(entry, Mapping) and entry.get("role") == "main")):
            yield from _texts(entry)


def _first(value: Mapping[str, Any], *keys: str) -> str | None:
    return next((text for key in keys for text in _texts(value.get(key))), None)


def _body(value: Mapping[str, Any]) -> str:
    plain = next((value[key] for key in ("body_text", "bodyText") if isinstance(value.get(key), str)), None)
    if plain:
        return _lines(plain)
    marked = next((value[key] for key in BODY_KEYS if isinstance(value.get(key), str)), None)
    return "\n".join(html_paragraphs(marked)) if marked else _main_body(value.get("bodies"))


def _main_body(bodies: object) -> str:
    entries = [body for body in bodies if isinstance(body, Mapping)] if isinstance(bodies, list) else []
    entries.sort(key=lambda body: body.get("role") != "main")
    for body in entries:
        text = body.get("value")
        if isinstance(text, str) and text.strip():
            kind = str(body.get("contentType") or body.get("contenttype") or "")
            return "\n".join(html_paragraphs(text)) if "html" in kind or "<p" in text else _lines(text)
    return ""


def _lines(text: str) -> str:
    return "\n".join(line.strip() for line in text.replace("\r", "\n").split("\n") if line.strip())


def _url(value: Mapping[str, Any]) -> str | None:
    candidates = (_first(value, "url"), _first(value, "uri"), _first(value, "altids", "altIds"))
    return next((text for text in candidates if text and text.startswith(("http://", "https://"))), None)


def _language(value: Mapping[str, Any]) -> str | None:
    language = _first(value, "language")
    return language.replace("_", "-").split("-")[0].lower() if language else None


def _published(value: Mapping[str, Any]) -> str | None:
    keys = ("versioncreated", "versionCreated", "firstcreated", "firstCreated", "contentcreated", "contentCreated")
    return next((day for key in keys for text in _texts(value.get(key)) if (day := iso(text))), None)


def _credits(value: Mapping[str, Any]) -> Iterator[Credit]:
    for key in ("infosources", "infosource", "infoSources", "infoSource"):
        entries = value.get(key)
        for entry in entries if isinstance(entries, list) else [entries]:
            name = next(_texts(entry), None)
            role = entry.get("role") if isinstance(entry, Mapping) else None
            if name:
                kind = CreditKind.PUBLISHER if isinstance(role, str) and role in ROLES_OF_TAKERS else CreditKind.AGENCY
                yield Credit(name=name, kind=kind, text=f"{key}: {name}")


def _terms(value: Mapping[str, Any]) -> Iterator[Furniture]:
    for key in TERMS:
        for text in _texts(value.get(key)):
            yield Furniture(text=text, kind=FurnitureKind.DISCLAIMER)
