"""Sentences of one page that say what a sentence of the other says."""

from collections import defaultdict
from typing import NamedTuple

from secondsource.lineage.facts import worth
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
    full = ((index, one) for index, one in enumerate(page.sentences) if len(one.facts) >= MIN_FACTS)
    found = (_closest(index, one, other) for index, one in full)
    return tuple(one for one in found if one.likeness >= ALIKE)


def _closest(index: int, sentence: Sentence, other: Page) -> Counterpart:
    shared: dict[int, float] = defaultdict(float)
    for fact in sentence.facts:
        for at in other.holders.get(fact, ()):
            shared[at] += worth(fact)
    likeness, before = max(
        ((2 * both / (sentence.weight + other.sentences[at].weight), -at) for at, both in shared.items()),
        default=(0.0, 0),
    )
    return Counterpart(index, -before, likeness)
