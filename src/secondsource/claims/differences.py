"""Claims on the same point that differ in figures, time or place."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial

from secondsource.claims.amounts import compatible, counts, same
from secondsource.claims.aside import put_aside
from secondsource.claims.figured import differing
from secondsource.claims.grouping import Member, groups, joined
from secondsource.claims.happenings import of_one_happening
from secondsource.claims.hours import near_hours
from secondsource.claims.kinds import kind_of, of_one_source
from secondsource.claims.phrasing import shown
from secondsource.claims.points import Points
from secondsource.claims.sides import sides
from secondsource.claims.telling import Told, told
from secondsource.claims.together import told_together
from secondsource.claims.unlike import Unlike, surest, unlike
from secondsource.language.encoder import Encoder
from secondsource.model.annotation import Change, Quantity
from secondsource.model.claim import Discrepancy, DiscrepancyField, DiscrepancyKind, Statement

Bare = dict[float | None, dict[int, list[Statement]]]
"""By figure and number of claim the statements that give it without a word on what it counts."""

TELLING = 10
"""A figure from here on stands for one thing in a report, even where the words do not say what it counts."""


def differing_figures(table: Points, encoder: Encoder | None, least: float) -> Iterator[Discrepancy]:
    """Updates and conflicts of figures: the values on one point are one discrepancy of each kind."""
    beside, bare = partial(_side_by_side, table), _bare(table)
    for group in groups(differing(table, encoder, least), beside):
        yield from _settled(_values(table, bare, group))


def _side_by_side(table: Points, number: int, ours: Quantity, theirs: Quantity) -> bool:
    return told_together(table.points[number], table.points[number], ours, theirs)


def _settled(rows: Sequence[Told]) -> Iterator[Discrepancy]:
    """The updates among the values of one point, then the conflict between those that no update explains.

    What a newsroom withdraws conflicts with nothing: it is only put right.
    """
    updates: set[tuple[int, int]] = set()
    conflicts: set[tuple[int, int]] = set()
    for a, ours in enumerate(rows):
        for b, theirs in enumerate(rows[:a]):
            if kind_of(ours, theirs) is DiscrepancyKind.UPDATE:
                updates.add((b, a))
            elif ours.figure and theirs.figure and not compatible(ours.figure, theirs.figure):
                conflicts.add((b, a))
    withdrawn = {n for n, row in enumerate(rows) if row.withdrawn}
    conflicts = {pair for pair in conflicts if withdrawn.isdisjoint(pair)}
    for members in joined(_surest(rows, updates)):
        yield told(DiscrepancyKind.UPDATE, DiscrepancyField.QUANTITY, [rows[n] for n in members])
    standing = {pair for pair in updates if withdrawn.isdisjoint(pair)}
    versions = _versions(joined(standing | {(n, n) for pair in conflicts for n in pair}), conflicts)
    place = {n: number for number, members in enumerate(versions) for n in members}
    for members in joined((place[a], place[b]) for a, b in conflicts if place[a] != place[b]):
        yield told(
            DiscrepancyKind.CONFLICT,
            DiscrepancyField.QUANTITY,
            [_version([rows[n] for n in versions[number]]) for number in members],
        )


def _surest(rows: Sequence[Told], updates: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """The updates, but none by the day alone of a value that its own source replaced or put in place of another."""
    sure = {(b, a) for b, a in updates if of_one_source(rows[a], rows[b])}
    touched = {n for pair in sure for n in pair}
    return {pair for pair in updates if pair in sure or touched.isdisjoint(pair)}


def _versions(found: list[list[int]], conflicts: set[tuple[int, int]]) -> list[list[int]]:
    """The values of one source after the other; those of which two conflict are no such row, and stand alone."""
    split: list[list[int]] = []
    for members in found:
        apart = any(a in members and b in members for a, b in conflicts)
        split += [[n] for n in members] if apart else [members]
    return split


def _version(rows: Sequence[Told]) -> Told:
    """The values that one source gave one after the other, as one side of a conflict."""
    if len(rows) == 1:
        return rows[0]
    ordered = sorted(rows, key=lambda row: (row.first, row.number))
    points = [point for row in ordered for point in row.points]
    statements = [statement for row in ordered for statement in row.statements]
    return Told(", later ".join(row.value for row in ordered), points, statements, ordered[-1].figure)


def _values(table: Points, bare: Bare, group: Sequence[Member]) -> list[Told]:
    """One value for every different figure, with all claims that give it."""
    rows: list[Told] = []
    for number, quantity in group:
        point = table.points[number]
        tellers = _tellers(point.statements, quantity)
        row = next((r for r in rows if r.figure and same(r.figure, quantity)), None)
        if row is None:
            row = Told(shown(quantity, tellers), [], [], quantity)
            rows.append(row)
        exact = _exactly(tellers, quantity)
        if exact and row.figure and row.figure.change is not Change.EXACT:
            row.figure, row.value = exact, shown(exact, tellers)
        row.points.append(point)
        row.statements.extend(tellers)
    for row in rows:
        _add_bare(table, bare, row)
    return rows


def _bare(table: Points) -> Bare:
    found: Bare = defaultdict(lambda: defaultdict(list))
    for number, point in enumerate(table.points):
        for statement, figures in zip(point.statements, point.figures, strict=True):
            for value in {one.value for one in figures if not one.of and not one.unit}:
                found[value][number].append(statement)
    return found


def _add_bare(table: Points, bare: Bare, row: Told) -> None:
    """Put the claims to a value that give its figure in one of its reports without a word on what they count."""
    if row.figure is None or row.number < TELLING:
        return
    known, items = {point.claim.id for point in row.points}, {statement.item for statement in row.statements}
    for number, given in bare.get(row.figure.value, {}).items():
        point = table.points[number]
        if point.claim.id not in known and any(one.item in items for one in given):
            row.points.append(point)
            row.statements.extend(given)


def _exactly(tellers: Sequence[Statement], quantity: Quantity) -> Quantity | None:
    """The figure as one of its tellers gives it who sets no bound: "17 are confirmed dead", for "at least 17"."""
    told = (figure for one in tellers for figure in counts(one))
    return next((figure for figure in told if figure.change is Change.EXACT and same(figure, quantity)), None)


def _tellers(statements: Sequence[Statement], quantity: Quantity) -> list[Statement]:
    return [s for s in statements if any(same(quantity, other) for other in counts(s))] or list(statements)


def differing_points(table: Points, encoder: Encoder | None) -> Iterator[Discrepancy]:
    """Conflicts and updates in time and place; the claims that give one value are one side."""
    found = [*unlike(table, encoder), *put_aside(table, encoder), *near_hours(table, encoder)]
    left = surest(of_one_happening(table, found))
    while left:
        first = left[0]
        near = [one for one in left if one.field is first.field and _touches(one, first)]
        left = [one for one in left if one not in near]
        agreed = sides(table, first)
        rows = [_side(table, first, near, side, agreed[side]) for side in (0, 1)]
        yield told(kind_of(*rows), first.field, rows, first.ours.stem)


def _touches(one: Unlike, first: Unlike) -> bool:
    return bool({one.left, one.right} & {first.left, first.right})


def _side(table: Points, first: Unlike, near: Sequence[Unlike], side: int, agreed: Sequence[int]) -> Told:
    """One side of the surest pair, with the claims that agree with it or differ from the other side in its value."""
    slot, numbers = (first.ours, first.theirs)[side], list(agreed)
    for one in near:
        for number, other in ((one.left, one.ours), (one.right, one.theirs)):
            if other.values == slot.values and number not in numbers:
                numbers.append(number)
    points = [table.points[number] for number in numbers]
    return Told(slot.filler, points, [s for point in points for s in point.statements])
