"""A story of several sub-events says so: which items tell of which, and in what they differ."""

from datetime import date, timedelta

import pytest
from training.stories.like_events import like_events, told_together

from secondsource.stories.stage import Stories
from stories.crime import AIRSTRIKES, FIRES, WALKOUTS
from stories.reports import report

DAY = date(2021, 3, 2)
LAUNCH = "The Harbour Authority tested its flood gate at {place} on {day}. {who} watched. Gate and pumps held."


def told(key: str, after: int, place: str = "Harrow Bay", who: str = "Ada Brock", late: int = 0):
    day = DAY + timedelta(after)
    body = LAUNCH.format(place=place, who=who, day=day.isoformat())
    return report(key, "Flood gate tested", (day + timedelta(late)).isoformat(), body)


def one(readings):
    return Stories().one(readings)


APART = [told("a", 0), told("b", 1), told("c", 30, "Elmsdale", "Ivo Tamm"), told("d", 30, "Elmsdale", "Ivo Tamm")]
WHOLE = [
    # one day, neighbouring days, days of one week
    [told("a", 0), told("b", 0), told("c", 1), told("d", 1)],
    [told("a", 0), told("b", 0), told("c", 6), told("d", 7)],
    # one report tells of a later day
    [told("a", 0), told("b", 0), told("c", 30)],
    # the later reports recall the day
    [told("a", 0), told("b", 0), told("c", 0, late=30), told("d", 0, late=31)],
    [told("a", 0)],
]


def test_each_sub_event_has_its_items_its_days_and_what_is_its_own():
    early, late = one(APART).parts
    assert (early.items, early.first, early.last) == (("a", "b"), "2021-03-02", "2021-03-03")
    assert (late.items, late.first, late.last) == (("c", "d"), "2021-04-01", "2021-04-01")
    assert early.differs == late.differs == ("when", "where", "who")
    assert "Ivo Tamm" in late.explanation
    assert "Elmsdale" in late.explanation
    assert "Brock" not in late.explanation


def test_the_evidence_shows_the_day_and_the_names_in_the_items_of_the_sub_event():
    bodies = {reading.item.id: reading.item.body for reading in APART}
    for part in one(APART).parts:
        assert {passage.item for passage in part.evidence} == set(part.items)
        assert all(bodies[passage.item][passage.start : passage.end] == passage.text for passage in part.evidence)
        assert {part.first, part.last} <= {passage.text for passage in part.evidence}


def test_where_nothing_but_the_time_differs_only_that_is_said():
    early, late = one([told("a", 0), told("b", 0), told("c", 30), told("d", 30)]).parts
    assert early.differs == late.differs == ("when",)
    assert late.explanation == "2 items tell of 2021-04-01."


@pytest.mark.parametrize("readings", WHOLE)
def test_a_story_of_one_event_has_no_parts(readings):
    assert one(readings).parts == ()


@pytest.mark.parametrize("kind", [AIRSTRIKES, WALKOUTS, FIRES], ids=["airstrikes", "walkouts", "fires"])
def test_events_of_one_day_at_two_places_that_are_one_story_are_its_sub_events(kind):
    # the last report of each is a follow-up, which recalls its day
    events = [event[:-1] for event in like_events(kind, 2, seed=4)]
    parts = one([row.reading() for event in events for row in event]).parts
    assert {frozenset(part.items) for part in parts} == told_together(events)
    assert all("where" in part.differs and "when" not in part.differs for part in parts)
    assert all(part.explanation.count("alone name") == 1 for part in parts)


@pytest.mark.parametrize("kind", [AIRSTRIKES, WALKOUTS, FIRES], ids=["airstrikes", "walkouts", "fires"])
def test_an_event_told_in_several_words_has_no_sub_events(kind):
    (event,) = like_events(kind, 1, seed=4)
    assert one([row.reading() for row in event]).parts == ()


GATE = "Drones struck {site} airport near Harrow Bay on 2021-03-02. Smoke was seen for miles."
BOTH = "Drones struck Kessby airport and Ulvrud airport near Harrow Bay on 2021-03-02. Smoke was seen for miles."


def test_a_report_that_names_both_places_makes_them_one_event():
    sites = [("a", "Kessby"), ("b", "Kessby"), ("c", "Ulvrud"), ("d", "Ulvrud")]
    readings = [report(key, "Drones strike", "2021-03-02", GATE.format(site=site)) for key, site in sites]
    assert [part.items for part in one(readings).parts] == [("a", "b"), ("c", "d")]
    assert one([*readings, report("e", "Drones strike", "2021-03-02", BOTH)]).parts == ()


def test_the_order_of_items_does_not_matter():
    assert one(APART[::-1]).parts == one(APART).parts
