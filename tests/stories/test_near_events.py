"""Events of one kind are kept apart by who, where, when and how many; one event with differing details is one."""

import random
from dataclasses import dataclass, field, replace

import pytest
from training.stories.like_events import TOWNS, like_events, told_together

from secondsource.annotation.stage import Annotation
from secondsource.language.gazetteer import load_gazetteer
from secondsource.language.parser import load_parser
from secondsource.stories.profile import profile
from secondsource.stories.stage import Stories
from secondsource.stories.weighed import weigh
from stories.crime import AIRSTRIKES, CAPSIZES, FIRES, SHOOTINGS, TREMORS, WALKOUTS


def grouped(events, stage=None):
    profiles = [profile(row.reading()) for event in events for row in event]
    return {frozenset(group) for group in (stage or Stories()).group(profiles)}


YEARS = [
    # kind, events in seven towns in a year, so many of them found exactly
    (SHOOTINGS, 250, 247),
    (FIRES, 150, 144),
    (CAPSIZES, 100, 96),
    (AIRSTRIKES, 100, 92),
    (WALKOUTS, 100, 92),
]
NAMES = ["shootings", "fires", "capsizes", "airstrikes", "walkouts"]


@pytest.mark.parametrize(("kind", "count", "exact"), YEARS, ids=NAMES)
def test_the_events_of_a_year_told_in_the_same_words_are_kept_apart_and_none_is_torn(kind, count, exact):
    events = like_events(kind, count, cities=TOWNS, days=365)
    groups = grouped(events)
    assert all(any(event <= group for group in groups) for event in told_together(events))
    assert len(groups & told_together(events)) >= exact


def test_tremors_of_a_year_told_with_town_and_hour_alone_are_kept_apart_by_day_and_hour_and_none_is_torn():
    events = like_events(TREMORS, 300, cities=TOWNS, days=365)
    groups = grouped(events)
    assert all(any(event <= group for group in groups) for event in told_together(events))
    assert len(groups & told_together(events)) >= 268


@dataclass(frozen=True, slots=True)
class Counting(Stories):
    """Counts the pairs of items that it compares."""

    compared: list[int] = field(default_factory=list)

    def likely(self, left, right):
        self.compared.append(1)
        return Stories.likely(self, left, right)


def test_of_a_thousand_events_of_a_year_told_in_the_same_words_most_are_kept_apart_and_few_reports_are_compared():
    told_thrice = (SHOOTINGS[0], SHOOTINGS[1], SHOOTINGS[3])
    events, stage = like_events(told_thrice, 1_000, cities=TOWNS, days=365), Counting()
    groups = grouped(events, stage)
    assert all(any(event <= group for group in groups) for event in told_together(events))
    assert len(groups & told_together(events)) >= 850
    assert len(stage.compared) <= 20 * sum(map(len, events))


def test_reports_are_compared_with_few_more_where_events_told_in_the_same_words_go_on_for_three_years():
    piles = [like_events(SHOOTINGS, 100 * years, cities=TOWNS, days=365 * years) for years in (1, 3)]
    stages = [Counting(), Counting()]
    groups = [grouped(events, stage) for events, stage in zip(piles, stages, strict=True)]
    assert all(
        len(found & told_together(events)) >= 0.98 * len(events) for found, events in zip(groups, piles, strict=True)
    )
    few, many = (len(stage.compared) for stage in stages)
    assert many <= 4 * few


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("kind", [AIRSTRIKES, WALKOUTS], ids=["airstrikes", "walkouts"])
def test_two_strikes_at_two_airports_on_one_day_are_kept_apart(kind, seed):
    (here,), (there,) = (like_events(kind, 1, seed=seed + add, cities=TOWNS[add : add + 1]) for add in (0, 1))
    assert grouped([here, there]) == told_together([here, there])


@pytest.mark.parametrize("kind", [kind for kind, *_ in YEARS], ids=NAMES)
def test_two_events_in_one_town_on_one_day_are_kept_apart_and_none_is_torn(kind):
    piles = [like_events(kind, 2, seed=seed) for seed in range(20)]
    pairs = [(grouped(events), told_together(events)) for events in piles]
    assert all(groups in (true, {frozenset().union(*true)}) for groups, true in pairs)
    assert sum(groups == true for groups, true in pairs) >= 19


@pytest.mark.parametrize("kind", [CAPSIZES, AIRSTRIKES, WALKOUTS], ids=["capsizes", "airstrikes", "walkouts"])
def test_two_events_in_one_town_on_one_day_are_kept_apart_where_a_parser_reads_their_reports(kind):
    events = like_events(kind, 2, seed=3)
    readings = Annotation(load_parser(), load_gazetteer())(row.item for event in events for row in event)
    assert {frozenset(story.items) for story in Stories()(readings)} == told_together(events)


@pytest.mark.parametrize("kind", [kind for kind, *_ in YEARS], ids=NAMES)
def test_like_events_in_two_towns_months_apart_are_kept_apart(kind):
    (here,), (there,) = (
        like_events(kind, 1, seed=seed, cities=TOWNS[seed : seed + 1], days=seed * 90) for seed in (1, 3)
    )
    assert grouped([here, there]) == told_together([here, there])


@pytest.mark.parametrize("seed", range(5))
def test_shootings_in_one_town_on_one_day_are_kept_apart(seed):
    events = like_events(SHOOTINGS, 4, seed=seed)
    assert grouped(events) == told_together(events)


def test_two_that_are_told_alike_speak_against_joining_their_groups_if_near():
    here, there = ([weigh(profile(row.reading())) for row in event] for event in like_events(CAPSIZES, 2, seed=4))
    later = replace(there[0].profile, day=there[0].profile.day + 30)
    assert Stories().likely(here[0], there[0]) < 0
    assert Stories().likely(here[0], replace(there[0], names={"elsewhere": 8.0})) < 0
    assert Stories().likely(here[0], replace(there[0], profile=later)) < 0
    assert Stories().likely(here[0], replace(there[0], profile=later, names={"elsewhere": 8.0})) == 0


def test_the_events_of_a_pile_are_the_same_whatever_else_is_in_it():
    events = like_events(SHOOTINGS, 8, seed=3)
    for group in grouped(events):
        rows = [row for event in events for row in event if row.item.id in group]
        assert grouped([rows]) == {group}


def test_the_order_of_profiles_never_matters():
    profiles = [profile(row.reading()) for event in like_events(SHOOTINGS, 8, seed=4) for row in event]
    shuffled = random.Random(1).sample(profiles, len(profiles))
    assert Stories().group(profiles) == Stories().group(shuffled)
