"""A chain of labels: the best path and the shares of paths, against every path counted one by one."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.language.chain import best_path, likelihoods

LABELS = 5
"""None, and two kinds of a label that begins and one that goes on."""
WEIGHTS = st.floats(-4, 4, width=32)


def steps_of(weights):
    """Steps of any weight, those that go on with another kind barred."""
    steps = np.array(weights, np.float32).reshape(LABELS, LABELS)
    for label in (2, 4):
        for before in set(range(LABELS)) - {label, label - 1}:
            steps[before, label] = -1e4
    return steps


def weight(path, scores, steps):
    along = sum(scores[at, label] for at, label in enumerate(path))
    return along + sum(steps[left, right] for left, right in pairwise(path))


def spans_of(path):
    """The kind and the bounds of each span on a path."""
    firsts = [at for at, label in enumerate(path) if label % 2 or (label and at == 0)]
    for first in firsts:
        last = first + 1
        while last < len(path) and path[last] and path[last] % 2 == 0:
            last += 1
        yield path[first], first, last


@settings(max_examples=30)
@given(st.data(), st.integers(1, 4))
def test_best_path_and_likelihoods_are_those_of_all_paths_counted(data, length):
    scores = np.array(data.draw(st.lists(WEIGHTS, min_size=length * LABELS, max_size=length * LABELS)), np.float32)
    scores = scores.reshape(length, LABELS)
    steps = steps_of(data.draw(st.lists(WEIGHTS, min_size=LABELS**2, max_size=LABELS**2)))
    every = {path: weight(path, scores, steps) for path in product(range(LABELS), repeat=length)}
    path = best_path(scores, steps)
    assert every[tuple(path)] == pytest.approx(max(every.values()), abs=1e-3)
    spans = list(spans_of(path))
    found = likelihoods(scores, steps, path, [(first, last) for _, first, last in spans])
    total = sum(np.exp(one) for one in every.values())
    for span, likely in zip(spans, found, strict=True):
        share = sum(np.exp(one) for other, one in every.items() if span in set(spans_of(other))) / total
        assert likely == pytest.approx(share, abs=1e-3)


def test_the_best_path_takes_no_barred_step():
    scores = np.array([[1, 0, 0], [0, 0, 5], [0, 0, 1]], np.float32)
    barred = np.zeros((3, 3), np.float32)
    barred[0, 2] = -1e4
    assert best_path(scores, barred) == [1, 2, 2]
