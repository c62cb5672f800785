"""What is kept in fewer bytes than it has is shown in full again."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factory import make_item
from secondsource.store.addresses import address_of, guessed, short_address
from secondsource.store.characters import to_characters
from secondsource.store.forms import STEPS
from secondsource.store.forms.fifth import MARKS, PHRASES
from secondsource.store.phrases import shortened
from secondsource.store.schema.types import Hash, Id

NUMBERS = st.integers(0, 70_000)


@pytest.fixture(scope="module")
def file():
    """An empty store."""
    with closing(sqlite3.connect(":memory:")) as plain:
        for step in STEPS:
            for statement in step:
                plain.execute(statement)
        yield plain


@given(
    marks=st.lists(
        st.tuples(NUMBERS, NUMBERS, st.none() | st.integers(1, 40_000), st.none() | NUMBERS, st.booleans()), min_size=1
    )
)
def test_statements_as_characters_are_numbers_again(file, marks):
    marks = [(start, start + length, *rest) for start, length, *rest in marks]
    file.execute("INSERT OR REPLACE INTO statement_runs VALUES (7, ?)", (to_characters(marks),))
    assert file.execute("SELECT * FROM statement_rows").fetchall() == [(7, *one) for one in marks]


@given(parts=st.lists(st.sampled_from((*PHRASES, *MARKS, "\x01", "\x1f", "Oda", "’", "."))))
def test_phrases_stand_in_the_view_in_full(file, parts):
    text = "".join(parts)
    file.execute("INSERT OR REPLACE INTO news_rows VALUES (1, 0, 1, 's', '', ?, NULL, NULL, NULL, NULL, NULL)",
                 (shortened(text),))  # fmt: skip
    assert file.execute("SELECT text FROM news").fetchall() == [(text,)]


def test_a_phrase_takes_one_character():
    assert len(MARKS) == len(PHRASES)
    assert len(shortened("The reports differ on the number of dead; two reports say “7”.")) == len("..dead; two.7”.")
    assert shortened("".join(PHRASES)) == "".join(MARKS)


@pytest.mark.parametrize(
    ("url", "canonical", "kept"),
    [
        ("http://www.coast.example:80/rain/", "https://coast.example/rain", None),
        ("https://coast.example/rain?", "https://coast.example/rain", None),
        ("https://coast.example/rain?from=feed", "https://coast.example/rain", "https://coast.example/rain"),
        ("https://coast.example/rain", None, None),
        (None, "urn:coast:7", "urn:coast:7"),  # the name that an agency gives
        (None, None, None),
    ],
)
def test_a_canonical_address_is_told_where_it_cannot_be_guessed(url, canonical, kept):
    class Row:
        page = 1 if canonical else None
        canonical_url = short_address(url, canonical)

    Row.url = url
    assert Row.canonical_url == kept
    assert address_of(Row) == canonical


def test_a_guess_is_for_whole_hosts():
    assert guessed("ftp://www.coast.example/") == "ftp://www.coast.example"


@pytest.mark.parametrize("text", ["", "00ff", "0F", "abc", make_item("A fire.").sha256])
def test_a_hash_comes_back(text):
    kept = Hash().process_bind_param(text, None)
    assert Hash().process_result_value(kept, None) == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [("source-0000000000ff", 255), ("source-1", "source-1"), ("story-0000000000ff", "story-0000000000ff")],
)
def test_an_id_is_a_number_where_it_is_of_its_kind(text, kept):
    assert Id("source").bind_processor(None)(text) == kept
