"""Each figure of a claim beside the figure of its evidence that answers to it; docstrings are shown to the reader."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp, log

from secondsource.claims.amounts import commensurable, counted, point
from secondsource.claims.entailment.patterns import MARK
from secondsource.claims.entailment.side import Side, Word
from secondsource.model.annotation import BOUNDS, Change, Quantity

NEAREST, STEM = 5, 5
"""So many words to each side of a figure tell what it is of, each by so many letters."""
CLOSENESS, FALL = 1.5, 4.0
"""What it adds that two figures are of one size, and how fast that falls with the logarithm of their ratio."""
ROUNDING = 0.05


@dataclass(frozen=True, slots=True)
class Answer:
    """A figure wanted and the one given for it."""

    wanted: Quantity
    given: Quantity

    @property
    def bounded(self) -> bool:
        """Whether only a bound is wanted."""
        return self.wanted.change in BOUNDS

    @property
    def kept(self) -> bool:
        """Whether the figure given is the one wanted, or lies within the bound."""
        ours, theirs = size(self.wanted), size(self.given)
        if self.bounded:
            beyond = theirs > ours if self.wanted.change is Change.ABOVE else theirs < ours
            return beyond or (ours == theirs and self.given.change is self.wanted.change)
        if self.wanted.change is self.given.change is Change.EXACT:
            return ours == theirs
        return abs(ours - theirs) <= ROUNDING * max(abs(ours), abs(theirs))


def size(quantity: Quantity) -> float:
    """The figure as one number; of a mark out of ten, the mark."""
    mark = MARK.search(quantity.text)
    return float(mark[1]) if mark else point(quantity) or 0.0


def figure_beyond(left: Side, right: Side) -> float:
    """The figure that answers to a bound of the first lies beyond it."""
    return float(any(answer.bounded and not answer.kept for answer in answers(left, right)))


def figure_within(left: Side, right: Side) -> float:
    """The figures that answer to the bounds of the first lie within them."""
    found = [answer.kept for answer in answers(left, right) if answer.bounded]
    return float(bool(found) and all(found))


def figure_other(left: Side, right: Side) -> float:
    """The figure that answers to one of the first is another."""
    return float(any(not answer.bounded and not answer.kept for answer in answers(left, right)))


def every_figure_kept(left: Side, right: Side) -> float:
    """Every figure of the first is answered as it is wanted."""
    found = answers(left, right)
    return float(bool(found) and len(found) == len(left.figures) and all(answer.kept for answer in found))


def answers(left: Side, right: Side) -> tuple[Answer, ...]:
    """One figure of the second for each of the first, the likeliest pairs first, no figure twice."""
    near = [_near(left, figure) for figure in left.figures], [_near(right, figure) for figure in right.figures]
    offers = sorted(
        (-_fitness(a, b, near[0][i], near[1][j]), i, j)
        for i, a in enumerate(left.figures)
        for j, b in enumerate(right.figures)
        if commensurable(a, b)
    )
    made: dict[int, int] = {}
    for _, i, j in offers:
        if i not in made and j not in made.values():
            made[i] = j
    return tuple(Answer(left.figures[i], right.figures[j]) for i, j in made.items())


def _fitness(ours: Quantity, theirs: Quantity, mine: Mapping[str, float], other: Mapping[str, float]) -> float:
    """By what they count, the words near them, and their size."""
    shared = sum(min(weight, other.get(word, 0.0)) for word, weight in mine.items())
    sizes = [abs(size(one)) + 1e-3 for one in (ours, theirs)]
    close = CLOSENESS * exp(-FALL * abs(log(sizes[1] / sizes[0])))
    return shared + close + (1.0 if counted(ours) & counted(theirs) else 0.0)


def _near(side: Side, figure: Quantity) -> dict[str, float]:
    """The words near a figure, the nearest the heaviest, those behind it heavier than those before."""
    before = [word for word in side.words if word.end <= figure.start][-NEAREST:]
    behind = [word for word in side.words if word.start >= figure.end][:NEAREST]
    found: dict[str, float] = {}
    for words, far in ((before[::-1], 1.5), (behind, 1.0)):
        for place, word in enumerate(words):
            found[_stem(word)] = max(found.get(_stem(word), 0.0), 1 / (place + far))
    return found


def _stem(word: Word) -> str:
    return word.meaning[:STEM]
