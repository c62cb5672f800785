"""Laws of times and quantities: what they say, that reading is repeatable, and that white space does not matter."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.annotation.reading import parsed

from secondsource.annotation.quantities import read_quantities
from secondsource.annotation.times import read_times

PUBLISHED = "2024-05-15"
SENTENCES = (
    "The mine closed on March 3, 1998, after about 40 years.",
    "More than 300 people fled within two days, the mayor said on Monday.",
    "Shares fell 3.2 percent to $14 in the third quarter of 2011.",
    "A 41-year-old diver was found six days before Christmas Eve.",
    "Between 10 and 15 houses burned late on Tuesday night.",
    "The firm pays $2.4 billion a year and 5 million euros every month.",
    "Half a million barrels of oil were sold last week at 11 p.m. on Friday.",
)
texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join)


def read(body):
    times = read_times(body, parsed(body), PUBLISHED)
    return times, read_quantities(body, parsed(body), times)


def meaning(body):
    """All that was read but where it stands."""
    times, figures = read(body)
    words = [" ".join((one.of or "").split()) for one in figures]
    return [(time.type, time.value) for time in times], [
        (one.value, one.low, one.high, one.unit, of, one.change) for one, of in zip(figures, words, strict=True)
    ]


@settings(max_examples=15, deadline=None)
@given(texts)
def test_each_says_its_words_in_order_and_apart(body):
    for found in read(body):
        assert all(body[one.start : one.end] == one.text for one in found)
        assert all(left.end <= right.start for left, right in pairwise(found))


@settings(max_examples=15, deadline=None)
@given(texts)
def test_reading_twice_says_the_same(body):
    assert read(body) == read(body)


@settings(max_examples=15, deadline=None)
@given(texts)
def test_what_was_read_alone_is_read_again(body):
    """Each expression, read from the text cut behind it, is read as before."""
    times, _ = read(body)
    last = times[-1]
    again = read_times(body[: last.end + 1], parsed(body[: last.end + 1]), PUBLISHED)
    assert (again[-1].start, again[-1].text) == (last.start, last.text)


@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), st.sampled_from(["\n", "\n\n", " \n\n\n", "\n \n"])
)
def test_space_between_paragraphs_changes_nothing(sentences, gap):
    assert meaning(gap.join(sentences)) == meaning("\n\n".join(sentences))
    assert meaning(f"{gap}{gap.join(sentences)}{gap}") == meaning("\n\n".join(sentences))


@pytest.mark.parametrize("sentence", SENTENCES[::2])
@pytest.mark.parametrize("break_", ["\n", "\u00a0"])
def test_a_line_wrapped_anywhere_is_read_as_one(sentence, break_):
    """A break before a small letter, one at a time, wherever a space is."""
    for at, (left, right) in enumerate(pairwise(sentence), 1):
        if left == " " and (right.islower() or break_ != "\n"):
            wrapped = sentence[: at - 1] + break_ + sentence[at:]
            assert spans(wrapped) == spans(sentence)


def spans(body):
    times, figures = read(body)
    return [(one.start, one.end) for one in times], [(one.start, one.end, one.value) for one in figures]
