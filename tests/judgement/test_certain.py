from dataclasses import replace

import pytest

from factory import make_item, make_statement
from secondsource.judgement.certain import SURE, alone, parts
from secondsource.model.annotation import Change, Quantity, Time, TimeType
from secondsource.model.claim import Certainty, Link, Relation

LEFT = make_statement(make_item("The north bridge was closed at noon."))
RIGHT = make_statement(make_item("At noon the bridge was shut."))

LINKS = [
    # the probability of a link, whether it leaves no doubt
    (SURE, True),
    (SURE - 0.01, False),
    (None, True),  # somebody joined them
]


def _link(probability):
    return Link(
        left=LEFT.id, right=RIGHT.id, relation=Relation.MEANS, explanation="", evidence=(), probability=probability
    )


@pytest.mark.parametrize(("probability", "sure"), LINKS)
def test_statements_hold_together_by_links_that_leave_no_doubt(probability, sure):
    assert parts([LEFT, RIGHT], [_link(probability)]) == (((LEFT, RIGHT),) if sure else ((LEFT,), (RIGHT,)))


def test_a_suspicion_does_not_bear_out_a_fact():
    suspected = replace(LEFT, certainty=Certainty.POSSIBLE)
    assert parts([suspected, RIGHT], [_link(0.95)]) == ((suspected,), (RIGHT,))


EACH = [
    # two statements of two speakers, whether the one bears the other out
    ("We express our condolences to the families", "the president expressed his condolences", False),
    ("I will miss the players", "I'll miss the players", False),
    ("the launch was totally unacceptable", "the launch was unacceptable and irresponsible", False),
    ("he called for calm", "she urged residents to stay calm", False),
    ("The bank could not be reached for comment", "the bank did not respond to requests for comment", False),
    ("We heard two loud bangs", "I heard a bang", True),
    ("the bridge was closed at noon", "the bridge was shut at noon", True),
    ("We closed the bridge at noon", "the bridge was shut at noon", True),  # what one did another may know
]


@pytest.mark.parametrize(("left", "right", "sure"), EACH)
def test_what_each_feels_wants_or_does_bears_nothing_out(left, right, sure):
    told = [
        replace(make_statement(make_item(f"{text}."), text, speaker=name), source=name)
        for text, name in ((left, "Ada Roon"), (right, "Jon Vey"))
    ]
    link = Link(left=told[0].id, right=told[1].id, relation=Relation.MEANS, explanation="", evidence=())
    assert (len(parts(told, [link])) == 1) is sure
    assert alone(told, [link]) is not sure
    one = [replace(each, source="s") for each in told]
    assert len(parts(one, [link])) == 1


def test_two_demands_are_two():
    asked = [replace(one, certainty=Certainty.DEMANDED, speaker="x", source=one.id) for one in (LEFT, RIGHT)]
    assert len(parts(asked, [_link(0.95)])) == 2


def _counts(one, value, change):
    figure = Quantity(
        start=one.start, end=one.start + 1, text="T", value=value, low=None, high=None, unit=None, of="dead",
        change=change,
    )  # fmt: skip
    return replace(one, quantities=(figure,))


def test_a_bound_bears_out_no_other_figure():
    least, five = _counts(LEFT, 4.0, Change.ABOVE), _counts(RIGHT, 5.0, Change.EXACT)
    assert len(parts([least, five], [_link(0.95)])) == 2
    assert len(parts([least, replace(five, quantities=least.quantities)], [_link(0.95)])) == 1


HOURS = [
    # the hours of two statements, whether the one bears the other out
    (["2024-02-13T05:58"], ["2024-02-13T06:07"], False),
    (["2024-02-13T22:15"], ["2024-02-13T10:15"], False),
    (["2024-02-13T05:58"], ["2024-02-14T06:00"], True),  # rounded, and the day may have been read wrongly
    (["2024-02-13T06:07", "2024-02-12T21:07"], ["2024-02-12T21:07"], True),  # told in two zones
    (["2024-02-13"], ["2024-02-13T06:07"], True),
    (["2024-02-31T05:58"], ["2024-02-13T06:07"], True),  # of no day at all
    (["T05:58"], ["2024-02-13T06:07"], True),  # of no known day
]


@pytest.mark.parametrize(("left", "right", "sure"), HOURS)
def test_another_hour_of_the_clock_bears_nothing_out(left, right, sure):
    ours, theirs = (
        replace(one, times=tuple(Time(start=0, end=1, text="t", type=TimeType.TIME, value=value) for value in values))
        for one, values in ((LEFT, left), (RIGHT, right))
    )
    assert parts([ours, theirs], [_link(0.95)]) == (((ours, theirs),) if sure else ((ours,), (theirs,)))


def test_a_statement_without_a_link_is_not_doubted():
    third = make_statement(make_item("The bridge is shut."))
    assert parts([LEFT, RIGHT, third], [_link(0.1)]) == ((LEFT, RIGHT, third),)
    assert parts([], []) == ()
