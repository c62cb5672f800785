"""How common words are in English, read from the order of the encoder's vocabulary."""

import json
import math
from collections.abc import Mapping
from functools import cache

from secondsource.language.onnx import FOLDER, TOKENIZER
from secondsource.text.stem import stem

FIRST_WORD = 1996
"""The vocabulary's whole words begin here, the most frequent first; before it stand marks and single letters."""

LETTER_SHARE = 0.3

ZIPF = 0.08
"""Share of running words that the word of rank r has, times r: about the same for every r (Zipf's law)."""

REPORT_WORDS = 300
UNKNOWN_SHARE = 1 / 30_000


@cache
def load_commonness() -> Mapping[str, float]:
    """The share of reports (0..1) that can be expected to hold a word, by the stem of the word.

    Words that are not in it are rare: take `UNKNOWN_SHARE`.

    Example:
        >>> share = load_commonness()
        >>> share["the"] > share[stem("police")] > share[stem("ferry")] > UNKNOWN_SHARE
        True
    """
    text = (FOLDER / TOKENIZER).read_text(encoding="utf-8")
    ranks: dict[str, int] = json.loads(text)["model"]["vocab"]
    shares: dict[str, float] = {}
    for word, place in sorted(ranks.items(), key=lambda entry: entry[1]):
        if place >= FIRST_WORD and not word.startswith("##"):
            shares.setdefault(stem(word), expected_share(place - FIRST_WORD + 1))
        elif len(word) == 1:
            shares[word] = LETTER_SHARE
    return shares


def expected_share(rank: int) -> float:
    """The share of reports that hold the word of this rank at least once."""
    return 1 - math.exp(-REPORT_WORDS * ZIPF / rank)
