"""Figures of different claims that are given for the same point."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from secondsource.claims.amounts import counts, paired, same
from secondsource.claims.points import Points, masked, vectors_of
from secondsource.claims.proposition import Proposition
from secondsource.claims.samepoint import Figured, log_odds
from secondsource.language.encoder import Encoder
from secondsource.model.annotation import Quantity

LEAST_TOPIC = 0.3
"""Below this no pair of the scenarios is about one point, and the features need not be asked."""

TELLERS = 4
"""Statements of one claim that are asked, each of another wording."""


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
    best: dict[tuple[int, int], Differing] = {}
    for found in _pairs(table, encoder):
        key = (found.left, found.right)
        if found.score >= least and (key not in best or best[key].score < found.score):
            best[key] = found
    return sorted(best.values(), key=lambda found: (-found.score, found.left, found.right))


def _pairs(table: Points, encoder: Encoder | None) -> Iterator[Differing]:
    told = [(number, p) for number, point in enumerate(table.points) for p in _tellers(point.propositions)]
    topics = vectors_of([masked(p.clear) for _, p in told], encoder)
    wide = vectors_of([masked(p.sentence) for _, p in told], encoder)
    likeness, around = topics @ topics.T, wide @ wide.T
    for a, b in np.argwhere(np.triu(likeness >= LEAST_TOPIC, 1)):
        (left, ours), (right, theirs) = told[a], told[b]
        if left == right:
            continue
        for mine, other in _apart(ours, theirs):
            pair = Figured(ours, theirs, mine, other, float(likeness[a, b]), float(around[a, b]))
            yield Differing(left, right, mine, other, log_odds(pair))


def _tellers(propositions: tuple[Proposition, ...]) -> list[Proposition]:
    distinct = {p.statement.text: p for p in propositions if counts(p.statement)}
    return list(distinct.values())[:TELLERS]


def _apart(left: Proposition, right: Proposition) -> Iterator[tuple[Quantity, Quantity]]:
    """The pairs of figures that differ; a figure that the other statement gives too is agreed."""
    ours, theirs = counts(left.statement), counts(right.statement)
    mine = [a for a in ours if not any(same(a, b) for b in theirs)]
    other = [b for b in theirs if not any(same(a, b) for a in ours)]
    return ((a, b) for a in mine for b in other if paired(a, b))
