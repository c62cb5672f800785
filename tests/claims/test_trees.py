"""The trees that weigh all that is reckoned of two sentences; all sentences are invented."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.reads import read
from secondsource.claims.entailment.gathering import RULES, gathered, row
from secondsource.claims.entailment.settling import CHECKS
from secondsource.claims.entailment.side import lay_out
from secondsource.claims.entailment.traits import rarity, traits
from secondsource.claims.entailment.trees import load_trees, trees_of

STUMP = {
    "start": [0.5],
    "roots": [0, 3],
    "feature": [1, 0, 0, 0],
    "bar": [2.0, 0.0, 0.0, 0.0],
    "below": [1, 1, 2, 3],
    "above": [2, 1, 2, 3],
    "value": [0.0, -1.0, 1.0, 0.25],
    "depth": [1],
}
"""Two trees: one asks whether the second value is at most two, one is a leaf."""


@pytest.mark.parametrize(("value", "expected"), [(1.0, -0.25), (2.0, -0.25), (2.5, 1.75)])
def test_trees_add_up(value: float, expected: float) -> None:
    assert trees_of(STUMP)([9.0, value]) == expected


@pytest.mark.parametrize("trees", load_trees())
def test_every_way_ends_in_a_leaf(trees: object) -> None:
    nodes = trees.roots  # type: ignore[attr-defined]
    for _ in range(trees.depth):  # type: ignore[attr-defined]
        nodes = {*trees.below[list(nodes)], *trees.above[list(nodes)]}  # type: ignore[attr-defined]
    assert all(trees.below[node] == trees.above[node] == node for node in nodes)  # type: ignore[attr-defined]


@settings(deadline=None, max_examples=40)
@given(st.text(alphabet="aB 9.,not the fire on May 3", max_size=60), st.text(alphabet="xY 7 mill burned", max_size=60))
def test_a_row_is_always_as_long(left: str, right: str) -> None:
    known = gathered(lay_out(read("The mill burned.")), lay_out(read("The mill in Lerm burned down.")), 0.5).values
    assert len(gathered(lay_out(read(left)), lay_out(read(right)), 0.0).values) == len(known)


def test_a_row_holds_measures_checks_rules_and_traits() -> None:
    left, right = lay_out(read("The mill in Lerm burned.")), lay_out(read("Fire took the mill in Lerm in 2019."))
    found = gathered(left, right, 0.5).values
    assert len(found) == len(row(left, right, 0.5)) + len(CHECKS) + len(RULES) + len(traits(left, right))
    assert max(load_trees()[0].feature) < len(found)


def test_a_rare_word_tells_more() -> None:
    assert rarity("the") < rarity("mill") < rarity("astrolabe")
