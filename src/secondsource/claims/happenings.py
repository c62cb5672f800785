"""Differences that are none, since a report that tells both values tells them of two happenings."""

from collections.abc import Iterator, Sequence

from secondsource.claims.points import Points
from secondsource.claims.proposition import Proposition
from secondsource.claims.slots import Slot
from secondsource.claims.together import beside
from secondsource.claims.unlike import Unlike, slots
from secondsource.model.claim import DiscrepancyField

Told = tuple[int, DiscrepancyField, str]
"""A claim, by number, with a field and a value in it that is of another happening."""


def of_one_happening(table: Points, found: Sequence[Unlike]) -> list[Unlike]:
    """The differences without those whose values one voice tells side by side in one report, whoever else tells them.

    Nobody contradicts himself unawares: who says that a man was shot on Friday and a man was shot on Sunday knows of
    two. Elsewhere the same values are of the same two.
    """
    others = {told for one in found if _two_told(*_tellers(table, one)) for told in _otherwise(one)}
    return [one for one in found if others.isdisjoint(_otherwise(one))]


def _two_told(mine: Sequence[Proposition], others: Sequence[Proposition]) -> bool:
    """Whether reports tell both in one voice, or one report alone tells them, whoever says so in it."""
    told = [p.statement for p in (*mine, *others)]
    return beside(mine, others, any_voice=len({one.item for one in told}) == 1)


def _otherwise(one: Unlike) -> Iterator[Told]:
    """Each claim of a difference with every value of the other."""
    for number, slot in ((one.left, one.theirs), (one.right, one.ours)):
        yield from ((number, one.field, value) for value in slot.values)


def _tellers(table: Points, one: Unlike) -> tuple[list[Proposition], list[Proposition]]:
    left, right = ((one.left, one.ours), (one.right, one.theirs))
    return _telling(table, one.field, *left), _telling(table, one.field, *right)


def _telling(table: Points, field: DiscrepancyField, number: int, slot: Slot) -> list[Proposition]:
    """The statements of a claim that give the value of a slot."""
    laid = table.points[number].propositions
    return [p for p in laid if any(slot.values & other.values for other in slots(p, field))]
