"""Numbers in words and figures."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.annotation.numerals import figure, number, spelled


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("seventeen", 17),
        ("ninety-five", 95),
        ("a hundred and twenty thousand", 120_000),
        ("three quarters of a million", 750_000),
        ("2½", 2.5),
        ("1,458,000", 1_458_000),
        ("80, 000", 80_000),
        ("35 lakh", 3_500_000),
        ("1/0", None),
        ("9" * 400, None),  # more than a float holds
        ("a few", None),
        ("", None),
    ],
)
def test_number(text, value):
    assert number(text) == value


def test_two_numbers_side_by_side_are_not_one():
    assert re.findall(spelled(), "two and three, forty-one hundred") == ["two", "three", "forty-one hundred"]


@given(st.floats(0, 1e12).map(lambda value: round(value, 2)))
def test_grouped_digits_keep_their_value(value):
    assert figure(f"{value:,.2f}") == value
