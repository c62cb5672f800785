"""What settles the relation: measures and reader, trees, and figures and times set beside their answers."""

from collections.abc import Callable
from functools import cache
from importlib.resources import files

import numpy as np

from secondsource.claims.entailment.answered import every_figure_kept, figure_beyond, figure_other, figure_within
from secondsource.claims.entailment.side import Side
from secondsource.claims.entailment.timed import time_beyond, time_other, time_same, time_within
from secondsource.claims.entailment.weights import Row

FILE = "settling.tsv"
Check = Callable[[Side, Side], float]
CHECKS: tuple[Check, ...] = (
    figure_beyond,
    figure_within,
    figure_other,
    every_figure_kept,
    time_beyond,
    time_within,
    time_other,
    time_same,
)
OPINIONS = ("score", "trees")
TELLING = 0.5
"""A check that moves the log-odds by so much is a reason."""


Checked = tuple[float, ...]
"""What each check gives for two sentences, in the order of `CHECKS`."""


def checked(left: Side, right: Side) -> Checked:
    """What the checks give; `left` is the claim."""
    return tuple(check(left, right) for check in CHECKS)


def against(values: Checked, scores: Row, told: float) -> float:
    """The log-odds that two sentences contradict one another; `told` are those of the trees alone."""
    return _odds(0, (float(scores[1] - np.logaddexp(scores[0], scores[2])), told), values)


def support(values: Checked, scores: Row, told: float) -> float:
    """The log-odds that the second supports the first, if the two do not contradict one another."""
    return _odds(1, (float(scores[0] - scores[2]), told), values)


def telling(values: Checked, *, contrary: bool) -> list[Check]:
    """The checks that speak for a contradiction, or for support."""
    column, given = 0 if contrary else 1, zip(CHECKS, values, strict=True)
    return [check for check, value in given if value * load_weights()[check.__name__][column] > TELLING]


def _odds(column: int, opinions: tuple[float, float], values: Checked) -> float:
    weights = load_weights()
    named = zip((*OPINIONS, *(check.__name__ for check in CHECKS)), (*opinions, *values), strict=True)
    return weights["bias"][column] + sum(weights[name][column] * value for name, value in named)


@cache
def load_weights() -> dict[str, tuple[float, float]]:
    """The weights against and for each opinion, each check, and the `bias`, learned on pairs held out."""
    text = (files(__package__) / FILE).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {name: (float(contrary), float(same)) for name, contrary, same in rows}
