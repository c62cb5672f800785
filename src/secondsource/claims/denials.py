"""Denials: a party says that what another says is not so."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from math import log

from secondsource.claims.points import Point, Points
from secondsource.claims.telling import Told, told
from secondsource.model.claim import Certainty, Discrepancy, DiscrepancyField, DiscrepancyKind, Polarity, Statement

LEAST_COVERED = 0.5
LEAST_TOPIC = 0.35
LEAST_TOPIC_OF_ONE = 0.55
"""Where one word only is shared, the rest must be close."""

HELD = frozenset({Certainty.ASSERTED, Certainty.POSSIBLE})


@dataclass(frozen=True, slots=True)
class Deniers:
    """The claims of a story, as points, with the rarity of their words."""

    table: Points
    rarity: dict[str, float]

    def denied(self, number: int) -> int | None:
        """The claim that the one with this number denies: the closest affirmed one of another source."""
        point = self.table.points[number]
        every = [
            (n, other) for n, other in enumerate(self.table.points) if n != number and not _one_voice(point, other)
        ]
        inside = [n for n, other in every if _within(other, point)]
        if inside:
            return inside[0]
        scored = [(self._score(number, n), n) for n, other in every if _affirms(other)]
        best = max(scored, default=(0.0, -1))
        return best[1] if best[0] > 0 else None

    def _score(self, number: int, other: int) -> float:
        """How much of the denial is what the other says; 0 if too little, or if the topics are apart."""
        topic = float(self.table.topic[number, other])
        if topic < LEAST_TOPIC:
            return 0.0
        theirs = self.table.points[other].words
        if topic < LEAST_TOPIC_OF_ONE and not any(
            len((p.words - p.names) & theirs) > 1 for p in self.table.points[number].propositions
        ):
            return 0.0
        shares = [self._covered(p.words - p.names, theirs) for p in self.table.points[number].propositions]
        covered = max(shares, default=0.0)
        return covered + topic if covered >= LEAST_COVERED else 0.0

    def _covered(self, words: frozenset[str], theirs: frozenset[str]) -> float:
        whole = sum(self.rarity[word] for word in words)
        return sum(self.rarity[word] for word in words & theirs) / whole if whole > 0 else 0.0


def denials(table: Points) -> Iterator[Discrepancy]:
    """Every claim that is denied, with all that denies it."""
    counted = Counter(word for point in table.points for word in point.words)
    deniers = Deniers(table, {word: log((1 + len(table.points)) / count) for word, count in counted.items()})
    found: dict[int, list[int]] = defaultdict(list)
    for number, point in enumerate(table.points):
        if _says_no(point):
            denied = deniers.denied(number)
            if denied is not None:
                found[denied].append(number)
    for denied, numbers in found.items():
        rows = [_told("affirmed", [table.points[denied]]), _told("denied", [table.points[n] for n in numbers])]
        yield told(DiscrepancyKind.DENIAL, DiscrepancyField.POLARITY, rows)


def _told(value: str, points: list[Point]) -> Told:
    return Told(value, points, [statement for point in points for statement in point.statements])


def _says_no(point: Point) -> bool:
    """Whether most of the claim's statements negate or deny, and somebody is named for it."""
    negated = [s for s in point.statements if s.polarity is Polarity.NEGATED or s.certainty is Certainty.DENIED]
    return 2 * len(negated) > len(point.statements) and any(statement.speaker for statement in negated)


def _one_voice(left: Point, right: Point) -> bool:
    return bool(left.sources & right.sources)


def _within(inner: Point, outer: Point) -> bool:
    """Whether a statement of one claim stands inside one of the other: an accusation inside its denial."""
    return any(_inside(a, b) for a in inner.statements for b in outer.statements if b.certainty is Certainty.DENIED)


def _inside(inner: Statement, outer: Statement) -> bool:
    return inner.item == outer.item and outer.start < inner.start and inner.end <= outer.end


def _affirms(point: Point) -> bool:
    held = [s for s in point.statements if s.polarity is Polarity.AFFIRMED and s.certainty in HELD]
    return 2 * len(held) > len(point.statements)
