"""The relation of two sentences from its measures, and the reasons for it in words."""

import numpy as np

from secondsource.claims.entailment.measures import MEASURES, Measure, plainly_dated_otherwise, plainly_negated
from secondsource.claims.entailment.side import Side
from secondsource.claims.entailment.weights import Row, load_network
from secondsource.model.claim import Difference, Relation

MOST_REASONS = 3
LEAST_AGAINST = -0.3
FIRST = 2
"""The place of the first measure in a row."""
RULES: tuple[Measure, ...] = (plainly_negated, plainly_dated_otherwise)
"""What decides alone: two sentences of the same words of which one is negated, or dated otherwise."""
CLASSES = (Relation.IMPLIES, Relation.CONTRADICTS, Relation.UNRELATED)


def row(left: Side, right: Side, likeness: float) -> Row:
    """All that the decision rests on: the likeness of the vectors, and the measures."""
    values = [measure(left, right) for measure in MEASURES]
    return np.array([likeness, likeness * values[0], *values], np.float32)


def decide(left: Side, right: Side, likeness: float) -> Relation:
    """The most likely relation of the left sentence, as a claim, to the right one, as evidence.

    Both orders are asked whether the two contradict, so that the answer does not depend on the order.
    """
    if any(rule(left, right) for rule in RULES):
        return Relation.CONTRADICTS
    scores = load_network()(np.stack([row(left, right, likeness), row(right, left, likeness)]))
    if float(max(_against(scores[0]), _against(scores[1]))) > LEAST_AGAINST:
        return Relation.CONTRADICTS
    return Relation.IMPLIES if scores[0][0] >= scores[0][2] else Relation.UNRELATED


def _against(scores: Row) -> float:
    """How far the score of a contradiction lies above the others together, in log-odds."""
    return float(scores[1] - np.logaddexp(scores[0], scores[2]))


def reasons(left: Side, right: Side, likeness: float, relation: Relation) -> str:
    """The measures without which the relation would have been least sure, in words."""
    ruled = [_sentence(rule) for rule in RULES if relation is Relation.CONTRADICTS and rule(left, right)]
    if ruled:
        return " ".join(ruled)
    values = row(left, right, likeness)
    without = np.tile(values, (len(MEASURES), 1))
    without[range(len(MEASURES)), range(FIRST, FIRST + len(MEASURES))] = 0
    number = CLASSES.index(relation)
    lost = load_network()(values)[number] - load_network()(without)[:, number]
    spoken = sorted(range(len(MEASURES)), key=lambda place: (-float(lost[place]), place))
    said = [_sentence(MEASURES[place]) for place in spoken[:MOST_REASONS] if lost[place] > 0 and values[FIRST + place]]
    return " ".join(said) or "Nothing in the one bears on the other."


def _sentence(measure: Measure) -> str:
    return " ".join((measure.__doc__ or "").split())


def differences(left: Side, right: Side) -> tuple[Difference, ...]:
    """The fields in which the two differ, with the words of both sides."""
    found = []
    if left.figures and right.figures and {q.value for q in left.figures} != {q.value for q in right.figures}:
        found.append(Difference(field="quantity", left=_texts(left), right=_texts(right)))
    if left.days and right.days and not left.days & right.days:
        found.append(Difference(field="time", left=", ".join(sorted(left.days)), right=", ".join(sorted(right.days))))
    if left.negations % 2 != right.negations % 2:
        found.append(Difference(field="polarity", left=_polarity(left), right=_polarity(right)))
    if left.names - right.names and right.names - left.names:
        ours, theirs = sorted(left.names - right.names), sorted(right.names - left.names)
        found.append(Difference(field="actor", left=" ".join(ours), right=" ".join(theirs)))
    return tuple(found)


def _texts(side: Side) -> str:
    return ", ".join(quantity.text for quantity in side.figures)


def _polarity(side: Side) -> str:
    return "negated" if side.negations % 2 else "affirmed"
