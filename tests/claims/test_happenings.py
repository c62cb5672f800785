"""When a time, a place or a doer that is told otherwise makes a conflict, and when the reports tell of two things."""

import pytest

from claims.test_discrepancies import found_in
from secondsource.model.claim import DiscrepancyField, DiscrepancyKind
from secondsource.text.clocks import hour, minutes_apart, one_hour, part

NEXT_DAY = ("2024-05-10", "2024-05-11")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # One voice that gives both values knows of two happenings, and so the other report's is one of them.
        (
            "A ferry sank off Odder on Monday, police said. A ferry sank off Marstal on Thursday, police said.",
            "A ferry sank on Thursday, a fisherman said.",
        ),
        # Hours that are one, told to the minute and rounded.
        ("The train derailed at 1:47 p.m., the railway said.", "The train derailed at about 2 p.m., a signalman said."),
        # An hour by which a thing had happened is not when it did.
        (
            "The train derailed at 2:14 p.m., the railway said.",
            "The train had derailed by 2:50 p.m., a signalman said.",
        ),
        # Parts of a day that lie side by side.
        (
            "The train derailed on Monday evening, the railway said.",
            "The train derailed on Monday night, a driver said.",
        ),
        # Like happenings are weeks apart.
        ("The ferry sank on April 2, police said.", "The ferry sank on May 6, a fisherman said."),
        # Where somebody was hit, and a word that fits any place, are no places.
        ("The guard was shot in the arm, police said.", "The guard was shot in the street, a baker said."),
        ("The knife was found at the scene, police said.", "The knife was found in the kitchen, a baker said."),
        # People may do the same at many places.
        ("Mara Lind sang in Odder, a nun said.", "Mara Lind sang in Marstal, a baker said."),
        # Who is named in one report may be unnamed in the other.
        ("The cyclist Mara Lind was hit by a driver, a nun said.", "Mara Lind was hit by Ole Ruud, police said."),
        # Victims who are people may be any people.
        ("A flood killed 12 people, the mayor said.", "A blast killed 19 people in March, a nun said."),
    ],
)
def test_what_is_told_of_two_things_is_no_conflict(left: str, right: str) -> None:
    told = {DiscrepancyField.TIME, DiscrepancyField.PLACE, DiscrepancyField.ACTOR, DiscrepancyField.WORDING}
    assert [one for one in found_in(left, right) if one.field in told] == []


def test_an_hour_without_its_day_is_compared_as_an_hour() -> None:
    left, right = "The train derailed at 6:40 p.m., the railway said.", "The train derailed at 6:55 p.m., a nun said."
    (one,) = found_in(left, right, days=NEXT_DAY)
    assert (one.kind, one.field) == (DiscrepancyKind.CONFLICT, DiscrepancyField.TIME)
    assert found_in(left, left.replace("the railway", "a nun"), days=NEXT_DAY) == ()


def test_what_may_not_be_before_a_day_differs_from_earlier_days_alone() -> None:
    bound = "The ferry will not sail again before Monday, the harbour master said."
    found = found_in("The ferry will sail again on Tuesday, the owner said.", bound)
    assert [one for one in found if one.field is DiscrepancyField.TIME] == []


def test_a_day_and_the_one_to_which_it_is_put_off_are_an_update() -> None:
    (one,) = found_in(
        "The talks on fishing are due to resume on June 20, the envoy said.",
        "The talks on fishing that were to resume on June 20 have been put off until June 27, the envoy said.",
        days=NEXT_DAY,
    )
    assert (one.kind, one.field) == (DiscrepancyKind.UPDATE, DiscrepancyField.TIME)


def test_a_mistake_of_others_puts_nothing_right() -> None:
    assert found_in("Police had mistakenly believed that Lund was ill. He fled on foot.") == ()


def test_hours() -> None:
    late, early = hour({"2024-05-10T23:40"}), hour({"2024-05-12T00:10"})
    assert late is not None
    assert early is not None
    assert hour({"2024-05-10"}) is None
    assert minutes_apart(late, early, one_day=True) == 30
    assert not one_hour(late, early)
    assert one_hour(early, early.replace(minute=13))


def test_parts_of_days_follow_one_another() -> None:
    night, morning, hour_of_it = (part(value) for value in ("2024-05-10TNI", "2024-05-11TMO", "2024-05-11T08:30"))
    assert night is not None
    assert morning == hour_of_it == night + 1
    assert part("2024-05-10") is None
    assert part("2024-05-10T24:00") == night
