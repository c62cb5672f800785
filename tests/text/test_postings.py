from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.text import postings as module
from secondsource.text.postings import Keys, Postings

KEYS = st.lists(st.sets(st.integers(0, 30) | st.just(2**32 - 1), max_size=8), max_size=40)


def keys_of(numbers: set[int]) -> Keys:
    return np.array(sorted(numbers), np.uint32)


@pytest.fixture(autouse=True, scope="module")
def _packed_often():
    """Few items make a packed run, so that small examples have several."""
    usual, module.FRESH_ITEMS = module.FRESH_ITEMS, 3
    yield
    module.FRESH_ITEMS = usual


@given(items=KEYS, asked=st.sets(st.integers(0, 30) | st.just(2**32 - 1)), most=st.integers(1, 50))
def test_the_holders_are_the_first_items_of_each_key(items: list[set[int]], asked: set[int], most: int) -> None:
    postings = Postings(most=most)
    for item, held in enumerate(items):
        postings.add(item, keys_of(held))
    first = [[item for item, held in enumerate(items) if key in held][:most] for key in asked]
    assert Counter(postings.holders(keys_of(asked)).tolist()) == Counter(item for items in first for item in items)


def test_nobody_holds_anything_in_an_empty_index() -> None:
    assert Postings(most=3).holders(keys_of({1, 2})).tolist() == []
    assert Postings(most=3).holders(keys_of(set())).tolist() == []


def test_what_is_packed_takes_nine_bytes_a_key() -> None:
    postings = Postings(most=10)
    for item in range(6):
        postings.add(item, keys_of({item, item + 100}))
    assert postings.bytes == 9 * 12
