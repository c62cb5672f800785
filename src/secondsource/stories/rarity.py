"""How much it tells that two items share a word: more, the rarer it is in news.

The weights are fixed. Were they counted in the pile, every new item would change what all the others have in common.
"""

import math
from functools import cache

from secondsource.language.commonness import UNKNOWN_SHARE, load_commonness
from secondsource.lexicon import table
from secondsource.text.stem import stem
from secondsource.text.tokenise import words

PART = 100_000
UNLISTED_SHARE = 1 / 2_000
"""A word that is not in the table stands at most in this share of all reports."""

LEAST_NAME = 4.0
"""A word of a name that is commoner in news ("national", "high") tells nothing of whose name it is."""

SHORTEST_NAME = 3


def weight(word: str) -> float:
    """Minus the logarithm of the share of reports that have the word (a stem)."""
    return -math.log(share(word))


def share(word: str) -> float:
    """The share (0..1) of reports that have the word (a stem) in their opening.

    Example:
        >>> share("polic") > share("ferri") > share("quondam")
        True
    """
    return _shares().get(word) or min(load_commonness().get(word, UNKNOWN_SHARE), UNLISTED_SHARE)


def rare_words(name: str) -> frozenset[str]:
    """The stems of the words of a name that tell whose it is.

    Example:
        >>> sorted(rare_words("the Varnholt National Bank"))
        ['varnholt']
    """
    spoken = (stem(word) for word in words(name) if len(word) >= SHORTEST_NAME)
    return frozenset(word for word in spoken if weight(word) >= LEAST_NAME)


@cache
def _shares() -> dict[str, float]:
    return {word: int(count) / PART for word, count in table("news_shares")}
