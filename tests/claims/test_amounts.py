"""Figures set side by side."""

import pytest

from secondsource.claims.amounts import same
from secondsource.model.annotation import Change, Quantity

SIDE_BY_SIDE = [
    # two figures with what bounds or moves them, whether they are the same
    ((6000, Change.ABOUT), (6300, Change.EXACT), True),
    ((6000, Change.ABOUT), (6300, Change.UP), False),  # it has moved on from there
    ((6300, Change.EXACT), (6300, Change.UP), True),
    ((7, Change.ABOVE), (12, Change.EXACT), False),  # one is a bound of the other, and says less
]


def figure(value: float, change: Change) -> Quantity:
    return Quantity(start=0, end=1, text="0", value=value, low=None, high=None, unit=None, of=None, change=change)


@pytest.mark.parametrize(("left", "right", "equal"), SIDE_BY_SIDE)
def test_figures_are_the_same(left, right, equal):
    assert same(figure(*left), figure(*right)) is equal
    assert same(figure(*right), figure(*left)) is equal
