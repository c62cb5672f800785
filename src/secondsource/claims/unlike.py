"""In what two claims differ that tell of one act: time or place."""

from dataclasses import dataclass

from secondsource.claims.points import Point
from secondsource.claims.proposition import Proposition
from secondsource.model.claim import DiscrepancyField

LEAST_SHARE = 0.5
LIGHT_ACTS = frozenset({"", "be", "have", "go"})
TELLERS = 4


@dataclass(frozen=True, slots=True)
class Unlike:
    """A field and its value on both sides."""

    field: DiscrepancyField
    left: str
    right: str


def unlike(left: Point, right: Point) -> Unlike | None:
    """The difference between two claims that tell of one act of one actor, if there is one that can be shown."""
    for ours in _distinct(left):
        for theirs in _distinct(right):
            if _one_act(ours, theirs):
                found = _times(ours, theirs) or _places(ours, theirs)
                if found:
                    return found
    return None


def _distinct(point: Point) -> list[Proposition]:
    return list({p.statement.text: p for p in point.propositions}.values())[:TELLERS]


def _one_act(left: Proposition, right: Proposition) -> bool:
    """Whether the main verbs and the actors (or, of two passives, the things) are the same."""
    if left.predicate != right.predicate or left.predicate in LIGHT_ACTS:
        return False
    if left.statement.polarity is not right.statement.polarity:
        return False
    least = min(len(left.subject), len(right.subject))
    return least > 0 and len(left.subject & right.subject) >= LEAST_SHARE * least


def _times(left: Proposition, right: Proposition) -> Unlike | None:
    ours, theirs = _dated(left), _dated(right)
    if not ours or not theirs or any(a.startswith(b) or b.startswith(a) for a in ours for b in theirs):
        return None
    return Unlike(DiscrepancyField.TIME, min(ours), min(theirs))


def _dated(proposition: Proposition) -> set[str]:
    values = (time.value for time in proposition.statement.times)
    return {value for value in values if value and value[:4].isdigit() and len(value) >= 10}


def _places(left: Proposition, right: Proposition) -> Unlike | None:
    if not left.where or not right.where or left.where & right.where:
        return None
    if left.where & right.words or right.where & left.words:
        return None
    return Unlike(DiscrepancyField.PLACE, " ".join(sorted(left.where)), " ".join(sorted(right.where)))
