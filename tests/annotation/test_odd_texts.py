"""Any text at all is read without failure, and what is read can be pointed at."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factory import make_item
from secondsource.annotation.stage import Annotation
from secondsource.language.gazetteer import load_gazetteer
from secondsource.language.parser import load_parser
from secondsource.model.span import Span

FRAGMENTS = (
    *"\"'“”‘’«»„`()[]{}<>,.;:?!…-–—/\\*#@&%$€+=_|~^",
    *(
        "\n",
        "\n\n",
        "\r",
        "\t",
        " ",
        "\u00a0",
        "\u2028",
        "\u200b",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\x00",
        "\x07",
        "\x1b",
    ),
    *("🔥", "👩‍🚒", "é", "e\u0301", "ß", "İ", "北京", "Київ", "عاجل", "１２", "½", "²"),
    *("``", "''", "--", "...", '."', ',"', '."\n"', "1", "3.5", "$4 billion", "10%", "May 5", "24/7", "on Friday"),
    *("said", "says", "told", "asked", "he", "She", "they", "who", "it", "accused", "of", "to", "and", "that", "not"),
    *("according", "according to", "reportedly", "as saying", "quoted", "denied", "confirmed", "urged", "seems to"),
    *(
        "the mayor",
        "Mara Lind",
        "Lt. Cmdr. Mara Lind",
        "police",
        "The ministry",
        "his office",
        "one of them",
        "Reuters",
    ),
    *(
        "PORT VELL (NP) —",
        "Sources:",
        "the pier is shut",
        "was hurt",
        "two people",
        "in Bergen",
        "spokesman for",
        "Mr.",
    ),
)
TEXTS = st.one_of(
    st.lists(st.sampled_from(FRAGMENTS), max_size=30).map(" ".join),
    st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join),
    st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=4)), max_size=20).map("".join),
    st.text(max_size=60),
    st.text(alphabet="\n \t", max_size=20),
)


@cache
def annotation():
    return Annotation(load_parser(), load_gazetteer())


def annotated(body):
    return next(annotation()([make_item(body)])).annotated


def spans(record: object) -> Iterator[Span]:
    """Every span anywhere in a record."""
    if isinstance(record, Span):
        yield record
    elif isinstance(record, tuple):
        for one in record:
            yield from spans(one)
    elif is_dataclass(record):
        for field in fields(record):
            yield from spans(getattr(record, field.name))


def overlap(left: Span, right: Span) -> bool:
    return left.start < right.end and right.start < left.end


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_odd_texts_are_read(body):
    read = annotated(body)
    for span in spans(read):
        assert 0 <= span.start < span.end <= len(body)
        assert body[span.start : span.end] == span.text
    for one in read.attributions:
        parts = [part for part in (one.source, one.cue, *one.content) if part]
        assert one.content
        assert not any(overlap(left, right) for i, left in enumerate(parts) for right in parts[:i])
    for record in (*read.entities, *read.places, *read.times, *read.quantities):
        assert body[record.start : record.end] == record.text
    assert annotated(body) == read


@pytest.mark.parametrize(
    "body",
    [
        "",
        "\n\n\n",
        '1"—.',
        '"',
        '""""',
        '".',
        "(((",
        "]]]",
        "—",
        "said",
        '"," he',
        "…",
        "\x00",
        "\u202e",
        '"\n"\n"',
        "“”",
        "''",
    ],
)
def test_bodies_with_hardly_a_word_are_read(body):
    assert annotated(body) == annotated(body)


@pytest.mark.parametrize("unit", ['"', '" ', "“", "(", "[ ", "''", '"\n"'])
def test_long_runs_of_marks_take_no_time(unit):
    body = "He said so. " + unit * 100_000
    assert [one.text for one in annotated(body).entities] == []
