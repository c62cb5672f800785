import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from secondsource.text.marks import pair_marks, run_marks

WORDS = st.lists(st.sampled_from(["port", "ferry", "vale", "quay", "rope", "gale"]), max_size=20)


@given(before=WORDS, shared=st.lists(st.text(min_size=1), min_size=6, max_size=12), after=WORDS)
def test_texts_that_share_a_run_share_a_mark(before: list[str], shared: list[str], after: list[str]) -> None:
    left, right = run_marks(before + shared, 4, 3), run_marks(shared + after, 4, 3)
    assert np.isin(left, right).any()


@given(WORDS)
def test_marks_are_few_and_each_is_given_once(words: list[str]) -> None:
    marks = run_marks(words, 4, 3)
    assert len(marks) == len(set(marks.tolist())) <= max(0, len(words) - 3)


@given(WORDS, st.integers(1, 5))
def test_pairs_have_no_direction(words: list[str], reach: int) -> None:
    groups = [0] * len(words)
    assert pair_marks(words, groups, reach).tolist() == pair_marks(words[::-1], groups, reach).tolist()


def test_names_of_two_sentences_are_no_pair() -> None:
    assert len(pair_marks(["vale", "1987", "skarn", "vale"], [0, 0, 1, 1], 3)) == 2


def test_marks_are_the_same_everywhere() -> None:
    assert run_marks(["no", "one", "was", "hurt", "in", "the", "gale"], 5, 2).tolist() == [554182127, 3674980387]
    assert pair_marks(["vale", "1987"], [0, 0], 1).tolist() == [2508319220]
