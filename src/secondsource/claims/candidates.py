"""Which pairs are worth comparing: near neighbours by meaning, and holders of the same rare words."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from secondsource.claims.scene import Scene

LEAST_LIKENESS = 0.5
MOST_HOLDERS = 12
"""A word that more groups hold than this says nothing about a pair."""


def candidates(scene: Scene, groups: Sequence[Sequence[int]], neighbours: int) -> list[tuple[int, int]]:
    """Pairs of numbers of groups, the smaller first, in order."""
    pairs = _near(scene, groups, neighbours) | _sharing(scene, groups)
    return sorted(pairs)


def _near(scene: Scene, groups: Sequence[Sequence[int]], neighbours: int) -> set[tuple[int, int]]:
    firsts = [group[0] for group in groups]
    likeness = scene.likeness[np.ix_(firsts, firsts)]
    count = min(neighbours + 1, len(firsts))
    nearest = np.argpartition(-likeness, count - 1, axis=1)[:, :count]
    return {(min(a, int(b)), max(a, int(b))) for a, row in enumerate(nearest) for b in row if a != b}


def _sharing(scene: Scene, groups: Sequence[Sequence[int]]) -> set[tuple[int, int]]:
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        first = scene.propositions[group[0]]
        for word in first.words | first.names:
            holders[(word,)].append(number)
    return {
        (a, b)
        for found in holders.values()
        if 2 <= len(found) <= MOST_HOLDERS
        for place, a in enumerate(found)
        for b in found[place + 1 :]
        if scene.likeness[groups[a][0], groups[b][0]] >= LEAST_LIKENESS
    }
