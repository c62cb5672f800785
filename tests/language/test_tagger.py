"""The tagger: spans of sources, cues and contents, the same whatever was read before."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.language.tagger import BREAK, LENGTH, load_tagger, windows

ODD = ["", " ", "\n\n", "…", "字", "\ud800", "x" * 100_000, "\x00", "a\n" * 500, "word " * 2_000]


def words(text, spans):
    return [text[start:end] for start, end, _ in spans]


def test_the_parts_of_a_report_of_speech_are_found():
    text = "The harbour master said the pier was shut.\nIt opened in 1902."
    tags = load_tagger()(text)
    assert words(text, tags.sources) == ["The harbour master"]
    assert words(text, tags.cues) == ["said"]
    assert words(text, tags.contents) == ["the pier was shut"]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_text_has_spans_within_it(text):
    tags = load_tagger()(text)
    assert all(0 <= s < e <= len(text) for s, e, _ in (*tags.sources, *tags.cues, *tags.contents))


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet="ab “”.,\n said", max_size=200))
def test_no_two_spans_overlap_and_none_has_white_space_at_its_ends(text):
    tags = load_tagger()(text)
    spans = sorted((*tags.sources, *tags.cues, *tags.contents))
    assert all(left[1] <= right[0] for left, right in pairwise(spans))
    assert all(text[s:e] == text[s:e].strip() for s, e, _ in spans)
    assert load_tagger()(text) == tags


@given(st.lists(st.sampled_from([5, 6, BREAK]), max_size=1000))
def test_windows_follow_one_another_and_are_no_longer_than_they_may_be(numbers):
    found = list(windows(numbers))
    assert [at for first, last in found for at in range(first, last)] == list(range(len(numbers)))
    assert all(0 < last - first <= LENGTH for first, last in found)


@settings(max_examples=20, deadline=None)
@given(st.text(alphabet="ab “”.,\n said", max_size=200))
def test_every_span_is_likely_to_some_degree(text):
    tags = load_tagger()(text)
    assert all(0 <= tag.probability <= 1 for tag in (*tags.sources, *tags.cues, *tags.contents))


def test_a_text_has_the_same_scores_whatever_was_read_before_it():
    # the weights are bytes with one scale for a window, so windows are never run side by side
    text = "The harbour master said the pier was shut.\n" * 40
    fresh = replace(load_tagger(), known={})
    alone = fresh(text)
    fresh("\n".join(f"Word {number} is told, she said." for number in range(300)))
    assert fresh(text) == alone == load_tagger()(text)


def test_windows_are_run_one_at_a_time():
    tagger = load_tagger()
    assert [one.name for one in tagger.session.get_inputs()] == ["input_ids"]
