"""What a pair of statements is judged against: the other statements of the story."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import fsum, log

import numpy as np
from numpy.typing import NDArray

from secondsource.claims.amounts import PEOPLE, counts, figures
from secondsource.claims.counting import Counting, counting
from secondsource.claims.proposition import Proposition
from secondsource.claims.states import told_state
from secondsource.language.encoder import Encoder
from secondsource.model.annotation import Quantity

LEAST_TELLING = 5
LOOSE_STATES = frozenset({"aboard"})
"""Those on a list, those with a ticket and those on board are counted apart."""

Vectors = NDArray[np.float32]
Toll = tuple[Quantity, frozenset[str]]
"""A figure and the states of those whom it counts: dead, hurt, held."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The propositions of a story with their vectors, the rarity of their words and the best matches between items.

    `likeness` is float32, shape (statements, statements): cosines of the texts. `best[i, k]` is the highest
    likeness of statement `i` to any statement of the item with the number `k`.
    `telling` says of every figure how far it stands for one thing: 1 for 43,500, less for 2 or a year.
    `said[i]` is how many statements the speaker of statement `i` has in the item; `counts[i]` are the figures that it
    counts for itself, `tolls[i]` those of people with what happened to them.
    """

    propositions: tuple[Proposition, ...]
    likeness: Vectors
    context: Vectors
    best: Vectors
    number: tuple[int, ...]
    rarity: dict[str, float]
    telling: dict[float, float]
    said: tuple[int, ...]
    counts: tuple[tuple[Quantity, ...], ...]
    tolls: tuple[tuple[Toll, ...], ...]

    def weight(self, words: frozenset[str]) -> float:
        """The sum of the rarities of the words, the same in whatever order they come."""
        return fsum(self.rarity.get(word, 1.0) for word in words)


def scene(propositions: Sequence[Proposition], encoder: Encoder) -> Scene:
    """The scene of one story; with no proposition every array is empty."""
    counted = tuple(counts(one.statement) for one in propositions)
    vectors = encoder([p.clear for p in propositions])
    likeness = vectors @ vectors.T
    items: dict[str, int] = {}
    number = tuple(items.setdefault(p.statement.item, len(items)) for p in propositions)
    sentences = (
        encoder([p.sentence for p in propositions]) if len(items) > 1 else np.zeros((len(number), 1), np.float32)
    )
    return Scene(
        tuple(propositions),
        likeness,
        _context(sentences @ sentences.T, number),
        _best(likeness, number, len(items)),
        number,
        _rarity(propositions),
        _telling(propositions),
        _said(propositions),
        counted,
        tuple(tuple(_tolls(*pair)) for pair in zip(propositions, counted, strict=True)),
    )


def _context(wide: Vectors, number: Sequence[int]) -> Vectors:
    """For every pair, the mean likeness of the sentences just before and after them, which counts across items only."""
    size = len(number)
    if size < 2:
        return np.zeros((size, size), np.float32)
    edge = np.array([a != b for a, b in pairwise(number)])
    before, after = np.zeros_like(wide), np.zeros_like(wide)
    before[1:, 1:] = wide[:-1, :-1]
    after[:-1, :-1] = wide[1:, 1:]
    first, last = np.concatenate([[True], edge]), np.concatenate([edge, [True]])
    before[first, :] = before[:, first] = 0
    after[last, :] = after[:, last] = 0
    return np.asarray((before + after) / 2, np.float32)


def _best(likeness: Vectors, number: Sequence[int], items: int) -> Vectors:
    best = np.zeros((len(number), items), np.float32)
    columns: dict[int, list[int]] = defaultdict(list)
    for index, item in enumerate(number):
        columns[item].append(index)
    for item, members in columns.items():
        best[:, item] = likeness[:, members].max(axis=1)
    return best


def _rarity(propositions: Sequence[Proposition]) -> dict[str, float]:
    """Inverse document frequency over the distinct texts of the story, so that a copy does not make a word common."""
    texts = {p.clear: p for p in propositions}
    counts = Counter(word for p in texts.values() for word in p.words | p.names)
    return {word: log((1 + len(texts)) / (0.5 + count)) for word, count in counts.items()}


def _telling(propositions: Sequence[Proposition]) -> dict[float, float]:
    """Large and uneven figures are given for one thing; small ones, and those that count many things, are not."""
    things: dict[float, set[str]] = defaultdict(set)
    for one in propositions:
        for quantity in figures(one.statement.quantities):
            if quantity.value is not None:
                things[quantity.value].add(quantity.unit or "")
    return {
        value: min(1.0, len(f"{abs(value):g}".replace(".", "").strip("0")) / 2) / len(units)
        for value, units in things.items()
        if abs(value) >= LEAST_TELLING
    }


def _said(propositions: Sequence[Proposition]) -> tuple[int, ...]:
    counts = Counter((one.statement.item, one.speaker) for one in propositions)
    return tuple(counts[one.statement.item, one.speaker] for one in propositions)


def _tolls(one: Proposition, counted: Iterable[Quantity]) -> Iterator[Toll]:
    """The figures that count, as a whole, those to whom something happened."""
    for figure in counted:
        state = told_state(figure, one) - LOOSE_STATES
        if state and figure.unit in PEOPLE and counting(figure, one.statement) is Counting.WHOLE:
            yield figure, state
