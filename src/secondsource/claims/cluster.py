"""Guarded clustering: groups grow while, on average, their members mean the same and no two of them clash."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count

Score = Callable[[int, int], float]
Clash = Callable[[int, int], bool]
CLIP = 6.0
"""Log-odds beyond this say no more: one very bad pair should not outweigh many good ones."""


def cluster(size: int, pairs: Iterable[tuple[int, int]], score: Score, clash: Clash, least: float) -> list[list[int]]:
    """Average-link clusters of the nodes `0..size-1`, each in rising order, by their first node.

    Args:
        size: how many nodes there are.
        pairs: the candidates; a merge begins only at one of them.
        score: log-odds that two nodes mean the same; asked for any pair within a merge.
        clash: whether two nodes may never lie in one cluster.
        least: the mean score below which nothing is merged.
    """
    forest = Forest(score, clash, least, {node: [node] for node in range(size)}, {node: set() for node in range(size)})
    for left, right in pairs:
        forest.consider(left, right)
    while forest.merge_best():
        pass
    return sorted(sorted(nodes) for nodes in forest.members.values())


@dataclass(slots=True)
class Forest:
    """The clusters as they grow; a merged cluster gets a new number, so that old offers to it are known to be stale."""

    score: Score
    clash: Clash
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
        total = 0.0
        for a in left:
            for b in right:
                if self.clash(a, b):
                    return None
                total += max(-CLIP, min(CLIP, self.score(a, b)))
        return total / (len(left) * len(right))
