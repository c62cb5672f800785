"""All that is reckoned of two sentences, in one row, for the trees that weigh it."""

from dataclasses import dataclass

import numpy as np

from secondsource.claims.entailment.agreeing import nothing_differs
from secondsource.claims.entailment.apart import AGAINST, APART, UNDATED, WORDED
from secondsource.claims.entailment.measures import MEASURES
from secondsource.claims.entailment.settling import Checked, checked
from secondsource.claims.entailment.side import Side
from secondsource.claims.entailment.traits import traits
from secondsource.claims.entailment.weights import Row

RULES = (*AGAINST, *APART, *UNDATED, *WORDED, nothing_differs)


def row(left: Side, right: Side, likeness: float) -> Row:
    """All that the measures say: the likeness of the vectors, and each measure."""
    values = [measure(left, right) for measure in MEASURES]
    return np.array([likeness, likeness * values[0], *values], np.float32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The measures, what the checks give, and what the rules and traits say."""

    measured: Row
    checks: Checked
    others: tuple[float, ...]

    @property
    def values(self) -> list[float]:
        """All in one row."""
        return [*self.measured.tolist(), *self.checks, *self.others]


def gathered(left: Side, right: Side, likeness: float) -> Gathered:
    """All that is reckoned; `left` is the claim."""
    rules = (float(rule(left, right)) for rule in RULES)
    return Gathered(
        measured=row(left, right, likeness),
        checks=checked(left, right),
        others=(*rules, *traits(left, right)),
    )
