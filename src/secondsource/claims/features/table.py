"""All features with their weights: the log-odds that two statements mean the same are the weighted sum."""

from collections.abc import Callable

from secondsource.claims.features import amount, modality, roles, wording
from secondsource.claims.features.pair import Pair

Feature = Callable[[Pair], float]

FEATURES: tuple[Feature, ...] = (
    wording.likeness,
    wording.best_match,
    wording.neighbours,
    wording.rare_words,
    wording.all_words,
    wording.shared_rarity,
    roles.acts,
    roles.predicate,
    roles.actor,
    roles.other_actor,
    roles.thing,
    roles.names,
    roles.other_names,
    roles.speaker,
    roles.same_report,
    amount.figures_agree,
    amount.figures_differ,
    amount.figure_alone,
    modality.other_polarity,
    modality.both_negated,
    modality.other_certainty,
    modality.same_time,
    modality.other_time,
)

BIAS = -6.0
WEIGHTS: tuple[float, ...] = (
    6.0,
    2.0,
    1.5,
    1.0,
    2.0,
    0.5,
    1.0,
    0.5,
    0.5,
    -1.0,
    0.5,
    0.5,
    -0.5,
    0.5,
    -1.5,
    2.0,
    -4.0,
    -0.5,
    -1.0,
    0.2,
    -0.5,
    0.5,
    -1.0,
)


def log_odds(pair: Pair) -> float:
    """The log-odds that the two statements mean the same."""
    return BIAS + sum(weight * feature(pair) for weight, feature in zip(WEIGHTS, FEATURES, strict=True))
