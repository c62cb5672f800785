"""When two statements may never be one claim: they contradict one another in a way that can be shown."""

from secondsource.claims.features.amount import figures_differ
from secondsource.claims.features.pair import Pair


def clashes(pair: Pair) -> bool:
    """They give other figures for the same counted thing."""
    return figures_differ(pair) > 0
