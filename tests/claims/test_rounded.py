"""Thousands counted exactly by one and in round numbers by the other are one count."""

import pytest

from claims.reads import pair_of
from secondsource.claims.features.amount import rounded_count

LOCKERS = "Police counted 1,912 lockers that had been broken open."


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (LOCKERS, "Thieves broke open nearly 2,000 lockers.", True),
        ("Thieves broke open nearly 2,000 lockers.", LOCKERS, True),
        (LOCKERS, "Thieves broke open 1,912 lockers.", False),
        (LOCKERS, "Thieves broke open 1,847 lockers.", False),
        (LOCKERS, "Thieves broke open about 4,000 lockers.", False),
        (LOCKERS, "Nearly 2,000 tickets were sold at the station.", False),
        ("The 1,912 lockers were broken open.", "Thieves broke open nearly 2,000 lockers.", False),
        ("Police counted 191 lockers that had been broken open.", "Thieves broke open about 200 lockers.", False),
    ],
)
def test_a_great_count_is_rounded_where_both_count_the_same(left: str, right: str, expected: bool) -> None:
    assert rounded_count(pair_of(left, right)) == float(expected)
