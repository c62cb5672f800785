"""Text that was broken at a fixed width, joined again."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

WIDTHS = range(45, 101)
"""Characters: mail and agency text is broken at such widths; longer lines are paragraphs."""

LEAST_BREAKS = 3
LEAST_SHARE = 0.6


def paragraphs(lines: Sequence[str]) -> list[str]:
    """Lines as paragraphs. Where a text was broken at a width, a line goes on if its next word had no room on it.

    Example:
        >>> paragraphs(["Rain fell.", "", "It stopped."])
        ['Rain fell.', 'It stopped.']
    """
    width = _width(lines)
    return list(_joined(lines, width)) if width else [line for line in lines if line]


def _width(lines: Sequence[str]) -> int:
    """The width at which the text was broken; 0 if it was not."""
    breaks = [(len(line), _room(line, after)) for line, after in pairwise(lines) if line and after]
    within = [(length, room) for length, room in breaks if length < WIDTHS.stop]
    width = max((length for length, _ in within), default=0)
    full = sum(room > width for _, room in within)
    long = sum(length >= WIDTHS.start for length, _ in breaks)
    return width if width in WIDTHS and full >= LEAST_BREAKS and full >= LEAST_SHARE * long else 0


def _room(line: str, after: str) -> int:
    """How long the line would be with the first word of the next one on it."""
    return len(line) + 1 + len(after.split(" ", 1)[0])


def _joined(lines: Sequence[str], width: int) -> Iterator[str]:
    held: list[str] = []
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        held.append(line)
        if not (line and after and len(line) <= width < _room(line, after)):
            yield from filter(None, [" ".join(held)])
            held = []
