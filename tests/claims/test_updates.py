"""What is put right, put off or told to have moved, and figures that go on from others."""

import pytest

from claims.test_discrepancies import found_in
from secondsource.model.claim import DiscrepancyField, DiscrepancyKind

LATER = ("2024-05-10", "2024-05-12")

UPDATES = [
    # a report, one of two days later, and the field in which the later one replaces the earlier
    (
        "Four miners have died in the flooded shaft, the company said.",
        "A fifth miner has died in the flooded shaft, officials said.",
        DiscrepancyField.QUANTITY,
    ),
    (
        "The landslide destroyed 23 houses, the council said.",
        "The number of houses destroyed by the landslide has risen to 31.",
        DiscrepancyField.QUANTITY,
    ),
    (
        "Twenty-three miners were taken to hospital after the blast, the council said.",
        "The number of miners who were taken to hospital rose to 31 from 23, the council said.",
        DiscrepancyField.QUANTITY,
    ),
    (
        "The hearing has been set for June 17, the court said.",
        "The hearing was put back to June 24, the court said.",
        DiscrepancyField.TIME,
    ),
    (
        "Ten of the 12 members had spoken in favour of opening the door, the chair said.",
        "Eleven of the 12 members had now declared their support, the chair said.",
        DiscrepancyField.QUANTITY,
    ),
    (
        "It rained.",
        "The failed deal would cost the firm 95 million marks, up from the 80 million it had named on Monday.",
        DiscrepancyField.QUANTITY,
    ),
    (
        "The next launch is planned for June 17, the agency said.",
        "The space agency put off its next launch to Sept. 9.",
        DiscrepancyField.TIME,
    ),
    (
        "The directorate said it expected the road to stay shut until May 13.",
        "The directorate said the road would now stay shut until May 27.",
        DiscrepancyField.TIME,
    ),
]


@pytest.mark.parametrize(("first", "second", "field"), UPDATES)
def test_what_moved_is_an_update(first: str, second: str, field: DiscrepancyField) -> None:
    found = found_in(first, second, days=LATER)
    assert [(one.kind, one.field) for one in found] == [(DiscrepancyKind.UPDATE, field)]


CORRECTIONS = [
    # a correction, the field that it puts right
    ("Correction: An earlier version of this article said the bridge had ten arches. It has nine.", "quantity"),
    ("The Bell reported wrongly last week that Lund was born in Marstal. She was born in Odder.", "place"),
]


@pytest.mark.parametrize(("body", "field"), CORRECTIONS)
def test_what_a_newsroom_puts_right_is_an_update(body: str, field: str) -> None:
    assert [(one.kind, str(one.field)) for one in found_in(body)] == [(DiscrepancyKind.UPDATE, field)]


GOING_ON = [
    # a report in which one figure goes on from another of another source, and the two
    ("The agency said 41 flights had been cancelled. A spokesman for the airport put it at 26.", [26, 41]),
    ("Police counted 600 people on the square. The union spoke of 3,000.", [600, 3000]),
]


@pytest.mark.parametrize(("body", "figures"), GOING_ON)
def test_a_bare_figure_counts_what_the_one_before_does(body: str, figures: list[int]) -> None:
    found = found_in(body)
    assert [(one.kind, [one.low, one.high]) for one in found] == [(DiscrepancyKind.CONFLICT, figures)]


NO_CONFLICTS = [
    # Ages, parts, numbers that name and people of two lands are no other count of what stands before.
    "The hospital treated 31 people. The youngest is 19, the mayor said.",
    "The hospital treated 23 people. Six of the 23 were in danger, the mayor said.",
    "The police said 84 people were inside. A man who leads Local 218 said it was dark.",
    "Norland's ministry said three Norland soldiers were killed. Orsk said nine soldiers of Orsk were killed.",
]


@pytest.mark.parametrize("body", NO_CONFLICTS)
def test_other_things_are_no_conflict(body: str) -> None:
    assert found_in(body) == ()


def test_a_denial_is_matched_past_the_article() -> None:
    (one,) = found_in("The miners' union said the lifts had been broken for weeks. The company denied this.")
    assert one.kind is DiscrepancyKind.DENIAL


def test_where_somebody_lies_is_no_denial() -> None:
    assert found_in("The union said 40 men were hurt. The ward in which they lie is full.") == ()


def test_what_a_newsroom_withdraws_conflicts_with_nothing() -> None:
    (one,) = found_in(
        "An earlier version of this report said that seven people had died in the fire. Six people died in the fire.",
        "Six people died in the fire, the coastguard said.",
        "Five people died in the fire, the coastguard said.",
        days=("2024-05-12", "2024-05-11", "2024-05-10"),
    )
    assert one.kind is DiscrepancyKind.UPDATE
    assert [(value.value, value.replaced) for value in one.values] == [
        ("Five people", True),
        ("Six people", False),
        ("seven people", True),
    ]
    assert "a newsroom puts its own “seven people” right" in one.explanation
