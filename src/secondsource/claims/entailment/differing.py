"""The fields in which two sentences differ, with the words of both sides."""

from collections.abc import Iterable

from secondsource.claims.entailment.measures import figures_fit
from secondsource.claims.entailment.side import Side
from secondsource.model.annotation import Quantity, Time
from secondsource.model.claim import Difference
from secondsource.text.tokenise import words as words_of


def differences(left: Side, right: Side) -> tuple[Difference, ...]:
    """The fields in which the two differ, with the words of both sides; figures that fit one another do not."""
    found = []
    if left.figures and right.figures and not figures_agree(left, right):
        found.append(Difference(field="quantity", left=_texts(left.figures), right=_texts(right.figures)))
    if (times := _times(left, right)) is not None:
        found.append(times)
    if left.negations % 2 != right.negations % 2:
        found.append(Difference(field="polarity", left=_polarity(left), right=_polarity(right)))
    spoken = words_of(_texts((*left.times, *right.times)).casefold())
    for field, ours, theirs in (
        ("place", left.places, right.places),
        ("actor", left.names - left.places, right.names - right.places),
    ):
        apart = [sorted(one - other - set(spoken)) for one, other in ((ours, theirs), (theirs, ours))]
        if all(apart):
            found.append(Difference(field=field, left=" ".join(apart[0]), right=" ".join(apart[1])))
    return tuple(found)


def figures_agree(left: Side, right: Side) -> bool:
    """Whether every figure of the one fits one of the other: equal, rounded, or in another unit."""
    return bool(figures_fit(left, right) and figures_fit(right, left))


def _times(left: Side, right: Side) -> Difference | None:
    """The days that differ; without a day of publication the words for them."""
    ours, theirs = left.days, right.days
    if not (ours or theirs):
        ours, theirs = (frozenset(time.text for time in side.times) for side in (left, right))
    if not (ours and theirs) or ours & theirs:
        return None
    return Difference(field="time", left=", ".join(sorted(ours)), right=", ".join(sorted(theirs)))


def _texts(spans: Iterable[Quantity | Time]) -> str:
    return ", ".join(span.text for span in spans)


def _polarity(side: Side) -> str:
    return "negated" if side.negations % 2 else "affirmed"
