"""The lines above a report: when it was published, by whom, and where."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from secondsource.cleaning import patterns
from secondsource.cleaning.byline import Byline, read_byline
from secondsource.cleaning.dates import date_in, is_date_line, without_date
from secondsource.cleaning.publisher import publisher_line
from secondsource.lexicon.furniture import patterns as marks
from secondsource.lexicon.outlets import Outlets
from secondsource.model.item import FurnitureKind


@dataclass(slots=True)
class Masthead:
    """What the lines above a report say, and what kind of furniture each of them is."""

    kinds: dict[int, FurnitureKind] = field(default_factory=dict)
    byline: Byline | None = None
    publisher: str | None = None
    published: str | None = None


def read_masthead(
    lines: Sequence[str], known: Sequence[FurnitureKind | None], elsewhere: str, outlets: Outlets
) -> Masthead:
    """Read the lines above the report.

    Args:
        lines: the lines up to the first paragraph.
        known: what the lines are by their own words; a row of links names nobody.
        elsewhere: headline and text, in which the outlet's name may come back.
        outlets: the outlets that are known.
    """
    masthead, updated = Masthead(), None
    for i, text in enumerate(lines):
        line, others = text, [elsewhere, *lines[i + 1 :], *lines[:i]]
        if is_date_line(line):
            masthead.kinds[i] = FurnitureKind.OTHER
            if patterns.UPDATED.search(line):
                updated = updated or date_in(line)
            else:
                masthead.published = masthead.published or date_in(line)
            line = without_date(line)
        elif known[i] not in (None, FurnitureKind.CREDIT) and not marks.BY.match(line):
            continue
        opened = bool(marks.BY.match(line)) or known[i] is FurnitureKind.CREDIT
        outlet = None if opened or not line else publisher_line(line, others, outlets)
        byline = read_byline(line, outlets) if line else None
        _note(masthead, i, outlet, byline)
    masthead.published = masthead.published or updated
    return masthead


def _note(masthead: Masthead, i: int, outlet: str | None, byline: Byline | None) -> None:
    if byline and not outlet and masthead.byline is None:
        masthead.byline = byline
        masthead.kinds[i] = FurnitureKind.CREDIT
    elif outlet and masthead.publisher is None:
        masthead.publisher = outlet
        masthead.kinds.setdefault(i, FurnitureKind.NAVIGATION)
