"""Groups of items by average link: a group takes in another only if their members are alike on average.

One likely pair between two groups is not enough, so that a report that mentions two events does not chain them.
"""

import heapq
from collections.abc import Iterable
from dataclasses import dataclass, field

Pair = tuple[int, int]


@dataclass(slots=True)
class Groups:
    """Groups that are being joined; `sums` are the summed likelihoods between two groups, nought if not kept."""

    members: dict[int, list[int]]
    sums: dict[int, dict[int, float]]
    queue: list[tuple[float, int, int]] = field(default_factory=list)

    def offer(self, left: int, right: int, threshold: float) -> None:
        """Put a pair of groups in the queue if their average is above the threshold."""
        left, right = min(left, right), max(left, right)
        average = self.average(left, right)
        if average > threshold:
            heapq.heappush(self.queue, (-average, left, right))

    def average(self, left: int, right: int) -> float:
        """The mean likelihood over all pairs of a member of one and a member of the other."""
        return self.sums[left].get(right, 0.0) / (len(self.members[left]) * len(self.members[right]))

    def join(self, left: int, right: int) -> None:
        """Move everything of the right group into the left."""
        self.members[left] += self.members.pop(right)
        self.sums[left].pop(right, None)
        for other, total in self.sums.pop(right).items():
            if other != left:
                self.sums[left][other] = self.sums[other][left] = self.sums[left].get(other, 0.0) + total
                del self.sums[other][right]


def clusters(size: int, likelihoods: Iterable[tuple[Pair, float]], threshold: float) -> list[list[int]]:
    """Places `0..size-1` in groups, each sorted, in order of their first member.

    Args:
        size: how many items there are.
        likelihoods: of pairs, each once; pairs that are left out count as nought, those below it speak against.
        threshold: the least mean likelihood at which two groups are joined.

    Example:
        >>> clusters(4, [((0, 1), 0.9), ((1, 2), 0.7), ((2, 3), 0.8)], 0.5)
        [[0, 1], [2, 3]]
    """
    groups = Groups({place: [place] for place in range(size)}, {place: {} for place in range(size)})
    for (left, right), likelihood in likelihoods:
        groups.sums[left][right] = groups.sums[right][left] = likelihood
        groups.offer(left, right, threshold)
    while groups.queue:
        average, left, right = heapq.heappop(groups.queue)
        if left in groups.members and right in groups.members and groups.average(left, right) == -average:
            groups.join(left, right)
            for other in groups.sums[left]:
                groups.offer(left, other, threshold)
    return sorted(sorted(members) for members in groups.members.values())
