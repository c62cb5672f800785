"""Guarded clustering: groups grow while most of their members mean the same and no two of them contradict.

Of two large groups the few members that contradict the other are left alone: one odd statement, or one slip of a rule,
keeps no two apart that many tell. Each merge raises the sum of the squares of the sizes, so it comes to an end.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count, product
from math import ceil
from statistics import fmean

CLIP = 6.0
"""Log-odds beyond this say no more: one very bad pair should not outweigh many good ones."""

BETTER_SHARE = 0.6
"""Two groups are as near as this share of their pairs, the best: one thing may be told in two quite different ways."""

MOST_APART = 0.2
"""The share of the pairs of two groups that something may speak against, as such rules err now and then."""

OUTWEIGHING = 4
"""For every so many nodes of the smaller of two groups one node that contradicts the other may be left alone."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """How two nodes stand to one another.

    `score` is the log-odds that they mean the same; `never` forbids one cluster for them, `apart` only speaks against.
    """

    score: float
    never: bool
    apart: bool


@dataclass(frozen=True, slots=True)
class Joint:
    """What two clusters would be together: the mean over the better pairs, and the odd nodes that are left alone."""

    mean: float
    odd: tuple[int, ...]


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
    offers: list[tuple[float, int, int, tuple[int, ...]]] = field(default_factory=list)
    numbers: "count[int]" = field(init=False)

    def __post_init__(self) -> None:
        self.numbers = count(len(self.members))

    def consider(self, left: int, right: int) -> None:
        """Offer a merge if the mean score allows it."""
        joint = self._joint(self.members[left], self.members[right])
        if joint is not None and joint.mean >= self.least:
            self.beside[left].add(right)
            self.beside[right].add(left)
            heappush(self.offers, (-joint.mean, left, right, joint.odd))

    def merge_best(self) -> bool:
        """Take the best offer that still stands; false if there is none."""
        while self.offers:
            _, left, right, odd = heappop(self.offers)
            if left in self.members and right in self.members:
                self._merge(left, right, odd)
                return True
        return False

    def _merge(self, left: int, right: int, odd: tuple[int, ...]) -> None:
        near = (self.beside.pop(left) | self.beside.pop(right)) & self.members.keys() - {left, right}
        both = self.members.pop(left) + self.members.pop(right)
        for nodes in ([node for node in both if node not in odd], *([node] for node in odd)):
            fresh = next(self.numbers)
            self.members[fresh] = nodes
            self.beside[fresh] = set()
            for other in sorted(near):
                self.consider(min(fresh, other), max(fresh, other))

    def _joint(self, left: Sequence[int], right: Sequence[int]) -> Joint | None:
        """What the two would be together; null where they may not be one cluster."""
        most = min(len(left), len(right)) // OUTWEIGHING
        found: dict[tuple[int, int], Bearing] = {}
        for pair in product(left, right):
            found[pair] = self.bear(*pair)
            if found[pair].never and not most:
                return None
        odd = _covering([pair for pair, bearing in found.items() if bearing.never])
        kept = [bearing for pair, bearing in found.items() if odd.isdisjoint(pair)]
        if len(odd) > most or sum(bearing.apart for bearing in kept) > MOST_APART * len(kept):
            return None
        scores = sorted((max(-CLIP, min(CLIP, bearing.score)) for bearing in kept), reverse=True)
        return Joint(fmean(scores[: ceil(BETTER_SHARE * len(scores))]), tuple(sorted(odd)))


def _covering(pairs: Sequence[tuple[int, int]]) -> set[int]:
    """Few nodes, at least one of each pair: those first that stand in most."""
    found: set[int] = set()
    while left := [pair for pair in pairs if found.isdisjoint(pair)]:
        counted = Counter(node for pair in left for node in pair)
        found.add(max(counted, key=lambda node: (counted[node], -node)))
    return found
