"""Who said what: every source with the claims that rest on its word."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from secondsource.dossier.index import Index
from secondsource.dossier.said import Cite, Quotes, cites, quoted
from secondsource.model.claim import Source, Statement

MOST_POINTS = 25
MANY_POINTS, MANYS_POINTS = 1000, 2
"""Above so many claims of all sources together, so few of each are quoted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What a source says of one claim: its words in the first report that has them, and who else carries them."""

    cite: Cite
    quotes: Quotes


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A source and what it said: the first of its claims in its words, `more` by their numbers."""

    key: str
    name: str
    kind: str
    named: bool
    description: str
    points: tuple[Point, ...]
    more: tuple[Cite, ...]


def voices(statements: Iterable[Statement], index: Index) -> Iterator[Voice]:
    """The sources of a story, those behind most claims first."""
    said: dict[str, dict[str, list[str]]] = {}
    for one in statements:
        claim = index.claim_of.get(one.id)
        for source in (one.source, *one.beside) if claim else ():
            said.setdefault(source, {}).setdefault(claim or "", []).append(one.id)
    most = MOST_POINTS if sum(map(len, said.values())) <= MANY_POINTS else MANYS_POINTS
    for source, by_claim in sorted(said.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        if source in index.sources:
            yield _voice(index.sources[source], by_claim, index, most)


def _voice(source: Source, by_claim: dict[str, list[str]], index: Index, most: int) -> Voice:
    listed = sorted(by_claim, key=lambda claim: index.numbers[claim])
    return Voice(
        key=source.id,
        name=source.name,
        kind=source.kind.value,
        named=source.named,
        description="; ".join(part for part in (source.description, source.granted) if part),
        points=tuple(_point(claim, by_claim[claim], index) for claim in listed[:most]),
        more=cites(listed[most:], index),
    )


def _point(claim: str, statements: list[str], index: Index) -> Point:
    return Point(cite=cites((claim,), index)[0], quotes=quoted(statements, index, most=1))
