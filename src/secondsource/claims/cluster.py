"""Guarded clustering: groups grow while most of their members mean the same and no two of them contradict."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from math import ceil
from statistics import fmean

CLIP = 6.0
"""Log-odds beyond this say no more: one very bad pair should not outweigh many good ones."""

BETTER_SHARE = 0.6
"""Two groups are as near as this share of their pairs, the best: one thing may be told in two quite different ways."""

MOST_APART = 0.2
"""The share of the pairs of two groups that something may speak against, as such rules err now and then."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """How two nodes stand to one another.

    `score` is the log-odds that they mean the same; `never` forbids one cluster for them, `apart` only speaks against.
    """

    score: float
    never: bool
    apart: bool


Bear = Callable[[int, int], Bearing]


def cluster(size: int, pairs: Iterable[tuple[int, int]], bear: Bear, least: float) -> list[list[int]]:
    """Clusters by the mean over the better pairs, of the nodes `0..size-1`, each in rising order, by their first node.

    Args:
        size: how many nodes there are.
        pairs: the candidates; a merge begins only at one of them.
        bear: how two nodes stand to one another; asked for any pair within a merge.
        least: the mean score below which nothing is merged.
    """
    forest = Forest(bear, least, {node: [node] for node in range(size)}, {node: set() for node in range(size)})
    for left, right in pairs:
        forest.consider(left, right)
    while forest.merge_best():
        pass
    return sorted(sorted(nodes) for nodes in forest.members.values())


@dataclass(slots=True)
class Forest:
    """The clusters as they grow; a merged cluster gets a new number, so that old offers to it are known to be stale."""

    bear: Bear
    least: float
    members: dict[int, list[int]]
    beside: dict[int, set[int]]
    offers: list[tuple[float, int, int]] = field(default_factory=list)
    numbers: "count[int]" = field(init=False)

    def __post_init__(self) -> None:
        self.numbers = count(len(self.members))

    def consider(self, left: int, right: int) -> None:
        """Offer a merge if the mean score allows it."""
        mean = self._mean(self.members[left], self.members[right])
        if mean is not None and mean >= self.least:
            self.beside[left].add(right)
            self.beside[right].add(left)
            heappush(self.offers, (-mean, left, right))

    def merge_best(self) -> bool:
        """Take the best offer that still stands; false if there is none."""
        while self.offers:
            _, left, right = heappop(self.offers)
            if left in self.members and right in self.members:
                self._merge(left, right)
                return True
        return False

    def _merge(self, left: int, right: int) -> None:
        fresh = next(self.numbers)
        near = (self.beside.pop(left) | self.beside.pop(right)) & self.members.keys() - {left, right}
        self.members[fresh] = self.members.pop(left) + self.members.pop(right)
        self.beside[fresh] = set()
        for other in sorted(near):
            self.consider(min(fresh, other), max(fresh, other))

    def _mean(self, left: Sequence[int], right: Sequence[int]) -> float | None:
        """The mean score of the better pairs; null where the two may not be one cluster."""
        apart, most, scores = 0, MOST_APART * len(left) * len(right), []
        for a in left:
            for b in right:
                bearing = self.bear(a, b)
                apart += bearing.apart
                if bearing.never or apart > most:
                    return None
                scores.append(max(-CLIP, min(CLIP, bearing.score)))
        scores.sort(reverse=True)
        return fmean(scores[: ceil(BETTER_SHARE * len(scores))])
