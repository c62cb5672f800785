"""Average link: groups by their members' mean likelihood, never by one strong pair."""

import itertools
import random

import numpy as np
import pytest
from sklearn.cluster import AgglomerativeClustering

from secondsource.stories.cluster import clusters

CASES = [
    # nothing known: all alone
    (3, {}, [[0], [1], [2]]),
    # a clear pair
    (3, {(0, 1): 0.9}, [[0, 1], [2]]),
    # 1 is likely with 0 and with 2, but 0 and 2 are not: no chain
    (3, {(0, 1): 0.9, (1, 2): 0.6}, [[0, 1], [2]]),
    # a likely triple
    (3, {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.7}, [[0, 1, 2]]),
    # a report of two events does not join their groups
    (5, {(0, 1): 0.9, (3, 4): 0.9, (1, 2): 0.55, (2, 3): 0.55}, [[0, 1], [2], [3, 4]]),
    # two of like words that are of two events keep their groups apart, however likely the other pairs seem
    (4, {(0, 1): 0.9, (2, 3): 0.9, (0, 2): -5.0, (0, 3): 0.8, (1, 2): 0.8, (1, 3): 0.8}, [[0, 1], [2, 3]]),
    (0, {}, []),
]


@pytest.mark.parametrize(("size", "likelihoods", "groups"), CASES)
def test_clusters(size, likelihoods, groups):
    assert clusters(size, likelihoods.items(), 0.5) == groups


def naive(size, likelihoods, threshold):
    groups = [[place] for place in range(size)]

    def average(left, right):
        pairs = [(min(a, b), max(a, b)) for a in left for b in right]
        return sum(likelihoods.get(pair, 0.0) for pair in pairs) / len(pairs)

    while len(groups) > 1:
        left, right = max(itertools.combinations(groups, 2), key=lambda two: average(*two))
        if average(left, right) <= threshold:
            break
        groups = [group for group in groups if group not in (left, right)] + [left + right]
    return sorted(sorted(group) for group in groups)


@pytest.mark.parametrize("seed", range(20))
def test_the_fast_way_gives_what_the_plain_way_gives(seed):
    dice = random.Random(seed)
    pairs = {pair: dice.random() for pair in itertools.combinations(range(12), 2) if dice.random() < 0.6}
    assert clusters(12, pairs.items(), 0.4) == naive(12, pairs, 0.4)


@pytest.mark.parametrize("seed", range(20))
def test_average_link_is_that_of_scikit_learn(seed):
    dice = random.Random(seed)
    pairs = {pair: dice.random() for pair in itertools.combinations(range(25), 2) if dice.random() < 0.5}
    away = np.ones((25, 25))
    for (left, right), likelihood in pairs.items():
        away[left, right] = away[right, left] = 1 - likelihood
    model = AgglomerativeClustering(n_clusters=None, metric="precomputed", linkage="average", distance_threshold=0.6)
    labels = model.fit_predict(away).tolist()
    theirs = {frozenset(at for at in range(25) if labels[at] == label) for label in set(labels)}
    assert {frozenset(group) for group in clusters(25, pairs.items(), 0.4)} == theirs
