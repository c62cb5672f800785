"""When two sentences say the same, by typed comparison alone; the docstring is shown to the reader."""

from secondsource.claims.amounts import counted
from secondsource.claims.entailment.likeness import Words, in_figures, meet, shared_acts, unspoken
from secondsource.claims.entailment.measures import figures_fit
from secondsource.claims.entailment.side import Side


def nothing_differs(left: Side, right: Side) -> bool:
    """They tell of the same act with the same parties, figures and times, and add nothing."""
    pairs = list(shared_acts(left, right))
    parts = [part for a, b in pairs for part in ((a.actor, b.actor), (a.object, b.object), (a.others, b.others))]
    both = ((left, right), (right, left))
    fit = all(bool(figures_fit(*pair)) == bool(pair[0].figures) for pair in both)
    dated = bool(left.times) == bool(right.times) and left.hedged == right.hedged
    covered = dated and not any(unspoken(_told_beside(one), other) for one, other in both)
    return covered and fit and bool(pairs or not left.told) and all(meet(a, b) for a, b in parts if a and b)


def _told_beside(side: Side) -> Words:
    """What a sentence says besides its acts, its figures and what they count."""
    return side.core - side.acts - in_figures(side).union(*map(counted, side.figures))
