"""Whether two statements hold what they say alike: affirmed or negated, asserted, possible, planned, and when."""

from collections.abc import Iterable

from secondsource.claims.features.lapse import same_lapse
from secondsource.claims.features.pair import Pair
from secondsource.claims.whens import apart
from secondsource.model.annotation import Time


def other_polarity(pair: Pair) -> float:
    """One affirms what the other negates."""
    return float(pair.ours.statement.polarity is not pair.theirs.statement.polarity and not same_lapse(pair))


def both_negated(pair: Pair) -> float:
    """Both say that something is not so."""
    return float(pair.ours.statement.polarity is pair.theirs.statement.polarity == "negated")


def other_certainty(pair: Pair) -> float:
    """One holds as a fact what the other holds as possible, planned or demanded."""
    return float(pair.ours.statement.certainty is not pair.theirs.statement.certainty)


def same_time(pair: Pair) -> float:
    """They give the same time."""
    return float(bool(days(pair.ours.statement.times) & days(pair.theirs.statement.times)))


def other_time(pair: Pair) -> float:
    """They give different times."""
    ours, theirs = days(pair.ours.statement.times), days(pair.theirs.statement.times)
    return float(bool(ours and theirs) and apart(ours, theirs))


def days(times: Iterable[Time]) -> frozenset[str]:
    """The days or hours that times stand for."""
    values = (time.value for time in times)
    return frozenset(value[:16] for value in values if value and value[:1].isdigit())
