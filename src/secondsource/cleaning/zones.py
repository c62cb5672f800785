"""Which lines are page furniture by where they stand: above the report, below it, or alone between paragraphs."""

from collections.abc import Sequence

from secondsource.cleaning import patterns
from secondsource.lexicon.furniture import patterns as marks
from secondsource.model.item import FurnitureKind

PROSE_WORDS = 8
RUNNING_WORDS = 20
BULLET_WORDS = 4
HEADING_WORDS = 4
LONGEST_TITLE_WORDS = 16
LONGEST_RELATED_WORDS = 20
# More lines than these under the last paragraph of a page are a list that belongs to the report.
MOST_TRAILING = 4
BULLETS = ("-", "•", "*", "·", "–", "—", "‣", "▪")


def is_prose(line: str) -> bool:
    """Whether the line is a sentence or more of running text.

    Example:
        >>> is_prose("The coast guard said that no one was hurt."), is_prose("More from the island")
        (True, False)
    """
    count = len(line.split()) + (0 if line.isascii() else len(patterns.UNSPACED.findall(line)) // 2)
    if count >= RUNNING_WORDS or (line.startswith(BULLETS) and count > BULLET_WORDS):
        return True
    return count >= PROSE_WORDS and bool(marks.STOP.search(line) or patterns.CLOSED.search(line))


def by_place(lines: Sequence[str], kinds: Sequence[FurnitureKind | None], loose: bool) -> list[FurnitureKind | None]:
    """The kinds of lines, with those added that only their place tells.

    Args:
        lines: every line of the text, in order.
        kinds: what the lines are by their own words; null where they may be the report.
        loose: whether titles of other reports can stand in mid-text unmarked, as in text copied from a page.
    """
    prose = [i for i, line in enumerate(lines) if kinds[i] is None and is_prose(line)]
    if not prose:
        return list(kinds)
    first, last = prose[0], prose[-1]
    under, running = _under_heading(lines, kinds), set(prose)
    trailing = loose or sum(kind is None for kind in kinds[last + 1 :]) <= MOST_TRAILING
    found = list(kinds)
    for i, line in enumerate(lines):
        if kinds[i] is not None or (i in running and i not in under):
            continue
        if i and i not in under and found[i - 1] is None and lines[i - 1].startswith(BULLETS) and line[0] in BULLETS:
            continue
        found[i] = _kind(line, i < first, trailing and i > last, i in under, loose)
    return found


def _kind(line: str, above: bool, below: bool, related: bool, loose: bool) -> FurnitureKind | None:
    if loose and patterns.CLOCK_ONLY.match(line):
        return FurnitureKind.OTHER
    sentence = bool(marks.STOP.search(line))
    if related and not (sentence and line.endswith(".")):
        return FurnitureKind.RELATED
    if sentence or not (loose or below):
        return None
    if below:
        return FurnitureKind.OTHER if loose or _is_label(line) else None
    if above:
        return FurnitureKind.NAVIGATION
    return FurnitureKind.RELATED if _is_title(line) else None


def _is_title(line: str) -> bool:
    """Whether a line between paragraphs looks like the title of another report."""
    listed = line.startswith(BULLETS) or line[0].isdigit() or line.endswith((":", ",", ";"))
    quoted = line[0] in "\"“'‘" and line[-1] in "\"”'’"
    words = len(line.split())
    return HEADING_WORDS < words <= LONGEST_TITLE_WORDS and not listed and not quoted and line[0].isupper()


def _is_label(line: str) -> bool:
    """Whether a line under the report is a title or a label: it begins like one and leads to nothing."""
    return (line[0].isupper() or line[0].isdigit()) and not line.endswith((":", ",", ";"))


def _under_heading(lines: Sequence[str], kinds: Sequence[FurnitureKind | None]) -> set[int]:
    """The short lines that follow a heading such as "More on this story", up to the next paragraph."""
    under: set[int] = set()
    open_heading = False
    for i, line in enumerate(lines):
        if patterns.RELATED_HEADING.match(line) and len(line.split()) <= 8:
            open_heading = True
            under.add(i)
        elif len(line.split()) > LONGEST_RELATED_WORDS or line.endswith((".", ".”", '."')):
            open_heading = False
        elif open_heading and kinds[i] is None:
            under.add(i)
    return under
