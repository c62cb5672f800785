"""Claims on the same point that differ in figures or otherwise."""

from collections.abc import Iterator, Sequence

from secondsource.claims.amounts import compatible, counts, same, shown
from secondsource.claims.figured import Differing, differing
from secondsource.claims.grouping import Member, groups
from secondsource.claims.kinds import kind_of
from secondsource.claims.points import Point, Points
from secondsource.claims.telling import Told, told
from secondsource.claims.unlike import unlike
from secondsource.language.encoder import Encoder
from secondsource.model.annotation import Quantity
from secondsource.model.claim import Discrepancy, DiscrepancyField, DiscrepancyKind, Statement

LEAST_TOPIC = 0.45


def differing_figures(table: Points, encoder: Encoder | None, least: float) -> Iterator[Discrepancy]:
    """Updates and conflicts of figures; the conflicts on one point are one discrepancy with several values."""
    kept: dict[DiscrepancyKind, list[Differing]] = {DiscrepancyKind.CONFLICT: [], DiscrepancyKind.UPDATE: []}
    for found in differing(table, encoder, least):
        ours, theirs = table.points[found.left], table.points[found.right]
        kind = kind_of(_tellers(ours, found.ours), _tellers(theirs, found.theirs), ours, theirs)
        if kind is DiscrepancyKind.UPDATE or not compatible(found.ours, found.theirs):
            kept[kind].append(found)
    for kind, pairs in kept.items():
        for group in groups([(pair.left, pair.right, pair.ours, pair.theirs) for pair in pairs]):
            yield told(kind, DiscrepancyField.QUANTITY, _values(table, group))


def _values(table: Points, group: Sequence[Member]) -> list[Told]:
    """One value for every different figure, with all claims that give it."""
    rows: list[Told] = []
    for number, quantity in group:
        point = table.points[number]
        row = next((r for r in rows if r.figure and same(r.figure, quantity)), None)
        if row is None:
            row = Told(shown(quantity), [], [], quantity)
            rows.append(row)
        row.points.append(point)
        row.statements.extend(_tellers(point, quantity))
    return rows


def _tellers(point: Point, quantity: Quantity) -> list[Statement]:
    return [s for s in point.statements if any(same(quantity, other) for other in counts(s))] or list(point.statements)


def differing_points(table: Points) -> Iterator[Discrepancy]:
    """Conflicts and updates in time, place, actor or polarity, between claims that are otherwise alike."""
    for left, right in table.pairs(LEAST_TOPIC):
        ours, theirs = table.points[left], table.points[right]
        found = unlike(ours, theirs)
        if found:
            rows = [
                Told(found.left, [ours], list(ours.statements)),
                Told(found.right, [theirs], list(theirs.statements)),
            ]
            yield told(kind_of(ours.statements, theirs.statements, ours, theirs), found.field, rows)
