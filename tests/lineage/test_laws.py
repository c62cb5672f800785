"""A copy, cut, shuffled or word-replaced copy of an item never adds an origin, and is found out."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from lineage.pile import INDEPENDENT, ORIGINAL, REWRITE, lines, original, reading
from secondsource.lineage.stage import Lineage
from secondsource.model.derivation import COPIED_KINDS

BASE = [
    original(),
    reading(INDEPENDENT, "Norrland Tribune", "2024-03-05"),
    reading(REWRITE, "World Minute", "2024-03-06"),
]
SPARE = [
    "willow",
    "lantern",
    "copper",
    "meadow",
    "thimble",
    "harvest",
    "orchard",
    "velvet",
    "barrel",
    "gravel",
    "candle",
    "feather",
]


@settings(max_examples=40, deadline=None)
@given(
    source=st.sampled_from([ORIGINAL, INDEPENDENT, REWRITE]),
    kept=st.sampled_from([1.0, 0.8, 0.6, 0.4]),
    shuffled=st.booleans(),
    seed=st.integers(0, 1000),
)
def test_a_cut_or_shuffled_copy_adds_no_origin(source: str, kept: float, shuffled: bool, seed: int) -> None:
    sentences, chance = lines(source), random.Random(seed)
    chosen = sorted(chance.sample(range(len(sentences)), max(3, round(kept * len(sentences)))))
    if shuffled:
        chance.shuffle(chosen)
    expect_found("\n".join(sentences[at] for at in chosen))


@settings(max_examples=20, deadline=None)
@given(
    source=st.sampled_from([ORIGINAL, INDEPENDENT, REWRITE]),
    every=st.sampled_from([6, 8, 12]),
    seed=st.integers(0, 1000),
)
def test_a_copy_with_words_replaced_adds_no_origin(source: str, every: int, seed: int) -> None:
    chance = random.Random(seed)
    replaced = [
        " ".join(
            chance.choice(SPARE) if word.islower() and chance.randrange(every) == 0 else word
            for word in line.split(" ")
        )
        for line in lines(source)
    ]
    expect_found("\n".join(replaced))


def expect_found(body: str) -> None:
    ancestry = Lineage()([*BASE, reading(body, "Copy Cat Daily")])
    assert {origin.name for origin in ancestry.origins} == {"Coast Wire", "Norrland Tribune"}
    found = [
        one for one in ancestry.derivations if one.kind in COPIED_KINDS and "copy-cat-daily" in (one.item, one.ancestor)
    ]
    assert found
