"""Two sentences set side by side: whether one means, implies or contradicts the other."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from secondsource.claims.entailment.differing import differences
from secondsource.claims.entailment.patterns import SET_APART
from secondsource.claims.entailment.relation import decide
from secondsource.claims.entailment.side import Side, lay_out
from secondsource.language.encoder import Encoder
from secondsource.language.scorer import Scorer, silent
from secondsource.model.claim import Comparison, Relation
from secondsource.model.reading import Reading

BATCH = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparing:
    """Compares sentences by the figures, times, names, acts and words that they share or do not share.

    `read` gives the reading of each of some sentences, in order; `scorer` is asked for a second opinion.
    """

    encoder: Encoder
    read: Callable[[Sequence[str]], Iterator[Reading]]
    scorer: Scorer = silent

    def __call__(self, left: str, right: str) -> Comparison:
        """How the left sentence stands to the right one; `implies`: the left implies the right."""
        return next(self.compare_all([(left, right)]))

    def compare_all(self, pairs: Iterable[tuple[str, str]]) -> Iterator[Comparison]:
        """The comparison of each pair, in order, read in batches; a sentence is read once a batch."""
        remaining = iter(pairs)
        while batch := [(closed(left), closed(right)) for left, right in islice(remaining, BATCH)]:
            texts = sorted({text for pair in batch for text in pair}, key=lambda text: (len(text), text))
            sides = dict(zip(texts, (lay_out(reading) for reading in self.read(texts)), strict=True))
            vectors = dict(zip(texts, self.encoder(texts), strict=True))
            for left, right in batch:
                likeness = float(vectors[left] @ vectors[right])
                yield _comparison(sides[left], sides[right], *decide(sides[left], sides[right], likeness, self.scorer))


def closed(text: str) -> str:
    """The text with its marks close to the words.

    Example:
        >>> closed("It fell on May 2 , 2019 .")
        'It fell on May 2, 2019.'
    """
    return SET_APART.sub("", text)


def _comparison(left: Side, right: Side, relation: Relation, explanation: str) -> Comparison:
    apart = differences(left, right) if relation is Relation.CONTRADICTS else ()
    if relation is Relation.IMPLIES and left.meanings == right.meanings and left.hedged == right.hedged:
        relation = Relation.MEANS
    return Comparison(id=None, relation=relation, explanation=explanation, differences=apart)
