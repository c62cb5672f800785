"""The relation of two sentences from rules, measures and a trained reader, and the reasons for it in words."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from secondsource.claims.amounts import point
from secondsource.claims.entailment.agreeing import nothing_differs
from secondsource.claims.entailment.apart import AGAINST, APART, UNDATED, WORDED, holding, sentence, spoken
from secondsource.claims.entailment.differing import differences, figures_agree
from secondsource.claims.entailment.gathering import Gathered, gathered
from secondsource.claims.entailment.likeness import in_figures
from secondsource.claims.entailment.matches import marked
from secondsource.claims.entailment.measures import MEASURES, Measure
from secondsource.claims.entailment.settling import Check, against, support, telling
from secondsource.claims.entailment.side import Side
from secondsource.claims.entailment.trees import load_trees
from secondsource.claims.entailment.weights import Row, load_network
from secondsource.language.scorer import Scorer
from secondsource.model.annotation import BOUNDS
from secondsource.model.claim import Relation

MOST_REASONS = 3
LEAST_AGAINST, LEAST_SUPPORT = -0.2, 0.0
SURE = 3.0
"""Log-odds of support from which another noun alone is taken for another word for the same."""
FIRST = 2
"""The place of the first measure in a row."""
CLASSES = (Relation.IMPLIES, Relation.CONTRADICTS, Relation.UNRELATED)
NOTHING = "Nothing in the one bears on the other."
LEARNT = "The trained reader of sentence pairs decided, against what the measures alone say."


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of a pair as given, and with the shorter text as the claim: float32, shape (3,) each."""

    given: Row
    turned: Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoned:
    """All that is gathered in both orders, and the log-odds of the trees that the two contradict, and mean the same.

    `turned` has the shorter as the claim.
    """

    given: Gathered
    turned: Gathered
    contrary: float
    same: float

    def support(self, scores: Scores) -> float:
        """The log-odds that the second supports the first, if the two do not contradict."""
        return support(self.given.checks, scores.given, self.same)

    def likeliest(self, scores: Scores) -> Relation:
        """The most likely relation."""
        if against(self.turned.checks, scores.turned, self.contrary) > LEAST_AGAINST:
            return Relation.CONTRADICTS
        return self.supported(scores)

    def supported(self, scores: Scores) -> Relation:
        """The more likely relation of two that do not contradict."""
        return Relation.IMPLIES if self.support(scores) > LEAST_SUPPORT else Relation.UNRELATED


def decide(left: Side, right: Side, likeness: float, scorer: Scorer) -> tuple[Relation, str]:
    """The most likely relation of the left sentence, as a claim, to the right one, as evidence, and why.

    Rules come first. Whether the two contradict is asked with the shorter as the claim, so that the answer does not
    depend on the order.

    Args:
        left: the claim.
        right: the evidence.
        likeness: the dot product of their vectors.
        scorer: the trained reader.
    """
    if broken := holding(AGAINST, left, right):
        return Relation.CONTRADICTS, spoken(broken)
    apart, worded = holding((*APART, *UNDATED), left, right), holding(WORDED, left, right)
    if not (apart or worded) and nothing_differs(left, right):
        return Relation.MEANS, sentence(nothing_differs)
    reckoned = _reckoned(left, right, likeness)
    measured, scores = opinions(left, right, reckoned.given.measured, reckoned.turned.measured, scorer)
    relation = reckoned.likeliest(scores)
    if relation is Relation.CONTRADICTS and _only_rounded(left, right):
        relation = reckoned.supported(scores)
    unsure = worded if reckoned.support(scores) < SURE else ()
    if relation is Relation.IMPLIES and (*apart, *unsure):
        return Relation.UNRELATED, spoken((*apart, *unsure))
    checks = _telling_checks(relation, reckoned)
    reasons = _reasons((*checks, *_telling_measures(reckoned.given.measured, CLASSES.index(relation))))
    alone = reckoned.likeliest(measured)
    return relation, reasons if relation is alone else f"{LEARNT} {reasons}".removesuffix(f" {NOTHING}")


def _only_rounded(left: Side, right: Side) -> bool:
    """Whether all that is told differently are figures that fit one another: "hundreds", "640"."""
    if any(figure.change in BOUNDS for figure in (*left.figures, *right.figures)):
        return False
    values = [{point(figure) for figure in side.figures} for side in (left, right)]
    beside = [side.core - in_figures(side) for side in (left, right)]
    told = values[0] != values[1] and (beside[0] <= beside[1] or beside[1] <= beside[0])
    return told and figures_agree(left, right) and not differences(left, right)


def _reckoned(left: Side, right: Side, likeness: float) -> Reckoned:
    """All that is reckoned of two sentences, once."""
    against_trees, support_trees = load_trees()
    given = gathered(left, right, likeness)
    turned = gathered(right, left, likeness) if _longer(left, right) else given
    return Reckoned(given=given, turned=turned, contrary=against_trees(turned.values), same=support_trees(given.values))


def opinions(left: Side, right: Side, given: Row, turned: Row, scorer: Scorer) -> tuple[Scores, Scores]:
    """The scores of the measures alone, and those of measures and trained reader together.

    Args:
        left: the claim.
        right: the evidence.
        given: the measures of the two.
        turned: those with the shorter as the claim.
        scorer: the trained reader.
    """
    orders = {(left, right): given, ordered(left, right): turned}
    measured = [load_network()(values) for values in orders.values()]
    both = [alone + scorer((marked(*pair),))[0] for alone, pair in zip(measured, orders, strict=True)]
    return Scores(measured[0], measured[-1]), Scores(both[0], both[-1])


def ordered(left: Side, right: Side) -> tuple[Side, Side]:
    """The two with the shorter first."""
    return (right, left) if _longer(left, right) else (left, right)


def _longer(left: Side, right: Side) -> bool:
    return (len(left.text), left.text) > (len(right.text), right.text)


def _reasons(found: Sequence[Check | Measure]) -> str:
    return " ".join(sentence(one) for one in found[:MOST_REASONS]) or NOTHING


def _telling_checks(relation: Relation, reckoned: Reckoned) -> list[Check]:
    if relation is Relation.UNRELATED:
        return []
    contrary = relation is Relation.CONTRADICTS
    return telling((reckoned.turned if contrary else reckoned.given).checks, contrary=contrary)


def _telling_measures(values: Row, number: int) -> list[Measure]:
    """The measures without which the relation would have been least sure, those first that told most."""
    without = np.tile(values, (len(MEASURES), 1))
    without[range(len(MEASURES)), range(FIRST, FIRST + len(MEASURES))] = 0
    lost = load_network()(values)[number] - load_network()(without)[:, number]
    order = sorted(range(len(MEASURES)), key=lambda place: (-float(lost[place]), place))
    return [MEASURES[place] for place in order if lost[place] > 0 and values[FIRST + place]]
