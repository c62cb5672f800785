"""Figures compare whatever their form."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.text.figures import FACTORS, agree, canonical, comparable, interval

UNITS = sorted(unit for units in FACTORS.values() for unit in units)
FIGURES = st.tuples(
    st.floats(-1e9, 1e9),
    st.none(),
    st.none(),
    st.sampled_from(["=", "<", ">", "~", "up", "down"]),
    st.sampled_from([*UNITS, None]),
)

AGREEING = [
    ((12, None, None, "~", None), (12, None, None, "=", None)),  # a dozen
    ((5, None, None, "~", "nautical mile"), (9, None, None, "~", "kilometre")),
    ((100, None, None, ">", None), (120, None, None, "=", None)),
    ((7, None, None, ">", None), (12, None, None, "=", None)),
    ((40, None, None, "=", "kilometre"), (25, None, None, "=", "mile")),
    ((2.4e9, None, None, "=", "dollar"), (2.38e9, None, None, "=", "dollar")),
    ((None, 10, 15, "=", None), (12, None, None, "=", None)),
    ((100, None, None, "=", "celsius"), (212, None, None, "=", "fahrenheit")),
    ((None, None, None, "=", None), (3, None, None, "=", None)),  # nothing is known of the first
]
DIFFERING = [
    ((14, None, None, "=", None), (27, None, None, "=", None)),
    ((14, None, None, "=", None), (15, None, None, "=", None)),
    ((100, None, None, ">", None), (80, None, None, "=", None)),
    ((50, None, None, "<", None), (60, None, None, "=", None)),
    ((18_000, None, None, "=", None), (120_000, None, None, "=", None)),
    ((12, None, None, "=", "kilometre"), (8, None, None, "=", "kilometre")),
    ((None, 10, 15, "=", None), (20, None, None, "=", None)),
]


@pytest.mark.parametrize(("left", "right"), AGREEING)
def test_figures_that_agree(left, right):
    assert agree(interval(*left), interval(*right))


@pytest.mark.parametrize(("left", "right"), DIFFERING)
def test_figures_that_differ(left, right):
    assert not agree(interval(*left), interval(*right))


@given(FIGURES, FIGURES)
def test_agreement_is_symmetric(left, right):
    assert agree(interval(*left), interval(*right)) == agree(interval(*right), interval(*left))


@given(FIGURES)
def test_a_figure_agrees_with_itself_and_has_ends_in_order(figure):
    low, high = interval(*figure)
    assert low <= high
    assert agree((low, high), (low, high))


@pytest.mark.parametrize("unit", UNITS)
def test_every_unit_has_a_base_it_can_be_compared_with(unit):
    value, base = canonical(1.0, unit)
    assert value > 0
    assert math.isfinite(value)
    assert comparable(unit, base)


def test_money_of_two_kinds_cannot_be_compared():
    assert not comparable("euro", "dollar")
