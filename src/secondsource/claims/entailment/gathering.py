"""All that is reckoned of two sentences, in one row, for the trees that weigh it."""

import numpy as np

from secondsource.claims.entailment.agreeing import nothing_differs
from secondsource.claims.entailment.apart import AGAINST, APART, UNDATED, WORDED
from secondsource.claims.entailment.measures import MEASURES
from secondsource.claims.entailment.settling import checked
from secondsource.claims.entailment.side import Side
from secondsource.claims.entailment.traits import traits
from secondsource.claims.entailment.weights import Row

RULES = (*AGAINST, *APART, *UNDATED, *WORDED, nothing_differs)


def row(left: Side, right: Side, likeness: float) -> Row:
    """All that the measures say: the likeness of the vectors, and each measure."""
    values = [measure(left, right) for measure in MEASURES]
    return np.array([likeness, likeness * values[0], *values], np.float32)


def gathered(left: Side, right: Side, likeness: float) -> list[float]:
    """The measures, the checks, the rules and the traits; `left` is the claim."""
    rules = [float(rule(left, right)) for rule in RULES]
    return [*row(left, right, likeness).tolist(), *checked(left, right), *rules, *traits(left, right)]
