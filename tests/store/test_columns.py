import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.store.aliases import ALIAS, named, numbered
from secondsource.store.claim_ids import as_they_were, in_order
from secondsource.store.columns import from_columns, from_steps, to_columns, to_steps
from secondsource.store.spans import bare, clad

BODY = "The quay of Kinlarig burned all night."
SCALARS = st.none() | st.booleans() | st.integers(-9, 9) | st.floats(allow_nan=False) | st.text(max_size=4)
RECORDS = st.fixed_dictionaries({"kind": SCALARS, "parts": st.lists(SCALARS, max_size=3)})
PLAIN = st.recursive(
    SCALARS | RECORDS,
    lambda inner: st.lists(inner, max_size=4) | st.fixed_dictionaries({"a": inner, "b": inner}),
    max_leaves=30,
)


def written(value):
    """As it stands in a file: 1, 1.0 and true are three."""
    return msgspec.msgpack.encode(value, order="sorted")


@given(PLAIN)
def test_columns_come_back_as_they_were(value):
    assert written(from_columns(to_columns(value))) == written(value)


@given(PLAIN, st.lists(st.text(max_size=4), max_size=4, unique=True))
def test_ids_come_back_as_they_were(value, ids):
    assert written(named(numbered(value, ids), ids)) == written(value)


def test_what_begins_as_a_number_of_an_id_is_no_id():
    value = [f"{ALIAS}0", "quay", f"{ALIAS}{ALIAS}"]
    assert named(numbered(value, ["quay"]), ["quay"]) == value


@given(st.lists(st.tuples(*[st.integers(0, 99)] * 4), max_size=5))
def test_runs_come_back_as_they_were(runs):
    assert from_steps(to_steps(runs)) == [list(run) for run in runs]


def test_fractions_are_told_as_whole_numbers():
    value = [{"score": one} for one in (0.75, 0.5, 1.0)]
    assert to_columns(value) == {"#": {"score": {"%": [2, [75, 50, 100]]}}}
    assert from_columns(to_columns(value)) == value


def test_words_that_come_again_are_told_by_numbers():
    value = [{"kind": one} for one in ("town", None, "town", None)]
    assert to_columns(value) == {"#": {"kind": {"&": [["town", None], [0, 1, 0, 1]]}}}
    assert from_columns(to_columns(value)) == value


def test_a_list_of_ids_is_told_by_steps():
    ids = ["quay-c1", "quay-c2", "quay-c3"]
    assert numbered(["quay-c2", "quay-c3", "quay-c1"], ids) == {"^": [1, 1, -2]}


@pytest.mark.parametrize(
    ("own", "short"),
    [
        (("q-c1", "q-c2", "q-c10"), ["q-c1", "q-c2", "q-c10"]),  # there are no ten
        (("q-c2", "q-c1", "q-c3"), [1, -1, 2]),
        ((), []),
    ],
)
def test_ids_of_claims_come_back_as_they_were(own, short):
    ids = ["q", "origin-1", *own]
    told = in_order(ids, len(own))
    assert as_they_were(told) == ids
    assert short in (told[1], told[0][2:])


def span(start, end, text=None, **more):
    return {"start": start, "end": end, "text": BODY[start:end] if text is None else text, **more}


@pytest.mark.parametrize(
    ("value", "short"),
    [
        (span(4, 8), True),
        ({"cue": span(4, 8), "content": [span(0, 3), span(0, 8)], "none": None}, True),
        (span(4, 8, "wall"), False),  # the words are not those of the body
        (span(4, 8, item="other"), False),  # another body
        (span(0, 3, item="other", text="Fog"), True),
        ({"start": 4, "end": 8}, False),
        ({"start": None, "end": None, "text": "a"}, False),
    ],
)
def test_words_of_the_body_are_left_out_and_come_back(value, short):
    bodies = {"other": "Fog lay on the firth."}
    told = bare(value, bodies, BODY)
    assert clad(told, bodies, BODY) == value
    assert ("@" in str(told)) is short


def test_like_records_take_the_room_of_their_columns():
    spans = [span(at, at + 3, "the", label="place", canonical=None) for at in range(0, 300, 3)]
    assert len(written(to_columns(spans))) * 10 < len(written(spans))
