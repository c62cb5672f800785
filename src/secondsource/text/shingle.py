"""Runs of neighbouring words as keys, and the shares of them that texts have in common."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from zlib import crc32


def shingles(words: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    """Each run of `size` words, in order; none where the text is shorter.

    Example:
        >>> list(shingles(["no", "one", "was", "hurt"], 3))
        [('no', 'one', 'was'), ('one', 'was', 'hurt')]
    """
    for start in range(len(words) - size + 1):
        yield tuple(words[start : start + size])


def fingerprints(words: Sequence[str], size: int) -> list[int]:
    """A 32-bit number for each run of `size` words, the same on every machine and in every process."""
    return [crc32(" ".join(run).encode()) for run in shingles(words, size)]


def winnowed(numbers: Sequence[int], window: int) -> set[int]:
    """The smallest number of each window of neighbours, so that any shared run of `size + window - 1` words is seen.

    Source: Schleimer, Wilkerson, Aiken, Winnowing: Local Algorithms for Document Fingerprinting, SIGMOD 2003.

    Example:
        >>> sorted(winnowed([7, 3, 9, 8, 5], 3))
        [3, 5]
    """
    if not numbers:
        return set()
    return {min(numbers[at : at + window]) for at in range(max(1, len(numbers) - window + 1))}


def containment(part: AbstractSet[object], whole: AbstractSet[object]) -> float:
    """The share (0..1) of `part` that lies in `whole`; 0 if `part` is empty."""
    return len(part & whole) / len(part) if part else 0.0
