import pytest
from hypothesis import given
from hypothesis import strategies as st

from factory import make_item, make_reading, make_statement
from secondsource.dossier.dating import Dated, dates
from secondsource.dossier.points import moment_of, point, precision
from secondsource.language.parser import load_parser
from secondsource.model.annotation import Time, TimeType
from secondsource.model.claim import Certainty


def dated(body, statement, published="2024-03-06", certainty=Certainty.ASSERTED, **times):
    """The times of the statement, which stands in the body; `times` are words of the body and what they mean."""
    item = make_item(body, published=published)
    start, end = body.index(statement), body.index(statement) + len(statement)
    (parse,) = load_parser()([body])
    sentences = tuple((parse.tokens[a].start, parse.tokens[b - 1].end) for a, b in parse.sentences)
    found = tuple(
        Time(start=body.index(word), end=body.index(word) + len(word), text=word, type=TimeType.DATE, value=value)
        for word, value in times.items()
    )
    reading = make_reading(item, parse=parse, times=found, sentences=sentences)
    bounds = next((a, b) for a, b in sentences if a <= start and end <= b)
    one = make_statement(item, statement, id="s", sentence=bounds, certainty=certainty)
    return dates({"s": one}, [reading]).get("s", ())


CASES = [
    # the time of its own verb
    ("The bridge closed on Monday.", "The bridge closed on Monday", {"Monday": "2024-03-04"}, ("2024-03-04", False)),
    # not that of a clause within it
    (
        "The bridge that opened in 1998 closed on Monday.",
        "The bridge that opened in 1998 closed on Monday",
        {"Monday": "2024-03-04", "1998": "1998"},
        ("2024-03-04", False),
    ),
    # that of the nearest act in a row of acts
    (
        "She won the prize in 2004 and left the board in 2009, later saying she had moved.",
        "she had moved",
        {"2004": "2004", "2009": "2009"},
        ("2009", False),
    ),
    # no finer than the words that tell it
    (
        "The bridge closed two weeks ago.",
        "The bridge closed two weeks ago",
        {"two weeks ago": "2024-02-21"},
        ("2024-02", False),
    ),
    # not told: the day that the first sentences tell of
    (
        "The bridge closed on Monday. Divers searched the river.",
        "Divers searched the river",
        {"Monday": "2024-03-04"},
        ("2024-03-04", True),
    ),
    # not told, and true now: the day of publication
    (
        "The bridge closed on Monday. The river is high.",
        "The river is high",
        {"Monday": "2024-03-04"},
        ("2024-03-06", True),
    ),
]


@pytest.mark.parametrize(("body", "statement", "times", "expected"), CASES)
def test_a_statement_is_dated(body, statement, times, expected):
    assert dated(body, statement, **times) == (Dated(*expected),)


def test_what_is_to_come_has_no_time_unless_it_is_told():
    assert dated("The bridge will open again.", "The bridge will open again") == ()


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        # It is done, whatever comes of it.
        ("Divers asked the mayor to close the river", (Dated("2024-03-04", True),)),
        # What is asked for may never be.
        ("Divers must leave the river", ()),
    ],
)
def test_what_was_asked_was_asked_on_a_day(statement, expected):
    body = f"The bridge closed on Monday. {statement}."
    assert dated(body, statement, certainty=Certainty.DEMANDED, Monday="2024-03-04") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a week ago", "2024-02-28"), ("three weeks earlier", "2024-02"), ("about nine days ago", "2024-02")],
)
def test_a_moment_is_no_finer_than_its_words(text, expected):
    assert moment_of(Time(start=0, end=len(text), text=text, type=TimeType.DATE, value="2024-02-28"), None) == expected


@given(st.none() | st.text(max_size=20) | st.from_regex(r"\d{4}-W\d\d|\d{4}-\d\dT?\w*", fullmatch=True))
def test_a_point_has_a_precision(value):
    found = point(value, "2024-03-06")
    assert found is None or precision(found)
