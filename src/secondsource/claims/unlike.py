"""In what two claims differ that are otherwise alike: time, polarity, place."""

from dataclasses import dataclass

from secondsource.claims.points import Point
from secondsource.model.claim import Certainty, DiscrepancyField, Polarity

LEAST_ALIKE = 0.6
LEAST_SHARED_WORDS = 2


@dataclass(frozen=True, slots=True)
class Unlike:
    """A field and its value on both sides."""

    field: DiscrepancyField
    left: str
    right: str


def unlike(left: Point, right: Point, topic: float) -> Unlike | None:
    """The difference between two points on the same thing, if there is one that can be shown."""
    if topic < LEAST_ALIKE or len(left.words & right.words) < LEAST_SHARED_WORDS:
        return None
    return _times(left, right) or _polarity(left, right)


def _times(left: Point, right: Point) -> Unlike | None:
    ours, theirs = _days(left), _days(right)
    if not ours or not theirs or not _same_act(left, right):
        return None
    if any(a.startswith(b) or b.startswith(a) for a in ours for b in theirs):
        return None
    return Unlike(DiscrepancyField.TIME, min(ours), min(theirs))


def _days(point: Point) -> set[str]:
    texts = {p.statement.text: p.statement for p in point.propositions}
    values = [{t.value for t in s.times if t.value and t.value[:4].isdigit()} for s in texts.values()]
    return {value for some in values for value in some if 2 * sum(value in v for v in values) >= len(values)}


def _same_act(left: Point, right: Point) -> bool:
    ours = {p.predicate for p in left.propositions} - {"be", "have", ""}
    return bool(ours & {p.predicate for p in right.propositions})


def _polarity(left: Point, right: Point) -> Unlike | None:
    ours, theirs = _held(left), _held(right)
    if ours is theirs or ours is None or theirs is None or left.sources & right.sources:
        return None
    return Unlike(DiscrepancyField.POLARITY, left.claim.text, right.claim.text)


def _held(point: Point) -> Polarity | None:
    held = {s.polarity for s in point.statements if s.certainty is not Certainty.DEMANDED}
    return held.pop() if len(held) == 1 else None
