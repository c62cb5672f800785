"""The strip: for every claim one small mark of its standing, its origins and its ultimate sources."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from secondsource.dossier.index import ORDER, Index
from secondsource.model.verdict import Verdict

MOST_MARKS = 250
"""Marks of one standing: beyond, they are counted; the claims themselves are all in the list."""

MOST_DOTS = 5
MOST_LETTERS = 140


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A claim as its mark shows it."""

    number: int
    origins: int
    sources: int
    text: str

    @property
    def squares(self) -> int:
        """The drawing of its origins: so many, the last one standing for more."""
        return min(self.origins, MOST_DOTS)

    @property
    def rounds(self) -> int:
        """The drawing of its sources, likewise."""
        return min(self.sources, MOST_DOTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The claims of one standing; `count` of them, of which marks are drawn for the best supported."""

    standing: str
    count: int
    marks: tuple[Mark, ...]


def strip(claims: Iterable[Verdict], index: Index) -> tuple[Row, ...]:
    """The rows of a story, in the order of its list of claims."""
    ordered = sorted(claims, key=lambda one: (ORDER.index(one.standing), index.numbers[one.id]))
    rows = groupby(ordered, key=lambda one: one.standing)
    return tuple(_row(standing.value, list(own), index) for standing, own in rows)


def _row(standing: str, own: Sequence[Verdict], index: Index) -> Row:
    return Row(standing=standing, count=len(own), marks=tuple(_marks(own[:MOST_MARKS], index)))


def _marks(own: Iterable[Verdict], index: Index) -> Iterator[Mark]:
    for one in own:
        yield Mark(
            number=index.numbers[one.id],
            origins=len(one.origins),
            sources=len(one.sources),
            text=shortened(index.wording(one), MOST_LETTERS),
        )


def shortened(text: str, most: int) -> str:
    """The text, or its first words up to so many letters."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0]} …"
