"""The relation of two sentences from rules, measures and a trained reader, and the reasons for it in words."""

from dataclasses import dataclass

import numpy as np

from secondsource.claims.entailment.agreeing import nothing_differs
from secondsource.claims.entailment.apart import AGAINST, APART, WORDED, holding, sentence, spoken
from secondsource.claims.entailment.matches import marked
from secondsource.claims.entailment.measures import MEASURES
from secondsource.claims.entailment.side import Side
from secondsource.claims.entailment.weights import Row, load_network
from secondsource.language.scorer import Scorer
from secondsource.model.claim import Relation

MOST_REASONS = 3
LEAST_AGAINST = 0.0
FIRST = 2
"""The place of the first measure in a row."""
CLASSES = (Relation.IMPLIES, Relation.CONTRADICTS, Relation.UNRELATED)
NOTHING = "Nothing in the one bears on the other."
LEARNT = "The trained reader of sentence pairs decided, against what the measures alone say."


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the measures and what the trained reader say of a claim and its evidence: float32, shape (3,) each."""

    measured: Row
    read: Row


def row(left: Side, right: Side, likeness: float) -> Row:
    """All that the measures say: the likeness of the vectors, and each measure."""
    values = [measure(left, right) for measure in MEASURES]
    return np.array([likeness, likeness * values[0], *values], np.float32)


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
    apart = holding((*APART, *WORDED), left, right)
    if not apart and nothing_differs(left, right):
        return Relation.MEANS, sentence(nothing_differs)
    asked = _opinion(left, right, likeness, scorer)
    turned = _opinion(right, left, likeness, scorer) if _longer(left, right) else asked
    relation = _likeliest(asked.measured + asked.read, turned.measured + turned.read)
    if relation is Relation.IMPLIES and apart:
        return Relation.UNRELATED, spoken(apart)
    reasons = _reasons(left, right, likeness, relation)
    alone = _likeliest(asked.measured, turned.measured)
    return relation, reasons if relation is alone else f"{LEARNT} {reasons}".removesuffix(f" {NOTHING}")


def _longer(left: Side, right: Side) -> bool:
    return (len(left.text), left.text) > (len(right.text), right.text)


def _opinion(left: Side, right: Side, likeness: float, scorer: Scorer) -> Opinion:
    return Opinion(load_network()(row(left, right, likeness)), scorer((marked(left, right),))[0])


def _likeliest(scores: Row, turned: Row) -> Relation:
    """By the scores of the pair, and of the order in which contradiction is asked."""
    if turned[1] - np.logaddexp(turned[0], turned[2]) > LEAST_AGAINST:
        return Relation.CONTRADICTS
    return Relation.IMPLIES if scores[0] >= scores[2] else Relation.UNRELATED


def _reasons(left: Side, right: Side, likeness: float, relation: Relation) -> str:
    """The measures without which the relation would have been least sure, in words."""
    values = row(left, right, likeness)
    without = np.tile(values, (len(MEASURES), 1))
    without[range(len(MEASURES)), range(FIRST, FIRST + len(MEASURES))] = 0
    number = CLASSES.index(relation)
    lost = load_network()(values)[number] - load_network()(without)[:, number]
    order = sorted(range(len(MEASURES)), key=lambda place: (-float(lost[place]), place))
    kept = [MEASURES[place] for place in order[:MOST_REASONS] if lost[place] > 0 and values[FIRST + place]]
    return " ".join(sentence(measure) for measure in kept) or NOTHING
