"""Figures of different claims that are given for the same point."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from secondsource.claims.amounts import commensurable, counted, counts, paired_loosely, point, same
from secondsource.claims.counting import counting
from secondsource.claims.eras import one_era
from secondsource.claims.points import Points, masked, vectors_of
from secondsource.claims.proposition import Proposition
from secondsource.claims.samepoint import LIGHT_ACTS, Figured, log_odds
from secondsource.claims.states import told_state
from secondsource.claims.together import told_together
from secondsource.claims.vocabulary import meaning
from secondsource.language.encoder import Encoder
from secondsource.model.annotation import Quantity

LEAST_TOPIC = 0.15
"""Below this no pair of the scenarios is about one point, and the features need not be asked."""

TELLERS = 6
"""Statements of one claim that are asked, each of another wording."""

AGE = "year of age"
TIME_UNITS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})

Candidate = tuple[int, int, Figured]


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
    told = [(number, p) for number, point in enumerate(table.points) for p in _tellers(point.propositions)]
    pairs = [(a, b) for a, b in combinations(range(len(told)), 2) if _may_differ(table, told, a, b)]
    topics = _masked({number: told[number][1].clear for pair in pairs for number in pair}, encoder)
    alike = {(a, b): likeness for a, b in pairs if (likeness := float(topics[a] @ topics[b])) >= LEAST_TOPIC}
    wide = _masked({number: told[number][1].sentence for pair in alike for number in pair}, encoder)
    values = _values([proposition for _, proposition in told])
    for (a, b), likeness in alike.items():
        (left, ours), (right, theirs) = told[a], told[b]
        for mine, other in _apart(ours, theirs):
            things = counted(mine) & counted(other)
            least = min((values[thing] for thing in things), default=0)
            yield left, right, Figured(ours, theirs, mine, other, likeness, float(wide[a] @ wide[b]), least)


def _values(propositions: Sequence[Proposition]) -> Mapping[str, int]:
    """For every thing that is counted, how many different figures are given for it."""
    found: dict[str, set[float]] = defaultdict(set)
    for proposition in propositions:
        for figure in counts(proposition.statement):
            for thing in counted(figure):
                found[thing].add(point(figure) or 0.0)
    return {thing: len(values) for thing, values in found.items()}


def _masked(texts: Mapping[int, str], encoder: Encoder | None) -> dict[int, NDArray[np.float32]]:
    """The vectors of the texts with every number struck out."""
    return dict(zip(texts, vectors_of([masked(text) for text in texts.values()], encoder), strict=True))


def _may_differ(table: Points, told: Sequence[tuple[int, Proposition]], a: int, b: int) -> bool:
    (left, ours), (right, theirs) = told[a], told[b]
    if left == right or not one_era(ours, theirs, table.published(left), table.published(right)):
        return False
    return next(_apart(ours, theirs), None) is not None


def _tellers(propositions: tuple[Proposition, ...]) -> list[Proposition]:
    distinct = {p.statement.text: p for p in propositions if counts(p.statement)}
    return list(distinct.values())[:TELLERS]


def _apart(left: Proposition, right: Proposition) -> Iterator[tuple[Quantity, Quantity]]:
    """The pairs of figures that differ; a figure that the other statement gives too is agreed."""
    ours, theirs = counts(left.statement), counts(right.statement)
    mine = [a for a in ours if not any(same(a, b) for b in theirs)]
    other = [b for b in theirs if not any(same(a, b) for a in ours)]
    return ((a, b) for a in mine for b in other if _may_be_one(a, b, left, right))


def _may_be_one(ours: Quantity, theirs: Quantity, left: Proposition, right: Proposition) -> bool:
    if counting(ours, left.statement) is not counting(theirs, right.statement):
        return False
    if _of_time(ours, theirs) and not _one_matter(ours, left, right):
        return False
    mine, other = told_state(ours, left), told_state(theirs, right)
    if mine and other:
        return bool(mine & other) and commensurable(ours, theirs)
    shared = (left.words & right.words) - _units(ours, theirs) or counted(ours) & counted(theirs)
    return paired_loosely(ours, theirs) and bool(shared)


def _of_time(ours: Quantity, theirs: Quantity) -> bool:
    """Whether the figures are lengths of time or ages."""
    return all((figure.unit or "").partition(" ")[0] in TIME_UNITS for figure in (ours, theirs))


def _one_matter(figure: Quantity, left: Proposition, right: Proposition) -> bool:
    """Whether two ages are of one who is named, and two lengths of time of one act."""
    if figure.unit == AGE:
        return bool(left.names & right.names)
    return left.predicate == right.predicate and left.predicate not in LIGHT_ACTS


def _units(ours: Quantity, theirs: Quantity) -> frozenset[str]:
    """The words of the units: to be counted in minutes is no likeness."""
    return frozenset(meaning(word) for q in (ours, theirs) for word in f"{q.unit or ''} {q.text}".split())
