"""Whether two figures are given for the same point: a table of small features and their learned weights."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import log

from secondsource.claims.amounts import counted, figures, gainsays, point
from secondsource.claims.patterns import COMPARED
from secondsource.claims.proposition import Proposition
from secondsource.claims.states import told_state
from secondsource.lexicon import words
from secondsource.model.annotation import Quantity
from secondsource.text.normalise import plain

LIGHT_ACTS = frozenset({"", "be", "have"})
FEW_VALUES = 4


@dataclass(frozen=True, slots=True)
class Figured:
    """Two figures in their statements; `topic` and `around` are the likeness of the statements and of their sentences.

    Both likenesses are reckoned with every number struck out. `values` is how many different figures the story gives
    for the thing that both count, 0 if they name no such thing.
    """

    left: Proposition
    right: Proposition
    ours: Quantity
    theirs: Quantity
    topic: float
    around: float
    values: int = 0

    def share(self, ours: frozenset[str], theirs: frozenset[str]) -> float:
        """The shared words over those of the smaller side, 0 if a side is empty."""
        return len(ours & theirs) / min(len(ours), len(theirs)) if ours and theirs else 0.0


def topic(pair: Figured) -> float:
    """Apart from the figures, the statements are alike."""
    return pair.topic


def around(pair: Figured) -> float:
    """They stand in sentences that are alike."""
    return pair.around


def same_thing(pair: Figured) -> float:
    """The same thing is counted."""
    return float(bool(counted(pair.ours) & counted(pair.theirs)))


def other_thing(pair: Figured) -> float:
    """Different things are counted."""
    ours, theirs = counted(pair.ours), counted(pair.theirs)
    return float(bool(ours) and bool(theirs) and not ours & theirs)


def few_values(pair: Figured) -> float:
    """The story gives few figures for what they count."""
    return max(0.0, (FEW_VALUES - pair.values) / 2) if pair.values else 0.0


def unnamed_thing(pair: Figured) -> float:
    """One of them does not name what it counts."""
    return float(not counted(pair.ours) or not counted(pair.theirs))


def same_state(pair: Figured) -> float:
    """The same is told of those who are counted."""
    return float(bool(told_state(pair.ours, pair.left) & told_state(pair.theirs, pair.right)))


def one_state_untold(pair: Figured) -> float:
    """One of them does not tell what happened to those whom it counts."""
    return float(bool(told_state(pair.ours, pair.left)) != bool(told_state(pair.theirs, pair.right)))


def other_certainty(pair: Figured) -> float:
    """One asserts what the other plans, demands or leaves open."""
    return float(pair.left.statement.certainty is not pair.right.statement.certainty)


def one_time(pair: Figured) -> float:
    """They give one time."""
    ours, theirs = (frozenset(t.value for t in p.statement.times if t.value) for p in (pair.left, pair.right))
    return float(bool(ours & theirs))


def other_time(pair: Figured) -> float:
    """They give different times."""
    ours, theirs = (frozenset(t.value for t in p.statement.times if t.value) for p in (pair.left, pair.right))
    return float(bool(ours) and bool(theirs) and not ours & theirs)


def part_and_whole(pair: Figured) -> float:
    """A greater and a smaller figure stand in one report."""
    return float(pair.left.statement.item == pair.right.statement.item)


def words_shared(pair: Figured) -> float:
    """They share many words."""
    return min(1.0, len(pair.left.words & pair.right.words) / 4)


def words_covered(pair: Figured) -> float:
    """Most words of the shorter one are shared."""
    return pair.share(pair.left.words, pair.right.words)


def acts_shared(pair: Figured) -> float:
    """They tell of the same acts."""
    return pair.share(pair.left.acts, pair.right.acts)


def same_verb(pair: Figured) -> float:
    """Their main verbs mean the same."""
    return float(pair.left.predicate == pair.right.predicate and pair.left.predicate not in LIGHT_ACTS)


def same_subject(pair: Figured) -> float:
    """The same actor does it."""
    return pair.share(pair.left.subject, pair.right.subject)


def names_shared(pair: Figured) -> float:
    """The same names stand in both."""
    return pair.share(pair.left.names, pair.right.names)


def far_apart(pair: Figured) -> float:
    """The figures are of different size."""
    ours, theirs = (abs(point(figure) or 0.0) + 0.5 for figure in (pair.ours, pair.theirs))
    return min(3.0, abs(log(ours / theirs))) / 3


def tiny(pair: Figured) -> float:
    """One of the figures is so small that it may count anything."""
    least = min(abs(point(figure) or 0.0) for figure in (pair.ours, pair.theirs))
    return max(0.0, 1 - least / 5)


def only_figures(pair: Figured) -> float:
    """Each statement gives one figure only."""
    return float(all(len(figures(p.statement.quantities)) == 1 for p in (pair.left, pair.right)))


def same_unit(pair: Figured) -> float:
    """They are in one unit."""
    return float(pair.ours.unit is not None and pair.ours.unit == pair.theirs.unit)


def other_polarity(pair: Figured) -> float:
    """One affirms what the other negates."""
    return float(pair.left.statement.polarity is not pair.right.statement.polarity)


def compared(pair: Figured) -> float:
    """One sets its figure beside that of the other's source: "twice the count given by the ministry"."""
    sides = ((pair.left, pair.right), (pair.right, pair.left))
    return float(any(_set_beside(ours.sentence) & theirs.speaker - words("function_words") for ours, theirs in sides))


def gainsaid(pair: Figured) -> float:
    """One says that it is not the figure of the other: "4,200 people, not six thousand"."""
    return float(gainsays(pair.left.statement, pair.theirs) or gainsays(pair.right.statement, pair.ours))


@lru_cache(maxsize=4096)
def _set_beside(sentence: str) -> frozenset[str]:
    found = COMPARED.search(sentence)
    return frozenset(plain(word) for word in found.group("whom").split()) if found else frozenset()


Feature = Callable[[Figured], float]

FEATURES: tuple[Feature, ...] = (
    topic, around, same_thing, few_values, other_thing, unnamed_thing, words_shared, words_covered, acts_shared,
    same_verb, same_subject, names_shared, far_apart, tiny, only_figures, same_unit, other_polarity,
    same_state, one_state_untold, other_certainty, one_time, other_time, part_and_whole, compared, gainsaid,
)  # fmt: skip

FOR = frozenset({topic, around, same_thing, few_values, words_shared, words_covered, acts_shared, same_verb,
                 same_subject, names_shared, same_unit, same_state, one_time, compared,
                 gainsaid})  # fmt: skip
"""Features that can only speak for one point."""

AGAINST = frozenset({other_thing, far_apart, tiny, other_polarity, other_certainty, part_and_whole})
"""Features that can only speak against it."""


def log_odds(pair: Figured) -> float:
    """The log-odds that the two figures are given for the same point."""
    weights = load_weights()
    return weights["bias"] + sum(weight * feature(pair) for feature, weight in _weighed())


@cache
def _weighed() -> tuple[tuple[Feature, float], ...]:
    """The features that weigh anything."""
    weights = load_weights()
    return tuple((feature, weight) for feature in FEATURES if (weight := weights[feature.__name__]))


@cache
def load_weights() -> dict[str, float]:
    """The learned weight of every feature by its name, and the `bias`."""
    text = (files(__package__) / "samepoint.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {name: float(weight) for name, weight in rows}
