"""The spans of the tagger on the tokens of a body, found by place."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attribution.tree import Range, Tree
from secondsource.model.annotation import Tag, Tags


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
    """The sources, cues and contents of a body, and how likely the tagger holds each."""

    sources: Row
    cues: Row
    contents: Row
    probabilities: dict[Range, float]

    @classmethod
    def of(cls, marked: Marked, tags: Tags) -> "Laid":
        """Lay the spans on the tokens; a span without a token is left out."""
        kinds = [*(_in_lines(marked, kind) for kind in (tags.sources, tags.cues)), _tokens(marked, tags.contents)]
        probabilities = {piece: likely for kind in kinds for piece, likely in kind}
        sources, cues, contents = (Row.of(piece for piece, _ in kind) for kind in kinds)
        return cls(sources, cues, contents, probabilities)

    def likely(self, pieces: Iterable[Range | None]) -> float | None:
        """The least probability of the spans among the pieces; none if none of them is a span."""
        known = (self.probabilities.get(piece) for piece in pieces if piece)
        return min((one for one in known if one is not None), default=None)

    @cached_property
    def frames(self) -> Row:
        """The sources and the cues."""
        return Row.of((*self.sources.ranges, *self.cues.ranges))


def _tokens(marked: Marked, tags: Iterable[Tag]) -> list[tuple[Range, float]]:
    return [(_range(marked.tree, tag), tag.probability) for tag in tags]


def _in_lines(marked: Marked, tags: Iterable[Tag]) -> list[tuple[Range, float]]:
    """The spans cut where a line ends and the next is not wrapped: no name goes on behind a credit or a heading."""
    return [(part, likely) for piece, likely in _tokens(marked, tags) for part in _lines(marked, piece)]


def _lines(marked: Marked, piece: Range) -> list[Range]:
    cuts = [at for at in range(piece[0] + 1, piece[1]) if marked.tree.opens(at) and not marked.same_line(at - 1, at)]
    return list(zip((piece[0], *cuts), (*cuts, piece[1]), strict=True))


def _range(tree: Tree, tag: Tag) -> Range:
    first, last = tree.at(tag.start), tree.at(tag.end)
    if first > 0 and tree.tokens[first - 1].end > tag.start:
        first -= 1
    return first, last
