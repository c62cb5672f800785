"""A second opinion on sentences: what they mean, beside the words they share."""

from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from secondsource.language.encoder import Encoder
from secondsource.lineage.compare import Pair
from secondsource.lineage.overlap import Overlap
from secondsource.lineage.page import Page
from secondsource.lineage.sentences import MIN_FACTS, Counterpart

MEANS = 0.5
"""The mean of likeness of words and of vectors from which two sentences are counterparts; set on the development
scenarios and pairs, 2026-11: rewrites have nine such sentences or more, two accounts of one event six at most."""

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Meaning:
    """Finds counterparts by vectors and words together; each page is encoded once."""

    encoder: Encoder
    known: dict[str, Vectors] = field(default_factory=dict)

    def __call__(self, pair: Pair) -> Pair:
        """The pair with the counterparts that this finds in place of those that words alone show."""
        return replace(pair, from_left=self._side(pair.from_left), from_right=self._side(pair.from_right))

    def _side(self, side: Overlap) -> Overlap:
        return replace(side, meant=self._counterparts(side.page, side.other))

    def _counterparts(self, page: Page, other: Page) -> tuple[Counterpart, ...]:
        if not page.sentences or not other.sentences:
            return ()
        blended = (self._vectors(page) @ self._vectors(other).T + _word_likeness(page, other)) / 2
        best = blended.argmax(axis=1)
        return tuple(
            Counterpart(at, int(best[at]), round(float(blended[at, best[at]]), 4))
            for at, sentence in enumerate(page.sentences)
            if len(sentence.facts) >= MIN_FACTS and blended[at, best[at]] >= MEANS
        )

    def _vectors(self, page: Page) -> Vectors:
        if page.item.id not in self.known:
            texts = [page.item.body[one.start : one.end] for one in page.sentences]
            self.known[page.item.id] = self.encoder(texts)
        return self.known[page.item.id]


def _word_likeness(page: Page, other: Page) -> Vectors:
    table = np.zeros((len(page.sentences), len(other.sentences)), np.float32)
    for row, one in enumerate(page.sentences):
        for column in {at for fact in one.facts for at in other.holders.get(fact, ())}:
            match = other.sentences[column]
            table[row, column] = 2 * len(one.facts & match.facts) / (len(one.facts) + len(match.facts))
    return table
