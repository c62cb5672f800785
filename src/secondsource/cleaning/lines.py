"""The lines of an item, sorted into report and furniture."""

from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.cleaning import patterns
from secondsource.cleaning.credits import read_credits
from secondsource.cleaning.dates import is_date_line
from secondsource.cleaning.furniture import is_about_outlet
from secondsource.cleaning.masthead import Masthead, read_masthead
from secondsource.cleaning.publisher import publisher_by_url
from secondsource.cleaning.zones import by_place, is_prose
from secondsource.lexicon.furniture.lines import is_correction, kind_of
from secondsource.lexicon.outlets import Outlets
from secondsource.model.item import Credit, FurnitureKind, Item, Layout
from secondsource.text.normalise import fold

# How far from the end of the text an outlet speaks of itself.
TAIL_LINES = 4
MOST_HEAD_LINES = 30
TEXT_LAYOUTS = (Layout.TEXT_A, Layout.TEXT_B, Layout.JSONL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """The lines of the report, the furniture, and what was read on the way."""

    body: tuple[str, ...]
    furniture: tuple[tuple[str, FurnitureKind], ...]
    credits: tuple[Credit, ...]
    masthead: Masthead
    publisher: str | None
    notes: tuple[str, ...]
    corrections: tuple[str, ...]


def sort_lines(item: Item, outlets: Outlets) -> Sorted:
    """Sort the lines of the item's body, and read the lines around the headline."""
    lines = [line.strip() for line in item.body.split("\n") if line.strip()]
    beside = (*(credit.name for credit in item.credits), *(piece.text for piece in item.furniture))
    known = item.publisher or publisher_by_url(item.url, [*lines, *beside], outlets)
    kinds, credits = _by_words(lines, item.headline, known, outlets)
    head, above = min(_head_length(lines, kinds), MOST_HEAD_LINES), _above(item)
    above_kinds, above_credits = _by_words(above, item.headline, known, outlets)
    elsewhere = " ".join([item.headline or "", *lines[head:]])
    masthead = read_masthead([*above, *lines[:head]], [*above_kinds, *kinds[:head]], elsewhere, outlets)
    publisher = known or masthead.publisher
    kinds = [masthead.kinds.get(i + len(above)) or kind for i, kind in enumerate(kinds)]
    kinds = by_place(lines, kinds, loose=item.layout in TEXT_LAYOUTS)
    kinds = _about_outlet(lines, kinds, publisher)
    return Sorted(
        body=tuple(line for line, kind in zip(lines, kinds, strict=True) if kind is None),
        furniture=tuple((line, kind) for line, kind in zip(lines, kinds, strict=True) if kind is not None),
        credits=(*above_credits, *credits),
        masthead=masthead,
        publisher=publisher,
        notes=_notes([*(piece.text for piece in item.furniture), *lines]),
        corrections=tuple(line for line in lines if is_correction(line)),
    )


def _above(item: Item) -> list[str]:
    """The lines around the headline of a page, which intake has set apart."""
    return (
        [piece.text for piece in item.furniture if piece.kind is FurnitureKind.CREDIT]
        if item.layout is Layout.HTML
        else []
    )


def _by_words(
    lines: Sequence[str], headline: str | None, publisher: str | None, outlets: Outlets
) -> tuple[list[FurnitureKind | None], list[Credit]]:
    kinds: list[FurnitureKind | None] = []
    credits: list[Credit] = []
    title = fold(headline or "")
    for line in lines:
        found = () if is_correction(line) else read_credits(line, publisher, outlets)
        credits += found
        repeated = bool(title) and len(line) < 500 and fold(line) == title
        kinds.append(FurnitureKind.CREDIT if found else FurnitureKind.OTHER if repeated else kind_of(line))
    return kinds, credits


def _head_length(lines: Sequence[str], kinds: Sequence[FurnitureKind | None]) -> int:
    """How many lines stand above the first paragraph."""
    prose = (i for i, line in enumerate(lines) if kinds[i] is None and is_prose(line) and not is_date_line(line))
    return next(prose, 0)


def _about_outlet(
    lines: Sequence[str], kinds: Sequence[FurnitureKind | None], publisher: str | None
) -> list[FurnitureKind | None]:
    kept = [i for i, kind in enumerate(kinds) if kind is None]
    tail = [i for i in kept[1:][-TAIL_LINES:] if is_about_outlet(lines[i], publisher)]
    return [FurnitureKind.PROMOTION if i in tail else kind for i, kind in enumerate(kinds)]


def _notes(lines: Sequence[str]) -> tuple[str, ...]:
    notes = []
    if any(is_correction(line) for line in lines):
        notes.append("corrected")
    if any(patterns.TRANSLATED.search(line) for line in lines if len(line) < 300):
        notes.append("machine-translated")
    return tuple(notes)
