"""Figures and times of a claim beside those that answer to them; all sentences are invented."""

import pytest

from claims.reads import read
from secondsource.claims.entailment.answered import answers, figure_beyond, figure_within
from secondsource.claims.entailment.moments import lead
from secondsource.claims.entailment.settling import CHECKS, OPINIONS, load_weights
from secondsource.claims.entailment.side import Side, lay_out
from secondsource.claims.entailment.timed import time_beyond, time_other, time_same, time_within

SALES = "The mill in Lerm sold 40 looms and 310 carpets in 2019, and had 12 weavers."


def side(text: str) -> Side:
    return lay_out(read(text))


@pytest.mark.parametrize(
    ("claim", "beyond", "within"),
    [
        ("The mill sold more than 300 carpets.", 0.0, 1.0),
        ("The mill sold more than 320 carpets.", 1.0, 0.0),
        ("The mill sold fewer than 40 looms.", 1.0, 0.0),
        ("The mill sold fewer than 50 looms.", 0.0, 1.0),
        ("The mill sold carpets.", 0.0, 0.0),
    ],
)
def test_a_bound_is_kept_or_not(claim: str, beyond: float, within: float) -> None:
    left, right = side(claim), side(SALES)
    assert (figure_beyond(left, right), figure_within(left, right)) == (beyond, within)


def test_each_figure_is_answered_once() -> None:
    found = answers(side("It sold 310 carpets and 40 looms with 12 weavers."), side(SALES))
    assert sorted((one.wanted.value, one.given.value) for one in found) == [(12.0, 12.0), (40.0, 40.0), (310.0, 310.0)]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The tower in Hoy fell before May 2019.", time_within),
        ("The tower in Hoy fell after May 2019.", time_beyond),
        ("The tower in Hoy fell in March 2017.", time_same),
        ("The tower in Hoy fell in 2018.", time_other),
    ],
)
def test_a_time_is_kept_or_not(claim: str, expected: object) -> None:
    left, right = side(claim), side("The tower in Hoy fell on 9 March 2017.")
    asked = (time_within, time_beyond, time_same, time_other)
    assert [check for check in asked if check(left, right)] == [expected]


def test_the_word_before_a_time() -> None:
    one = side("The tower in Hoy fell after the 9 March 2017.")
    assert lead(one.text, one.times[0]) == "after"


def test_every_check_has_its_weights() -> None:
    assert set(load_weights()) == {"bias", *OPINIONS, *(check.__name__ for check in CHECKS)}
