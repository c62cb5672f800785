"""Each time of a claim beside the times of its evidence; the docstrings are shown to the reader."""

from collections.abc import Iterator

from secondsource.claims.entailment.moments import lead
from secondsource.claims.entailment.side import Side
from secondsource.model.annotation import Time

SIDES = {"before": -1, "after": 1}
"""Words that lay something to one side of a time."""


def time_beyond(left: Side, right: Side) -> float:
    """The second gives no time that is before or after the one named, as the first says."""
    return float(any(bound and not kept for bound, kept in _kept(left, right)))


def time_within(left: Side, right: Side) -> float:
    """The second gives a time before or after the one named, as the first says."""
    return float(any(bound and kept for bound, kept in _kept(left, right)))


def time_other(left: Side, right: Side) -> float:
    """The second does not give the time that the first gives, but others."""
    return float(any(not bound and not kept for bound, kept in _kept(left, right)))


def time_same(left: Side, right: Side) -> float:
    """The second gives the time that the first gives."""
    return float(any(not bound and kept for bound, kept in _kept(left, right)))


def _kept(left: Side, right: Side) -> Iterator[tuple[int, bool]]:
    """For each time of the first: the side of it that is meant, and whether a time of the second lies there."""
    given = [value for value in map(_day, right.times) if value]
    for time in left.times:
        wanted = _day(time)
        if wanted and given:
            side = SIDES.get(lead(left.text, time), 0)
            yield side, any(_order(value, wanted) == side for value in given)


def _day(time: Time) -> str:
    """Year, month and day as far as they are known; empty for a week or a season."""
    value = (time.value or "")[:10]
    known = value[:4].isdigit() and (len(value) < 6 or value[5:7].isdigit())
    return value if known else ""


def _order(ours: str, theirs: str) -> int:
    """-1, 0 or 1: before, the same as far as both go, after."""
    shared = min(len(ours), len(theirs))
    return (ours[:shared] > theirs[:shared]) - (ours[:shared] < theirs[:shared])
