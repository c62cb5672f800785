"""Figures of different claims that are given for the same point."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from secondsource.claims.amounts import counted, gainsay, of_one_whole, point
from secondsource.claims.eras import one_era
from secondsource.claims.points import Points, masked, vectors_of
from secondsource.claims.samepoint import Figured, log_odds
from secondsource.claims.tellers import pairs, tellers, values
from secondsource.claims.together import told_together
from secondsource.language.encoder import Encoder
from secondsource.model.annotation import Quantity
from secondsource.model.claim import Statement

LEAST_TOPIC = 0.15
"""Below this no pair of the scenarios is about one point, and the features need not be asked."""

Candidate = tuple[int, int, Figured]
End = tuple[int, Quantity]
"""A statement, by number, and a figure of it."""


@dataclass(frozen=True, slots=True)
class Differing:
    """Two claims, by number, with the figures that they give for one point."""

    left: int
    right: int
    ours: Quantity
    theirs: Quantity
    score: float


def differing(table: Points, encoder: Encoder | None, least: float) -> list[Differing]:
    """The pairs of claims with different figures for one point, the surest first."""
    best: dict[tuple[int, int, float, float], Differing] = {}
    for left, right, pair in candidates(table, encoder):
        found = Differing(left, right, pair.ours, pair.theirs, log_odds(pair))
        key = (left, right, point(pair.ours) or 0.0, point(pair.theirs) or 0.0)
        if found.score >= least and (key not in best or best[key].score < found.score):
            best[key] = found
    apart = (found for found in best.values() if not _together(table, found))
    return _one_to_one(sorted(apart, key=lambda found: (-found.score, found.left, found.right, found.ours.start)))


def _one_to_one(ranked: Sequence[Differing]) -> list[Differing]:
    """The pairs without those of a figure that goes better with another of the same claim."""
    taken: set[tuple[int, int, float]] = set()
    kept = []
    for found in ranked:
        ends = {
            (found.left, found.right, point(found.ours) or 0.0),
            (found.right, found.left, point(found.theirs) or 0.0),
        }
        if not ends & taken:
            taken |= ends
            kept.append(found)
    return kept


def _together(table: Points, found: Differing) -> bool:
    return told_together(table.points[found.left], table.points[found.right], found.ours, found.theirs)


def candidates(table: Points, encoder: Encoder | None) -> Iterator[Candidate]:
    """Every two figures of two claims that could be given for one point, with the numbers of the claims."""
    told = tellers(table)
    days = [table.published(one.claim) for one in told]
    eras = ((a, b) for a, b in pairs(told) if one_era(told[a].proposition, told[b].proposition, days[a], days[b]))
    found = {(a, b): apart for a, b in eras if (apart := list(told[a].apart(told[b])))}
    topics = _masked({number: told[number].proposition.clear for pair in found for number in pair}, encoder)
    likenesses = {(a, b): float(topics[a] @ topics[b]) for a, b in found}
    said = [one.proposition.statement for one in told]
    alike = {(a, b): one for (a, b), one in likenesses.items() if one >= LEAST_TOPIC or _named_alike(said[a], said[b])}
    given, crowd = values(told), len({(one.claim, point(said.figure)) for one in told for said in one.said})
    nearest = _nearest(((a, mine), (b, other), topic) for (a, b), topic in alike.items() for mine, other in found[a, b])
    for (a, b), topic in alike.items():
        left, right = told[a].proposition, told[b].proposition
        sides = ((left, right), (right, left))
        strange = sum(not one.names <= table.words[other.statement.item] for one, other in sides)
        for mine, other in found[a, b]:
            rival = max(_rival(nearest[a, mine.start], other), _rival(nearest[b, other.start], mine))
            few = min((given[thing] for thing in counted(mine) & counted(other)), default=0)
            pair = Figured(left, right, mine, other, topic, rival=rival, values=few, strange=strange, crowd=crowd)
            yield told[a].claim, told[b].claim, pair


def _nearest(ends: Iterable[tuple[End, End, float]]) -> dict[tuple[int, int], dict[float | None, float]]:
    """For every figure, by its statement and place, how alike a statement is that gives each value beside it."""
    found: dict[tuple[int, int], dict[float | None, float]] = defaultdict(dict)
    for left, right, topic in ends:
        for (number, figure), (_, other) in ((left, right), (right, left)):
            told = found[number, figure.start]
            told[point(other)] = max(topic, told.get(point(other), topic))
    return found


def _rival(told: Mapping[float | None, float], other: Quantity) -> float:
    """How alike the nearest statement is that gives another value; 0 if there is none."""
    given = point(other)
    return max((topic for value, topic in told.items() if value != given), default=0.0)


def _named_alike(left: Statement, right: Statement) -> bool:
    """Whether the figures themselves say that they are of one point, however it is told."""
    return gainsay(left, right) or any(of_one_whole(left, right))


def _masked(texts: Mapping[int, str], encoder: Encoder | None) -> dict[int, NDArray[np.float32]]:
    """The vectors of the texts with every number struck out."""
    return dict(zip(texts, vectors_of([masked(text) for text in texts.values()], encoder), strict=True))
