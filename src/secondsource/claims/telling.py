"""A discrepancy as it is told: values with their statements, the most conservative figure first, and why."""

from collections.abc import Sequence

from secondsource.claims.amounts import point as point_of
from secondsource.claims.explain import passage
from secondsource.claims.points import Point
from secondsource.model.annotation import Quantity
from secondsource.model.claim import Discrepancy, DiscrepancyField, DiscrepancyKind, Value

MOST_PASSAGES = 6


def told(
    kind: DiscrepancyKind,
    field: DiscrepancyField,
    rows: Sequence[tuple[Point, str]],
    figures: Sequence[Quantity] = (),
) -> Discrepancy:
    """The discrepancy between points, each with the value it gives; `figures` are those values as numbers."""
    numbers = [point_of(figure) or 0.0 for figure in figures]
    order = sorted(range(len(rows)), key=lambda i: (numbers[i], i)) if numbers else list(range(len(rows)))
    ordered = [rows[i] for i in order]
    best = max(order, key=lambda i: (len(rows[i][0].origins), -numbers[i])) if numbers else None
    return Discrepancy(
        id="",
        story="",
        kind=kind,
        field=field,
        about=_about([row[0] for row in rows]),
        claims=tuple(point.claim.id for point, _ in ordered),
        values=_values(ordered),
        explanation=_explanation(kind, field, ordered),
        evidence=tuple(passage(point.statements[0]) for point, _ in ordered if point.statements)[:MOST_PASSAGES],
        low=min(numbers) if numbers else None,
        best=numbers[best] if best is not None else None,
        high=max(numbers) if numbers else None,
    )


def _values(rows: Sequence[tuple[Point, str]]) -> tuple[Value, ...]:
    return tuple(Value(value=value, statements=tuple(s.id for s in point.statements)) for point, value in rows)


def _about(points: Sequence[Point]) -> str:
    shared = frozenset.intersection(*(point.words for point in points))
    first = points[0].propositions[0].statement.text.casefold() if points[0].propositions else ""
    placed = sorted(shared, key=lambda word: (first.find(word) if word in first else len(first), word))
    return " ".join(placed[:6]) or points[0].claim.text[:60]


def _explanation(kind: DiscrepancyKind, field: DiscrepancyField, rows: Sequence[tuple[Point, str]]) -> str:
    values = ", ".join(f"“{value}” in {_reports(point)}" for point, value in rows)
    reason = {
        DiscrepancyKind.CONFLICT: "different sources differ on the same point",
        DiscrepancyKind.UPDATE: "the same source or newsroom gives another value, so one replaces the other",
        DiscrepancyKind.DENIAL: "one party denies what another says",
    }[kind]
    return f"On {_about([point for point, _ in rows])} the reports differ in {field.value}: {values}; {reason}."


def _reports(point: Point) -> str:
    count = len({statement.item for statement in point.statements})
    return "one report" if count == 1 else f"{count} reports"
