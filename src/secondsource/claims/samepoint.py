"""Whether two figures are given for the same point: a table of small features and their learned weights."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from math import log, log10

from secondsource.claims.amounts import AGE, counted, figures, gainsays, point
from secondsource.claims.patterns import COMPARED, REST, REST_BEHIND
from secondsource.claims.proposition import Proposition
from secondsource.claims.states import told_state
from secondsource.lexicon import words
from secondsource.model.annotation import Quantity
from secondsource.text.normalise import plain

LIGHT_ACTS = frozenset({"", "be", "have"})
FEW_VALUES = 4
MANY_FIGURES = 4
MOST_DIGITS = 4.0
MOST_LEAD = 0.3


@dataclass(frozen=True, slots=True)
class Figured:
    """Two figures in their statements; `topic` is how alike the statements are with every number struck out.

    `rival` is how alike the statement of either is, so read, to another that gives another value; `values` is how many
    different figures the story gives for the thing that both count, 0 if they name no such thing; `strange` is on how
    many of the two sides something is named that the report of the other nowhere names; `crowd` is how many figures
    the claims of the story give, of whatever.
    """

    left: Proposition
    right: Proposition
    ours: Quantity
    theirs: Quantity
    topic: float
    rival: float = 0.0
    values: int = 0
    strange: int = 0
    crowd: int = 1

    def share(self, ours: frozenset[str], theirs: frozenset[str]) -> float:
        """The shared words over those of the smaller side, 0 if a side is empty."""
        return len(ours & theirs) / min(len(ours), len(theirs)) if ours and theirs else 0.0

    @property
    def sides(self) -> tuple[tuple[Proposition, Quantity], ...]:
        """Either statement with its figure."""
        return (self.left, self.ours), (self.right, self.theirs)

    @property
    def sizes(self) -> tuple[float, float]:
        """How large the figures are, the smaller first."""
        ours, theirs = (abs(point(figure) or 0.0) for figure in (self.ours, self.theirs))
        return min(ours, theirs), max(ours, theirs)

    @property
    def apart(self) -> float:
        """By what ratio the figures differ, as a logarithm."""
        least, most = self.sizes
        return log((most + 0.5) / (least + 0.5))


def nearest(pair: Figured) -> float:
    """No figure of another value is told in words more like."""
    return max(-MOST_LEAD, min(MOST_LEAD, pair.topic - pair.rival))


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


def part_and_whole(pair: Figured) -> float:
    """A greater and a smaller figure stand in one report."""
    return float(pair.left.statement.item == pair.right.statement.item)


def words_covered(pair: Figured) -> float:
    """Most words of the shorter one are shared."""
    return pair.share(pair.left.words, pair.right.words)


def same_verb(pair: Figured) -> float:
    """Their main verbs mean the same."""
    return float(pair.left.predicate == pair.right.predicate and pair.left.predicate not in LIGHT_ACTS)


def strangers(pair: Figured) -> float:
    """One names somebody or something that the report of the other nowhere names: an earlier case, another place."""
    return pair.strange / 2


def far_apart(pair: Figured) -> float:
    """The figures are of different size."""
    return min(3.0, pair.apart) / 3


def large_and_near(pair: Figured) -> float:
    """The figures are large and near one another: 11 and 11.5 million hardly count two things."""
    return max(0.0, 1 - pair.apart) * min(MOST_DIGITS, log10(1 + pair.sizes[1]))


def tiny(pair: Figured) -> float:
    """One of the figures is so small that it may count anything."""
    return max(0.0, 1 - pair.sizes[0] / 5)


def many_figures(pair: Figured) -> float:
    """The statements give many figures."""
    return sum(min(MANY_FIGURES, len(figures(p.statement.quantities))) for p, _ in pair.sides) / MANY_FIGURES


def crowded(pair: Figured) -> float:
    """The story gives many figures, so that any two of them are seldom of one point."""
    return log10(pair.crowd)


def one_the_rest(pair: Figured) -> float:
    """Only one of them counts the rest or a part: "two others", "seven of the victims"."""
    return float(len({_of_the_rest(p, q) for p, q in pair.sides}) > 1)


def ages(pair: Figured) -> float:
    """Both are ages."""
    return float(all(q.unit == AGE for _, q in pair.sides))


def compared(pair: Figured) -> float:
    """One sets its figure beside that of the other's source: "twice the count given by the ministry"."""
    sides = ((pair.left, pair.right), (pair.right, pair.left))
    return float(any(_set_beside(ours.sentence) & theirs.speaker - words("function_words") for ours, theirs in sides))


def gainsaid(pair: Figured) -> float:
    """One says that it is not the figure of the other: "4,200 people, not six thousand"."""
    return float(gainsays(pair.left.statement, pair.theirs) or gainsays(pair.right.statement, pair.ours))


def _of_the_rest(told: Proposition, figure: Quantity) -> bool:
    return bool(REST.search(f"{figure.text} {figure.of or ''}") or REST_BEHIND.match(told.statement.behind(figure)))


@lru_cache(maxsize=4096)
def _set_beside(sentence: str) -> frozenset[str]:
    found = COMPARED.search(sentence)
    return frozenset(plain(word) for word in found.group("whom").split()) if found else frozenset()


Feature = Callable[[Figured], float]

FEATURES: tuple[Feature, ...] = (
    nearest, few_values, unnamed_thing, same_state, one_state_untold, other_certainty, part_and_whole,
    words_covered, same_verb, strangers, far_apart, large_and_near, tiny, many_figures, crowded, one_the_rest, ages,
    compared, gainsaid,
)  # fmt: skip

FOR = frozenset({nearest, few_values, same_state, words_covered, same_verb, large_and_near, compared, gainsaid})
"""Features that can only speak for one point."""

AGAINST = frozenset(
    {other_certainty, part_and_whole, strangers, far_apart, tiny, many_figures, crowded, one_the_rest, ages}
)
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
