"""The claims that stand on one side of a difference: what else gives the same act the same time, place or doer."""

from secondsource.claims.points import Points
from secondsource.claims.proposition import Proposition
from secondsource.claims.slots import Slot
from secondsource.claims.unlike import Unlike, act, held, slots


def sides(table: Points, first: Unlike) -> tuple[list[int], list[int]]:
    """The claims, by number, that agree with the left and with the right value of a difference."""
    found = tuple([number] for number in (first.left, first.right))
    for number, point in enumerate(table.points):
        if number in (first.left, first.right):
            continue
        told = held(point.propositions)
        agreed = [_agrees(told, first, slot) for slot in (first.ours, first.theirs)]
        if sum(agreed) == 1:
            found[agreed.index(True)].append(number)
    return found[0], found[1]


def _agrees(told: list[Proposition], first: Unlike, slot: Slot) -> bool:
    return any(_of_one_value(other, slot) for p in told for other in slots(p, first.field))


def _of_one_value(other: Slot, slot: Slot) -> bool:
    """Whether the other tells of the same act, of the same actor or of "it", with a value that they share."""
    ours, theirs = slot.proposition, other.proposition
    actor = not theirs.subject or bool(theirs.subject & ours.subject) or _pronoun(theirs)
    value = bool(other.values & slot.values) and bool(other.awaited) is bool(slot.awaited)
    return value and act(ours) == act(theirs) and actor


def _pronoun(proposition: Proposition) -> bool:
    opening = proposition.statement.text.partition(" ")[0].casefold()
    return opening in {"it", "he", "she", "they", "this", "that", "which", "who", "was", "were", "had"}
