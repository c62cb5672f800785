from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from secondsource.text.align import common_in_order, common_runs, disjoint, longest_chain
from secondsource.text.distance import jaccard, weighted_jaccard, weighted_overlap
from secondsource.text.shingle import containment, shingles

WORDS = st.lists(st.sampled_from("abcdef"), max_size=60)


@given(left=WORDS, right=WORDS)
def test_runs_say_the_same_on_both_sides_and_do_not_overlap(left: list[str], right: list[str]) -> None:
    reach = 0
    for run in common_runs(left, right, 3):
        assert run.length >= 3
        assert left[run.left : run.left + run.length] == right[run.right : run.right + run.length]
        assert run.left >= reach
        reach = run.left + run.length


@given(WORDS)
def test_a_text_stands_whole_in_itself(words: list[str]) -> None:
    runs = common_runs(words, words, 3)
    held = [at for span in disjoint((run.left, run.left + run.length) for run in runs) for at in range(*span)]
    assert held == (list(range(len(words))) if len(words) >= 3 else [])


def test_moved_passages_are_found() -> None:
    runs = common_runs(
        ["one", "two", "three", "four", "five", "six"], ["four", "five", "six", "one", "two", "three"], 3
    )
    assert [(run.left, run.right, run.length) for run in runs] == [(0, 3, 3), (3, 0, 3)]


def test_repeating_text_takes_no_quadratic_time() -> None:
    assert common_runs(["a"] * 5000, ["a"] * 5000, 8)


@given(st.lists(st.integers(0, 20), max_size=20))
def test_the_longest_chain_is_whole_only_in_order(places: list[int]) -> None:
    rising = all(one < other for one, other in pairwise(places))
    assert (longest_chain(places) == len(places)) == rising


@given(left=WORDS, right=WORDS)
def test_the_common_words_in_order_are_those_of_the_usual_table(left: list[str], right: list[str]) -> None:
    row = [0] * (len(right) + 1)
    for word in left:
        for at in range(len(right), 0, -1):
            if right[at - 1] == word:
                row[at:] = [max(best, row[at - 1] + 1) for best in row[at:]]
    assert common_in_order(left, right) == row[-1]


def test_shares_of_empty_sets_are_nought() -> None:
    assert containment(set(), {1}) == jaccard(set(), set()) == weighted_jaccard(set(), set(), {}) == 0
    assert weighted_overlap(set(), {"a"}, {}) == 0
    assert list(shingles(["a"], 2)) == []
