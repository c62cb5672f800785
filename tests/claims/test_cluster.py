"""Clusters of statements: what may lie in one, and what may not."""

from hypothesis import given
from hypothesis import strategies as st

from secondsource.claims.cluster import Bearing, cluster

NODES = 9
PAIRS = [(a, b) for b in range(NODES) for a in range(b)]
SCORES = st.lists(st.floats(-9, 9), min_size=len(PAIRS), max_size=len(PAIRS))
FLAGS = st.lists(st.booleans(), min_size=len(PAIRS), max_size=len(PAIRS))


def clustered(found: dict[tuple[int, int], Bearing], pairs: list[tuple[int, int]]) -> list[list[int]]:
    """The clusters of the nodes that are named in the bearings."""
    size = max(max(pair) for pair in found) + 1
    return cluster(size, pairs, lambda a, b: found[min(a, b), max(a, b)], 0.0)


@given(SCORES, FLAGS)
def test_what_contradicts_is_never_joined_and_every_node_is_in_one_cluster(scores, never) -> None:
    found = {pair: Bearing(score, no, False) for pair, score, no in zip(PAIRS, scores, never, strict=True)}
    made = clustered(found, PAIRS)
    assert sorted(node for nodes in made for node in nodes) == list(range(NODES))
    assert not any(found[a, b].never for nodes in made for b in nodes for a in nodes if a < b)
    assert made == sorted(made)


def bearings(*rows: tuple[int, int, float, bool]) -> dict[tuple[int, int], Bearing]:
    """Bearings by pair, from the score and whether something keeps the two apart."""
    return {(a, b): Bearing(score, False, apart) for a, b, score, apart in rows}


def test_two_that_something_keeps_apart_are_not_joined_by_themselves() -> None:
    assert clustered(bearings((0, 1, 5.0, True)), [(0, 1)]) == [[0], [1]]


def test_one_odd_pair_does_not_keep_many_apart() -> None:
    rows = bearings(*((a, b, -6.0 if (a, b) == (0, 4) else 3.0, (a, b) == (0, 4)) for b in range(5) for a in range(b)))
    assert clustered(rows, sorted(rows)) == [[0, 1, 2, 3, 4]]


def test_one_that_contradicts_many_is_left_alone() -> None:
    rows = {(a, b): Bearing(3.0, (a, b) == (0, 4), False) for b in range(8) for a in range(b)}
    assert clustered(rows, sorted(rows)) == [[0], [1, 2, 3, 4, 5, 6, 7]]


def test_many_that_contradict_many_stay_apart() -> None:
    across = {(0, 4), (1, 5)}
    rows = {
        (a, b): Bearing(5.0 if a // 4 == b // 4 else 1.0, (a, b) in across, False) for b in range(8) for a in range(b)
    }
    assert clustered(rows, sorted(rows)) == [[0, 1, 2, 3], [4, 5, 6, 7]]
