import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.text.letters import Letters
from secondsource.text.runs import Run, compose, within
from secondsource.text.trace import Tracer, carry

PIECES = ["no", "one", "was", "hurt", "rain", "fell", "on", "the", "grain", "store", ".", "“Ada”", "14", "a"]
WORDS = st.lists(st.sampled_from(PIECES), max_size=12)
LINES = st.lists(WORDS.map(" ".join), max_size=8)
SPACE = st.sampled_from([" ", "\n", "\n\n", "  \t", "\u00a0", "\r\n"])


def letters(text):
    return "".join(text.split())


def read(text, source, runs):
    """Every run says the same on both sides, and the runs are in order; what they cover of the text."""
    assert all(0 <= run.start < run.end <= len(text) and 0 <= run.place < run.stop <= len(source) for run in runs)
    assert all(before.end <= after.start for before, after in pairwise(runs))
    for run in runs:
        assert text[run.start : run.end] == source[run.place : run.stop]
    return "".join(letters(text[run.start : run.end]) for run in runs)


@given(LINES, st.data())
def test_every_letter_of_a_text_is_found_whatever_the_white_space(lines, data):
    text = "\n".join(lines)
    words = text.split()
    source = "".join(word + data.draw(SPACE) for word in words)
    found = read(text, source, Tracer(Letters.of(source)).trace(text))
    assert found == letters(text) or len(letters(text)) < 8


@given(LINES, LINES, LINES)
def test_a_text_is_found_within_another(before, lines, after):
    text, source = "\n".join(lines), "\n".join([*before, *lines, *after])
    found = read(text, source, Tracer(Letters.of(source)).trace(text))
    assert found == letters(text) or len(letters(text)) < 8


@given(st.text("ab \n", max_size=80), st.text("ab \n", max_size=80))
def test_any_two_texts_give_runs_that_hold(text, source):
    read(text, source, Tracer(Letters.of(source)).trace(text))


@given(LINES, st.sets(st.integers(0, 7)))
def test_what_is_left_of_a_text_is_carried_on(lines, dropped):
    text = "\n".join(lines)
    cut = "\n".join(line for i, line in enumerate(lines) if i not in dropped)
    source = f"### {text}"
    runs = carry([Run(0, len(text), 4, 4 + len(text))] if text else [], text, cut)
    read(cut, source, runs)


CASES = [
    # a report whose first line stands above it as a teaser as well
    ("Rain fell on the grain store.\nIt stopped in the night.", "Rain fell on the grain store.\nSport\n{}", 36),
    # short lines that stand elsewhere too
    ("Yes, we saw it all.\nNo.\nAda Roon told the story of the grain store.", "No. No. No.\n{}\nNo.", 12),
    # a report that is not where the last one ended
    ("Ada Roon told the story of the grain store.", "{}\nAnd more.", 0),
]


@pytest.mark.parametrize(("text", "frame", "start"), CASES)
def test_the_report_itself_is_found(text, frame, start):
    runs = Tracer(Letters.of(frame.format(text))).trace(text)
    assert runs == (Run(0, len(text), start, start + len(text)),)


def test_what_stands_within_a_line_is_stepped_over():
    text, source = "The grain store of the town burned down.", "The grain store [SHARE] of the town burned down."
    assert [source[run.place : run.stop] for run in Tracer(Letters.of(source)).trace(text)] == [
        "The grain store",
        "of the town burned down.",
    ]


def test_reports_of_one_source_are_found_one_after_the_other():
    tracer = Tracer(Letters.of("Rain fell on us.\nAda: It stopped.\nRain fell on us.\nBea: It went on."))
    assert [tracer.trace("Rain fell on us.")[0].place for _ in range(3)] == [0, 34, 0]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("a" * 100_000, "a" * 50_000 + "b" + "a" * 900_000),
        ("b" + "a" * 90_000, "a" * 1_000_000),
        ("\n".join(f"line {i} of a text" for i in range(5000)), "line of a text " * 60_000),
        ("\n" * 90_000 + "a", "a\n" * 500_000),
        ("\n".join(["a b"] * 30_000 + ["c"]), "a b " * 300_000),
    ],
)
def test_a_search_that_must_fail_ends_soon(text, source):
    began = time.process_time()
    Tracer(Letters.of(source)).trace(text)
    assert time.process_time() - began < 4


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 3), st.booleans()), max_size=6), st.data())
def test_composed_runs_lead_where_the_two_lead_one_after_the_other(shape, data):
    runs, at, place = [], 0, 0
    for length, gap, plain in shape:
        at, place = at + gap, place + gap
        runs.append(Run(at, at + length, place, place + length + (0 if plain else 5)))
        at, place = runs[-1].end, runs[-1].stop
    start = data.draw(st.integers(0, at))
    end = data.draw(st.integers(start, at))
    (one,) = [Run(100, 100 + end - start, start, end)] if end > start else [Run(100, 100, start, start)]
    found = list(compose([one], runs))
    assert [(run.start - 100 + start, run.end - 100 + start, *run[2:]) for run in found] == list(
        within(runs, start, end)
    )
    assert sum(run.end - run.start for run in found) == sum(
        max(0, min(end, run.end) - max(start, run.start)) for run in runs
    )
