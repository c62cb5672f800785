"""Claims of which one sets aside what the other gives: "in the market, not at the station", "now on Friday"."""

from collections.abc import Iterator, Sequence

from secondsource.claims.points import Points, vectors_of
from secondsource.claims.proposition import Proposition
from secondsource.claims.slots import Slot, places, set_aside, times
from secondsource.claims.unlike import Unlike, act, tellings
from secondsource.claims.whens import set_aside as days_aside
from secondsource.language.encoder import Encoder
from secondsource.model.claim import DiscrepancyField

LEAST_ALIKE = 0.3
"""How alike two statements are at least of which the one sets aside the day that the other gives."""

Numbered = Sequence[tuple[int, Proposition]]


def put_aside(table: Points, encoder: Encoder | None) -> Iterator[Unlike]:
    """The places and days that one claim gives for an act and another names only to set them aside."""
    every = list(tellings(table))
    yield from _places(every)
    yield from _days(every, encoder)


def _places(every: Numbered) -> Iterator[Unlike]:
    placed = [(number, slot) for number, p in every for slot in places(p)]
    for left, p in every:
        other = set_aside(p)
        for right, slot in placed if other.values else ():
            if left != right and act(p) == act(slot.proposition) and slot.values & other.values:
                yield Unlike(left, right, DiscrepancyField.PLACE, next(places(p), other), slot, 1.0)


def _days(every: Numbered, encoder: Encoder | None) -> Iterator[Unlike]:
    """The days, of which the very value is named, so that the statements need not be much alike."""
    dated = [(number, slot) for number, p in every for slot in times(p)]
    for left, p in every:
        aside = days_aside(p.statement)
        near = [(n, slot) for n, slot in dated if n != left and slot.values & aside and _elsewhere(slot, p)]
        if not near:
            continue
        rows = vectors_of([p.clear, *(slot.proposition.clear for _, slot in near)], encoder)
        for own in times(p):
            for (right, slot), row in zip(near, rows[1:], strict=True):
                if (alike := float(rows[0] @ row)) >= LEAST_ALIKE:
                    yield Unlike(left, right, DiscrepancyField.TIME, own, slot, 1 + alike)


def _elsewhere(slot: Slot, proposition: Proposition) -> bool:
    ours, theirs = slot.proposition.statement, proposition.statement
    return (ours.item, ours.sentence) != (theirs.item, theirs.sentence)
