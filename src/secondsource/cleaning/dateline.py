"""The dateline at the start of a report: where it was written, on what day, and by which agency."""

from dataclasses import dataclass

from secondsource.cleaning import patterns
from secondsource.lexicon import words
from secondsource.text.dates import day_of_year

LONGEST = 140
PARTICLES = frozenset(
    ["de", "la", "del", "di", "do", "da", "of", "the", "el", "al", "and", "sur", "upon", "en", "im", "am", "an"]
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says. `month_day` has no year; `place` is as it is written."""

    place: str
    agency: str | None
    month_day: tuple[int, int] | None


def read_dateline(text: str) -> Dateline | None:
    """The dateline at the start of the text.

    Example:
        >>> read_dateline("OSTMARK, May 16 (Northern Wire) - Rain fell.")
        Dateline(place='OSTMARK', agency='Northern Wire', month_day=(5, 16))
    """
    head = text[:LONGEST]
    bracketed = patterns.BRACKETED_PLACE.match(head)
    if bracketed and _is_capital(bracketed["place"]):
        return Dateline(bracketed["place"], None, None)
    ends = patterns.DATELINE_END.finditer(head)
    found = [line for end in ends if (line := _parse(head[: end.start()].strip(), end.group().strip()))]
    return next((line for line in found if line.agency), found[0] if found else None)


def _parse(head: str, mark: str) -> Dateline | None:
    named = patterns.BRACKETED_AGENCY.search(head)
    agency = (named["agency"] or named["slashed"] or named["bare"]).strip() if named else None
    rest = head[: named.start()] if named else head
    if agency and day_of_year(agency):
        rest, agency, named = f"{rest}, {agency}", None, None
    day = day_of_year(rest)
    place = patterns.IN_BRACKETS.sub("", rest[: day[0]] if day else rest).strip(" ,/.")
    if not _is_place(place, rest[day[1] :] if day else "") or (named and named["bare"] and not day):
        return None
    capital = _is_capital(place.split(",")[0])
    if not capital and not (agency and (day or mark not in (".", ":", ""))):
        return None
    if mark in (".", ":") and not agency and (len(place.split()) > 4 or len(place) < 4):
        return None
    return Dateline(place, agency, day[2:] if day else None) if agency or mark else None


def _is_place(place: str, after: str) -> bool:
    """Whether these are the words of a dateline: a place, and nothing but a year after its day."""
    written = all(word[0].isupper() or word in PARTICLES for word in place.replace("/", " ").split())
    named = written and place.casefold() not in words("function_words")
    return named and bool(patterns.PLACE.match(place)) and not after.strip(" ,./0123456789")


def _is_capital(place: str) -> bool:
    letters = [ch for ch in place if ch.isalpha()]
    return len(letters) >= 3 and place.upper() == place
