"""Text cut where marks begin and end, so that it can be shown with its marks and nothing is shown twice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text and the names of the marks that cover all of it, in the order given."""

    text: str
    marks: tuple[str, ...]


def segments(text: str, marks: Iterable[tuple[int, int, str]], start: int = 0, end: int | None = None) -> list[Segment]:
    """The stretch `[start, end)` of the text, cut at the edges of the marks.

    Args:
        text: the whole text, to which all offsets refer.
        marks: `(start, end, name)`; may overlap, and may reach beyond the stretch.
        start: where the stretch begins.
        end: where it ends; the end of the text if not given.

    Returns:
        Segments that together are the stretch; empty if the stretch is.
    """
    stop = len(text) if end is None else min(end, len(text))
    inside = [mark for mark in marks if mark[0] < stop and mark[1] > start and mark[0] < mark[1]]
    edges = sorted({start, stop, *(edge for mark in inside for edge in mark[:2] if start < edge < stop)})
    return [_segment(text, left, right, inside) for left, right in pairwise(edges)]


def _segment(text: str, left: int, right: int, marks: Sequence[tuple[int, int, str]]) -> Segment:
    return Segment(text[left:right], tuple(name for begin, end, name in marks if begin <= left and right <= end))


def lines(text: str) -> Iterable[tuple[int, int]]:
    """The `[start, end)` of every line of the text that is not blank."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1
