"""The relation of two sentences from its measures, and the reasons for it in words."""

from secondsource.claims.entailment.measures import MEASURES, Measure, plainly_dated_otherwise, plainly_negated
from secondsource.claims.entailment.side import Side
from secondsource.claims.entailment.weights import load_weights
from secondsource.model.claim import Difference, Relation

MOST_REASONS = 3
RULES: tuple[Measure, ...] = (plainly_negated, plainly_dated_otherwise)
"""What decides alone: two sentences of the same words of which one is negated, or dated otherwise."""
CLASSES = (Relation.IMPLIES, Relation.CONTRADICTS, Relation.UNRELATED)


def row(left: Side, right: Side, likeness: float) -> list[float]:
    """All that the decision rests on: the measures, the likeness of the vectors, and products of the two groups."""
    values = [measure(left, right) for measure in MEASURES]
    covered = values[0]
    return [1.0, likeness, likeness * covered, *values, *(covered * value for value in values[1:])]


def decide(left: Side, right: Side, likeness: float) -> Relation:
    """The most likely relation of the left sentence, as a claim, to the right one, as evidence."""
    if any(rule(left, right) for rule in RULES):
        return Relation.CONTRADICTS
    values = row(left, right, likeness)
    scores = [sum(w * v for w, v in zip(weights, values, strict=True)) for weights in load_weights()]
    return CLASSES[max(range(len(CLASSES)), key=lambda number: scores[number])]


def reasons(left: Side, right: Side, relation: Relation) -> str:
    """The measures that spoke most for the relation, in words."""
    ruled = [_sentence(rule) for rule in RULES if relation is Relation.CONTRADICTS and rule(left, right)]
    if ruled:
        return " ".join(ruled)
    weights = load_weights()[CLASSES.index(relation)]
    first = 3
    spoken = sorted(
        (
            (weights[first + n] * value, n, measure)
            for n, measure in enumerate(MEASURES)
            if (value := measure(left, right))
        ),
        key=lambda entry: (-entry[0], entry[1]),
    )
    said = [_sentence(measure) for push, _, measure in spoken[:MOST_REASONS] if push > 0]
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
