"""The spans of the tagger on the tokens of a body, found by place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attribution.tree import Range
from secondsource.model.annotation import Tags


class Row(NamedTuple):
    """Token ranges in order of which no two share a token, and their first tokens."""

    ranges: tuple[Range, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, ranges: Iterable[Range]) -> "Row":
        """The ranges in order; of two that share a token the later one is left out."""
        kept: list[Range] = []
        for piece in sorted(ranges):
            if piece[0] < piece[1] and (not kept or kept[-1][1] <= piece[0]):
                kept.append(piece)
        return cls(tuple(kept), tuple(first for first, _ in kept))

    def over(self, piece: Range) -> tuple[Range, ...]:
        """The ranges that share a token with the piece."""
        first = max(0, bisect_right(self.starts, piece[0]) - 1)
        found = self.ranges[first : bisect_left(self.starts, piece[1])]
        return found[1:] if found and found[0][1] <= piece[0] else found

    def begun_in(self, piece: Range) -> tuple[Range, ...]:
        """The ranges that begin in the piece."""
        return self.ranges[bisect_left(self.starts, piece[0]) : bisect_left(self.starts, piece[1])]


@dataclass(frozen=True)
class Laid:
    """The sources, cues and contents of a body."""

    sources: Row
    cues: Row
    contents: Row

    @classmethod
    def of(cls, marked: Marked, tags: Tags) -> "Laid":
        """Lay the spans on the tokens; a span without a token is left out."""
        return cls(*(Row.of(_tokens(marked, spans)) for spans in (tags.sources, tags.cues, tags.contents)))

    @cached_property
    def parts(self) -> Row:
        """The spans of every kind."""
        return Row.of((*self.sources.ranges, *self.cues.ranges, *self.contents.ranges))

    @cached_property
    def frames(self) -> Row:
        """The sources and the cues."""
        return Row.of((*self.sources.ranges, *self.cues.ranges))


def _tokens(marked: Marked, spans: Iterable[tuple[int, int]]) -> Iterator[Range]:
    tree = marked.tree
    for start, end in spans:
        first, last = tree.at(start), tree.at(end)
        if first > 0 and tree.tokens[first - 1].end > start:
            first -= 1
        yield first, last
