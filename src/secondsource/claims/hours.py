"""Claims that put one happening at hours of one day that lie close together: "struck at 4:17", "came at 4:47"."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import combinations

from secondsource.claims.points import Points, vectors_of
from secondsource.claims.slots import Slot, times
from secondsource.claims.unlike import Unlike, tellings
from secondsource.language.encoder import Encoder
from secondsource.model.claim import DiscrepancyField

NEAREST_MINUTES, FURTHEST_MINUTES = 5, 60
"""Hours closer than the first are one hour rounded; those further apart than the second are of two happenings."""

LEAST_ALIKE = 0.45
"""How alike two statements are at least whose hours lie so close, whatever verbs they have."""

MINUTE = 16
"""So many characters of a value name a minute."""


def near_hours(table: Points, encoder: Encoder | None) -> Iterator[Unlike]:
    """The pairs of claims of two sources that give such hours in like words."""
    told = [(number, slot, hour) for number, p in tellings(table) for slot in times(p) if (hour := _hour(slot))]
    near = [
        (a, b) for a, b in combinations(told, 2) if a[0] != b[0] and _differ(a[2], b[2]) and _two_voices(a[1], b[1])
    ]
    texts = sorted({slot.proposition.clear for pair in near for _, slot, _ in pair})
    vectors = dict(zip(texts, vectors_of(texts, encoder), strict=True))
    for (left, ours, _), (right, theirs, _) in near:
        alike = float(vectors[ours.proposition.clear] @ vectors[theirs.proposition.clear])
        if alike >= LEAST_ALIKE:
            yield Unlike(left, right, DiscrepancyField.TIME, ours, theirs, alike)


def _hour(slot: Slot) -> datetime | None:
    """The first hour that a slot gives, that of midnight the end of its day; null where it gives days alone."""
    clocks = sorted(value for value in slot.values if ":" in value)
    if not clocks:
        return None
    day, _, clock = clocks[0][:MINUTE].partition("T")
    hours, minutes = clock.split(":")
    return datetime.fromisoformat(day) + timedelta(hours=int(hours), minutes=int(minutes))


def _differ(ours: datetime, theirs: datetime) -> bool:
    return NEAREST_MINUTES <= abs((ours - theirs).total_seconds()) / 60 <= FURTHEST_MINUTES


def _two_voices(ours: Slot, theirs: Slot) -> bool:
    return ours.proposition.statement.source != theirs.proposition.statement.source
