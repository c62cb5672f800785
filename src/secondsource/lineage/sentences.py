"""Sentences of one page that say what a sentence of the other says."""

from collections import defaultdict
from typing import NamedTuple

from secondsource.lineage.facts import FIGURE_WEIGHT
from secondsource.lineage.page import Page, Sentence

MIN_FACTS = 4
"""Facts: shorter sentences agree by chance."""

ALIKE = 0.3
"""Shared facts over all facts of both (Dice) from which two sentences are counterparts; set on the development
scenarios, 2026-11."""


class Counterpart(NamedTuple):
    """The sentences `left` and `right` (by index) and how alike they are, 0..1."""

    left: int
    right: int
    likeness: float


def counterparts(page: Page, other: Page) -> tuple[Counterpart, ...]:
    """For each sentence of the page the most alike one of the other, where there is one; of equals the first."""
    found = (_closest(index, sentence, other) for index, sentence in enumerate(page.sentences))
    return tuple(one for one in found if one and one.likeness >= ALIKE)


def _closest(index: int, sentence: Sentence, other: Page) -> Counterpart | None:
    if len(sentence.facts) < MIN_FACTS:
        return None
    shared: dict[int, float] = defaultdict(float)
    for fact in sentence.facts:
        for at in other.holders.get(fact, ()):
            shared[at] += FIGURE_WEIGHT if fact[0] == "#" else 1.0
    return max(
        (
            Counterpart(index, at, 2 * both / (sentence.weight + other.sentences[at].weight))
            for at, both in shared.items()
        ),
        key=lambda pair: (pair.likeness, -pair.right),
        default=None,
    )
