"""Claims that put one happening at hours of one day that lie close together: "struck at 4:17", "came at 4:47"."""

from collections.abc import Iterator
from datetime import datetime
from itertools import combinations

from secondsource.claims.points import Points, vectors_of
from secondsource.claims.slots import Slot, times
from secondsource.claims.unlike import Unlike, tellings
from secondsource.language.encoder import Encoder
from secondsource.model.claim import DiscrepancyField
from secondsource.text.clocks import hour, minutes_apart, one_hour

FURTHEST_MINUTES = 60
"""Hours further apart are of two happenings."""

LEAST_ALIKE = 0.45
"""How alike two statements are at least whose hours lie so close, whatever verbs they have."""


def near_hours(table: Points, encoder: Encoder | None) -> Iterator[Unlike]:
    """The pairs of claims of two sources that give such hours in like words."""
    given = ((number, slot) for number, p in tellings(table) for slot in times(p) if p.subject and not slot.awaited)
    told = [(number, slot, at) for number, slot in given if (at := hour(slot.values))]
    voices = ((a, b) for a, b in combinations(told, 2) if a[0] != b[0] and _two_voices(a[1], b[1]))
    near = [(a, b) for a, b in voices if _differ(a[1], b[1], a[2], b[2])]
    texts = sorted({slot.proposition.clear for pair in near for _, slot, _ in pair})
    vectors = dict(zip(texts, vectors_of(texts, encoder), strict=True))
    for (left, ours, _), (right, theirs, _) in near:
        alike = float(vectors[ours.proposition.clear] @ vectors[theirs.proposition.clear])
        if alike >= LEAST_ALIKE:
            yield Unlike(left, right, DiscrepancyField.TIME, ours, theirs, alike)


def _differ(left: Slot, right: Slot, ours: datetime, theirs: datetime) -> bool:
    one_day = not (left.dated and right.dated)
    return not one_hour(ours, theirs, one_day) and minutes_apart(ours, theirs, one_day) <= FURTHEST_MINUTES


def _two_voices(ours: Slot, theirs: Slot) -> bool:
    return ours.proposition.statement.source != theirs.proposition.statement.source
