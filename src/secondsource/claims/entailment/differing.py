"""The fields in which two sentences differ, with the words of both sides."""

from secondsource.claims.entailment.side import Side
from secondsource.model.claim import Difference


def differences(left: Side, right: Side) -> tuple[Difference, ...]:
    """The fields in which the two differ, with the words of both sides."""
    found = []
    if left.figures and right.figures and {q.value for q in left.figures} != {q.value for q in right.figures}:
        found.append(Difference(field="quantity", left=_texts(left), right=_texts(right)))
    if left.days and right.days and not left.days & right.days:
        found.append(Difference(field="time", left=", ".join(sorted(left.days)), right=", ".join(sorted(right.days))))
    if left.negations % 2 != right.negations % 2:
        found.append(Difference(field="polarity", left=_polarity(left), right=_polarity(right)))
    if left.names - right.names and right.names - left.names:
        ours, theirs = sorted(left.names - right.names), sorted(right.names - left.names)
        found.append(Difference(field="actor", left=" ".join(ours), right=" ".join(theirs)))
    return tuple(found)


def _texts(side: Side) -> str:
    return ", ".join(quantity.text for quantity in side.figures)


def _polarity(side: Side) -> str:
    return "negated" if side.negations % 2 else "affirmed"
