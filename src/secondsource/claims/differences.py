"""Claims on the same point that differ: figures, times, polarity, places, actors."""

from collections.abc import Iterator, Sequence

from secondsource.claims.amounts import compatible, counted, paired, point, same, shown
from secondsource.claims.grouping import groups
from secondsource.claims.kinds import kind_of
from secondsource.claims.points import Point, Points
from secondsource.claims.telling import told
from secondsource.claims.unlike import unlike
from secondsource.model.annotation import Quantity
from secondsource.model.claim import Discrepancy, DiscrepancyField, DiscrepancyKind

LEAST_TOPIC = 0.45
LEAST_SHARED = 2
Differing = tuple[int, int, Quantity, Quantity]


def differing_figures(table: Points) -> Iterator[Discrepancy]:
    """Conflicts and updates of figures; the conflicts on one point are one discrepancy with several values."""
    conflicts: list[Differing] = []
    for left, right in table.pairs():
        ours, theirs = table.points[left], table.points[right]
        if float(table.topic[left, right]) < LEAST_TOPIC:
            break
        pair = _figures(ours, theirs)
        if pair is None:
            continue
        kind = kind_of(ours, theirs)
        if kind is DiscrepancyKind.UPDATE:
            yield told(kind, DiscrepancyField.QUANTITY, [(ours, shown(pair[0])), (theirs, shown(pair[1]))], pair)
        elif not compatible(*pair):
            conflicts.append((left, right, *pair))
    for group in groups(conflicts):
        rows = [(table.points[number], shown(quantity)) for number, quantity in group]
        yield told(DiscrepancyKind.CONFLICT, DiscrepancyField.QUANTITY, rows, [quantity for _, quantity in group])


def _figures(left: Point, right: Point) -> tuple[Quantity, Quantity] | None:
    """The figures in which two points differ, if all that they count alike differs."""
    pairs = [(a, b) for a in left.figures for b in right.figures if paired(a, b)]
    if not pairs or any(same(a, b) for a, b in pairs):
        return None
    named = [pair for pair in pairs if counted(pair[0]) & counted(pair[1])]
    context = left.words & right.words
    if not named and len(context) < LEAST_SHARED:
        return None
    return max(named or pairs, key=lambda pair: abs(point(pair[0]) or 0))


def differing_points(table: Points) -> Iterator[Discrepancy]:
    """Conflicts and updates in time, place, actor or polarity, between claims that are otherwise alike."""
    for left, right in table.pairs():
        ours, theirs = table.points[left], table.points[right]
        topic = float(table.topic[left, right])
        if topic < LEAST_TOPIC:
            break
        found = unlike(ours, theirs, topic)
        if found:
            yield told(kind_of(ours, theirs), found.field, [(ours, found.left), (theirs, found.right)], ())


__all__: Sequence[str] = ("differing_figures", "differing_points")
