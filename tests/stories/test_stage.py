"""Which items are about one event; the laws of grouping."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.stories.stage import Stories
from stories.reports import COUNCIL, ELMSDALE, EVENTS, FERRY, TOLBURY, report, reports

GROUPS = {frozenset(row[0] for row in event) for event in EVENTS}
ODD = ["", " ", "…", "word", "x" * 200_000, "\ud800 \x00", "the the the"]


def grouped(readings):
    return {frozenset(story.items) for story in Stories()(readings)}


def test_each_event_is_one_story_and_like_events_elsewhere_stay_apart():
    assert grouped(reports(*EVENTS)) == GROUPS


def test_two_shootings_of_one_pattern_stay_apart_when_they_are_all_there_is():
    assert len(grouped(reports(ELMSDALE, TOLBURY))) == 2


def test_an_undated_report_joins():
    (story,) = Stories()(reports(FERRY))
    assert set(story.items) == {"ferry-1", "ferry-2", "ferry-3"}
    assert (story.first, story.last) == ("2021-03-02", "2021-03-03")


INQUIRY = report(
    "ferry-4",
    "Inquiry blames steering for stranding of ferry off Harrow Bay",
    "2021-04-20",
    "An inquiry into the ferry that was stranded on a sandbank off Harrow Bay on 2021-03-02 found that its steering "
    "gear had not been looked after. Harbour master Ada Brock, who led the rescue of the 40 passengers in the fog, "
    "welcomed it.",
)
BACKGROUND = report(
    "elm-3",
    "Elmsdale mourns Ivo Tamm, shot in car park",
    "2021-08-03",
    "Friends of Ivo Tamm, 24, who was shot dead in a car park in Elmsdale on 2021-05-09, lit candles there. Elmsdale "
    "Police have arrested no one over his killing, and detectives asked again for witnesses. Tamm died in hospital. On "
    "Sunday another man, Piet Klaasen, was shot dead outside a club in Tolbury.",
)


def test_a_follow_up_weeks_later_joins():
    assert grouped([*reports(*EVENTS), INQUIRY]) == {
        group | {"ferry-4"} if "ferry-1" in group else group for group in GROUPS
    }


@pytest.mark.parametrize("late", ["2021-05-14", "2021-05-19", "2022-05-19", "2021-05"])
def test_a_report_with_a_wrong_date_joins(late):
    wrong = [report(key, headline, late if key == "elm-2" else day, body) for key, headline, day, body in ELMSDALE]
    assert grouped([*wrong, *reports(FERRY, TOLBURY, COUNCIL)]) == GROUPS


def test_a_report_that_mentions_another_event_does_not_pull_the_two_together():
    assert grouped([*reports(*EVENTS), BACKGROUND]) == {
        group | {"elm-3"} if "elm-1" in group else group for group in GROUPS
    }


def test_no_items_no_story():
    assert list(Stories()([])) == []


def test_an_item_alone_is_a_story_and_says_so():
    (story,) = Stories()(reports(COUNCIL))
    assert story.headline == "Varnholt raises parking charges"
    assert story.explanation == "No other item is about this event."
    assert story.evidence == ()


def test_the_explanation_names_what_is_shared_and_shows_it():
    (story,) = Stories()(reports(FERRY))
    assert "Brock" in story.explanation
    assert "Harrow Bay" in story.explanation
    bodies = {reading.item.id: reading.item.body for reading in reports(FERRY)}
    assert story.evidence
    assert all(bodies[passage.item][passage.start : passage.end] == passage.text for passage in story.evidence)


@settings(max_examples=20, deadline=None)
@given(st.permutations(reports(*EVENTS)))
def test_the_order_of_items_never_matters(readings):
    assert list(Stories()(readings)) == list(Stories()(reports(*EVENTS)))


@settings(max_examples=20, deadline=None)
@given(st.integers(0, len(EVENTS) - 1))
def test_an_unrelated_item_changes_no_story(without):
    others = [event for number, event in enumerate(EVENTS) if number != without]
    before, after = Stories()(reports(*others)), Stories()(reports(*EVENTS))
    assert {story.id: story.items for story in before}.items() <= {story.id: story.items for story in after}.items()


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(reports(*EVENTS)), st.booleans())
def test_a_copy_joins_its_original_and_leaves_the_others(original, dated):
    item = original.item
    copy = report("copy", item.headline, item.published if dated else None, item.body)
    wanted = {group | {"copy"} if item.id in group else group for group in GROUPS}
    assert grouped([*reports(*EVENTS), copy]) == wanted


@pytest.mark.parametrize("body", ODD)
def test_odd_text_gets_a_story_of_its_own(body):
    odd = report("odd", None, None, body)
    assert grouped([*reports(*EVENTS), odd]) == GROUPS | {frozenset({"odd"})}


def test_items_of_one_id_are_one_item():
    assert grouped(reports(FERRY, FERRY)) == {frozenset({"ferry-1", "ferry-2", "ferry-3"})}
