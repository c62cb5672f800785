"""Runs of neighbouring words, and the shares of them that texts have in common."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet


def shingles(words: Sequence[str], size: int) -> Iterator[tuple[str, ...]]:
    """Each run of `size` words, in order; none where the text is shorter.

    Example:
        >>> list(shingles(["no", "one", "was", "hurt"], 3))
        [('no', 'one', 'was'), ('one', 'was', 'hurt')]
    """
    for start in range(len(words) - size + 1):
        yield tuple(words[start : start + size])


def containment(part: AbstractSet[object], whole: AbstractSet[object]) -> float:
    """The share (0..1) of `part` that lies in `whole`; 0 if `part` is empty."""
    return len(part & whole) / len(part) if part else 0.0
