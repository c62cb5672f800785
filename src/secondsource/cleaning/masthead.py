"""The lines above a report: when it was published, by whom, and where."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from secondsource.cleaning import patterns
from secondsource.cleaning.byline import Byline, read_byline
from secondsource.cleaning.dates import date_in, is_date_line, without_date
from secondsource.cleaning.publisher import publisher_line
from secondsource.model.item import FurnitureKind


@dataclass(slots=True)
class Masthead:
    """What the lines above a report say, and what kind of furniture each of them is."""

    kinds: dict[int, FurnitureKind] = field(default_factory=dict)
    byline: Byline | None = None
    publisher: str | None = None
    published: str | None = None


def read_masthead(lines: Sequence[str], known: Sequence[FurnitureKind | None], elsewhere: str) -> Masthead:
    """Read the lines above the report.

    Args:
        lines: the lines up to the first paragraph.
        known: what the lines are by their own words; a row of links names nobody.
        elsewhere: headline and text, in which the outlet's name may come back.
    """
    masthead, updated = Masthead(), None
    for i, line in enumerate(lines):
        others = [elsewhere, *lines[i + 1 :], *lines[:i]]
        if is_date_line(line):
            masthead.kinds[i] = FurnitureKind.OTHER
            if patterns.UPDATED.search(line):
                updated = updated or date_in(line)
            else:
                masthead.published = masthead.published or date_in(line)
            _read_names(masthead, i, without_date(line), others, known[i])
        elif known[i] in (None, FurnitureKind.CREDIT):
            _read_names(masthead, i, line, others, known[i])
    masthead.published = masthead.published or updated
    return masthead


def _read_names(masthead: Masthead, i: int, line: str, others: Sequence[str], known: FurnitureKind | None) -> None:
    opened = patterns.BY.match(line) or known is FurnitureKind.CREDIT
    outlet = None if opened or not line else publisher_line(line, others)
    byline = read_byline(line) if line else None
    if byline and not outlet and masthead.byline is None:
        masthead.byline = byline
        masthead.kinds[i] = FurnitureKind.CREDIT
    elif outlet and masthead.publisher is None:
        masthead.publisher = outlet
        masthead.kinds.setdefault(i, FurnitureKind.NAVIGATION)
