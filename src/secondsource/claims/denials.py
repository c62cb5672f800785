"""Denials: a party says that what another says is not so."""

from collections.abc import Iterator

from secondsource.claims.points import Point, Points
from secondsource.claims.telling import Told, told
from secondsource.model.claim import Certainty, Discrepancy, DiscrepancyField, DiscrepancyKind, Polarity, Statement

LEAST_TOPIC = 0.5


def denials(table: Points) -> Iterator[Discrepancy]:
    """Every denial with the claim that it denies: the closest affirmed one of another source."""
    for number, point in enumerate(table.points):
        if not any(_denies(statement) for statement in point.statements):
            continue
        denied = _denied(table, number)
        if denied is not None:
            other = table.points[denied]
            rows = [Told("affirmed", [other], list(other.statements)), Told("denied", [point], list(point.statements))]
            yield told(DiscrepancyKind.DENIAL, DiscrepancyField.POLARITY, rows)


def _denies(statement: Statement) -> bool:
    return statement.certainty is Certainty.DENIED


def _denied(table: Points, number: int) -> int | None:
    point = table.points[number]
    inside = [n for n, other in enumerate(table.points) if n != number and _within(other, point)]
    if inside:
        return inside[0]
    scored = [
        (float(table.topic[number, n]), n)
        for n, other in enumerate(table.points)
        if n != number and not other.sources & point.sources and _affirms(other)
    ]
    best = max(scored, default=(0.0, -1))
    return best[1] if best[0] >= LEAST_TOPIC else None


def _within(inner: Point, outer: Point) -> bool:
    """Whether a statement of one claim stands inside a statement of the other: an accusation inside its denial."""
    return any(
        a.item == b.item and b.start < a.start and a.end <= b.end
        for a in inner.statements
        for b in outer.statements
        if _denies(b)
    )


def _affirms(point: Point) -> bool:
    return all(statement.polarity is Polarity.AFFIRMED for statement in point.statements)
