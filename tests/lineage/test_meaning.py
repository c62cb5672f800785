from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from lineage.pile import INDEPENDENT, ORIGINAL, lines, original, reading
from secondsource.lineage.stage import Lineage
from secondsource.model.derivation import DerivationKind

# What a rewriter leaves of each sentence: enough that words alone leave it in doubt.
SOME_WORDS = [
    "Grain barge broke loose; the bridge hit, six persons with injuries, they communicated from the port.",
    "Hanna Brekke carried tonnes of barley as her ropes did not resist in the gale and she went with the wind.",
    "One rope was older, expressed master Sigrun Vale with bitterness before the press that had come to hear her.",
    "Weeks will pass until anything on wheels can cross over the water anew, the woman in command made known.",
    "People who sat in public transport count among those who had to be cared for by doctors afterwards.",
    "Driver Teodor Lunde flew forward and broke ribs, they confirmed in the hospital where he now rests in bed.",
    "Cracks appeared in the eastern pier and divers shall descend as soon as the water calms to see beneath it.",
    "Brekke Lines cooperates with the inquiry and keeps silent otherwise when somebody calls on the telephone.",
    "Who wants to the far shore now goes round by Skarn, which costs much time and petrol on each journey.",
    "Those on foot may soon be carried over by boat, if the elected of the place so resolve at their table.",
]


class ByNumber:
    """Sentences that stand at one place of their texts mean the same."""

    def __call__(self, sentences: Sequence[str], /) -> NDArray[np.float32]:
        known = [*lines(ORIGINAL), *SOME_WORDS]
        rows = np.zeros((len(sentences), 64), np.float32)
        for row, sentence in enumerate(sentences):
            index = known.index(sentence) if sentence in known else 50
            rows[row, index - len(lines(ORIGINAL)) if sentence in SOME_WORDS else index] = 1
        return rows


def test_meaning_decides_where_words_leave_doubt() -> None:
    pile = [original(), reading("\n".join(SOME_WORDS), "World Minute", "2024-03-06")]
    assert not Lineage()(pile).derivations
    (derivation,) = Lineage(ByNumber())(pile).derivations
    assert (derivation.item, derivation.kind) == ("world-minute", DerivationKind.REWRITE)


def test_meaning_makes_no_rewrite_of_an_independent_report() -> None:
    assert not Lineage(ByNumber())([original(), reading(INDEPENDENT, "Norrland Tribune")]).derivations
