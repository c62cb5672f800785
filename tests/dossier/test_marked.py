from hypothesis import given
from hypothesis import strategies as st

from secondsource.dossier.marked import lines, segments
from secondsource.dossier.phrasing import sentence
from secondsource.dossier.points import precision
from secondsource.dossier.visible import visible

MARKS = st.lists(st.tuples(st.integers(-2, 40), st.integers(-2, 40), st.sampled_from("abc")))


@given(st.text(max_size=30), MARKS)
def test_segments_are_the_text(text, marks):
    assert "".join(one.text for one in segments(text, marks)) == text


@given(st.text())
def test_what_is_shown_hides_nothing(text):
    shown = visible(text)
    assert len(shown) == len(text) and visible(shown) == shown


@given(st.text())
def test_lines_lie_in_the_text(text):
    assert all(text[start:end].strip() for start, end in lines(text))


@given(st.text())
def test_a_sentence_can_be_made_of_anything(text):
    assert sentence(text) is not None


def test_precision():
    values = {"2024": "year", "2024-03": "month", "2024-03-04": "day", "2024-03-04T05:40": "hour", "2024-W10": None}
    assert {value: precision(value) for value in values} == values
