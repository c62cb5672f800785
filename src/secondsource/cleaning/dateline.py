"""The dateline at the start of a report: where it was written, on what day, and by which agency."""

from dataclasses import dataclass

from secondsource.cleaning import patterns
from secondsource.text.dates import day_of_year

LONGEST = 140


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
    for end in patterns.DATELINE_END.finditer(head):
        found = _parse(head[: end.start()].strip(), end.group().strip())
        if found:
            return found
    return None


def _parse(words: str, mark: str) -> Dateline | None:
    agency = patterns.BRACKETED_AGENCY.search(words)
    rest = words[: agency.start()] if agency else words
    day = day_of_year(rest)
    place = (rest[: day[0]] + rest[day[1] :] if day else rest).strip(" ,/")
    if not patterns.PLACE.match(place):
        return None
    capital = _is_capital(place.split(",")[0])
    if not capital and not (agency and mark not in (".", ":")):
        return None
    if mark in (".", ":") and (len(place.split()) > 4 or len(place) < 4):
        return None
    return Dateline(place, agency["agency"].strip() if agency else None, day[2:] if day else None)


def _is_capital(place: str) -> bool:
    letters = [ch for ch in place if ch.isalpha()]
    return len(letters) >= 3 and place.upper() == place
