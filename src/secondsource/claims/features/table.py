"""All features with their weights: the log-odds that two statements mean the same are the weighted sum."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from secondsource.claims.features import amount, lapse, modality, roles, wording
from secondsource.claims.features.pair import Pair

Feature = Callable[[Pair], float]

JOINING = "joining.tsv"
"""Weights that are learned from worlds alone, whose claims are told apart finely: which statements make one claim."""

BEARING_OUT = "bearing_out.tsv"
"""Weights that are learned from worlds and real news: whether the one statement, if true, settles the other."""

FEATURES: tuple[Feature, ...] = (
    wording.likeness,
    wording.closeness,
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
    lapse.same_length,
    lapse.same_lapse,
    amount.telling_figure,
    amount.rounded_count,
    amount.same_toll,
)


def log_odds(pair: Pair) -> float:
    """The log-odds that the two statements belong to one claim."""
    return odds_of([feature(pair) for feature in FEATURES], load_weights(JOINING))


def odds_of(values: Sequence[float], weights: Mapping[str, float]) -> float:
    """The log-odds that the values of the features give, in the order of `FEATURES`."""
    weighed = zip(FEATURES, values, strict=True)
    return weights["bias"] + sum(weights[feature.__name__] * value for feature, value in weighed)


@cache
def load_weights(name: str) -> Mapping[str, float]:
    """The learned weight of every feature by its name, and the `bias`, from the table `JOINING` or `BEARING_OUT`."""
    text = (files(__package__) / name).read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {name: float(weight) for name, weight in rows}
