"""A text as a set of 32-bit numbers, the same on every machine, by which texts that share something find each other."""

from collections.abc import Sequence
from zlib import crc32

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.uint32]

SPREAD = np.uint32(2_654_435_761)
"""An odd number (2 to the 32 over the golden ratio) by which neighbouring numbers are thrown far apart."""


def hashed(words: Sequence[str]) -> Numbers:
    """A number for each word, `uint32, shape (words,)`."""
    return np.fromiter(map(crc32, map(str.encode, words)), np.uint32, len(words))


def run_marks(words: Sequence[str], run: int, window: int) -> Numbers:
    """Marks of the runs of `run` words: the least number of each `window` neighbours, each once, in rising order.

    Any two texts that share `run + window - 1` words in a row share a mark.

    Source: Schleimer, Wilkerson, Aiken, Winnowing: Local Algorithms for Document Fingerprinting, SIGMOD 2003.

    Example:
        >>> text = "the barge broke its moorings in the harbour on monday".split()
        >>> bool(np.isin(run_marks(text[2:], 3, 2), run_marks(text, 3, 2)).any())
        True
    """
    if len(words) < run:
        return np.empty(0, np.uint32)
    numbers, size = hashed(words), len(words) - run + 1
    rolled = numbers[:size].copy()
    for at in range(1, run):
        rolled *= SPREAD
        rolled += numbers[at : at + size]
    rolled ^= rolled >> np.uint32(15)
    rolled *= SPREAD
    window = min(window, size)
    least = rolled[: size - window + 1].copy()
    for at in range(1, window):
        np.minimum(least, rolled[at : at + len(least)], out=least)
    return _each_once(least)


def pair_marks(names: Sequence[str], groups: ArrayLike, reach: int) -> Numbers:
    """Marks of two names of one group that stand at most `reach` names apart, in either order, each once.

    Args:
        names: words, in the order of the text.
        groups: the number of the sentence in which each stands.
        reach: 1 for neighbours only.

    Example:
        >>> len(pair_marks(["vale", "1987", "skarn"], [0, 0, 1], 3))
        1
    """
    numbers, sentences = hashed(names), np.asarray(groups)
    found = [np.empty(0, np.uint32)]
    for apart in range(1, min(reach + 1, len(names))):
        left, right = numbers[:-apart], numbers[apart:]
        inside = (sentences[:-apart] == sentences[apart:]) & (left != right)
        mixed = (np.minimum(left, right) * SPREAD) ^ np.maximum(left, right)
        found.append((mixed * SPREAD)[inside])
    return _each_once(np.concatenate(found))


def _each_once(numbers: Numbers) -> Numbers:
    """The numbers in rising order; for few of them faster than `numpy.unique`."""
    numbers.sort()
    first = np.ones(len(numbers), bool)
    np.not_equal(numbers[1:], numbers[:-1], out=first[1:])
    return numbers[first]
