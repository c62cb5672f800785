"""How long something lasted, or had not happened."""

from secondsource.claims.features.pair import Pair
from secondsource.claims.patterns import FIRST, SINCE
from secondsource.model.annotation import TimeType
from secondsource.model.claim import Polarity, Statement


def same_length(pair: Pair) -> float:
    """They give the same length of time."""
    return float(bool(_lengths(pair.ours.statement) & _lengths(pair.theirs.statement)))


def same_lapse(pair: Pair) -> float:
    """Both say that it had not happened since the same day."""
    return float(bool(_lapses(pair.ours.statement) & _lapses(pair.theirs.statement)))


def _lengths(statement: Statement) -> frozenset[str]:
    values = (time.value for time in statement.times if time.type is TimeType.DURATION)
    return frozenset(value for value in values if value and "X" not in value)


def _lapses(statement: Statement) -> frozenset[str]:
    """The days since which a statement says that nothing of the kind was: "no contact since", "the first since"."""
    if statement.polarity is not Polarity.NEGATED and not FIRST.search(statement.text):
        return frozenset()
    since = (time for time in statement.times if SINCE.search(statement.before(time)))
    return frozenset(time.value for time in since if time.value)
