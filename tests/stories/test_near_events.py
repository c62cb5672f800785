"""Events of one pattern are kept apart by who, where, when and how old; one event with differing details is one."""

import random

import pytest

from secondsource.stories.profile import profile
from secondsource.stories.stage import Stories
from stories.crime import read, shootings

TOWNS = ("Tolbury", "Elmsdale", "Varnholt", "Brackness", "Corvale")


def grouped(events):
    return {frozenset(group) for group in Stories().group(profile(read(row)) for event in events for row in event)}


def told(events):
    return {frozenset(row[0] for row in event) for event in events}


@pytest.mark.parametrize("seed", range(5))
def test_shootings_in_one_town_on_one_day_are_kept_apart(seed):
    events = shootings(8, seed=seed)
    assert grouped(events) == told(events)


def test_no_report_of_an_event_is_lost_and_most_events_of_a_month_are_kept_apart():
    events = shootings(60, cities=TOWNS, days=30)
    groups = grouped(events)
    assert all(any(event <= group for group in groups) for event in told(events))
    assert len(groups & told(events)) >= 57


def test_hundreds_of_events_of_a_year_are_kept_apart_even_where_ages_are_the_same():
    piles = [shootings(10, seed=seed, cities=(*TOWNS, "Harrow", "Kessby"), days=365) for seed in range(20)]
    events = [[(f"{pile}-{key}", *rest) for key, *rest in event] for pile, found in enumerate(piles) for event in found]
    groups = grouped(events)
    assert all(any(event <= group for group in groups) for event in told(events))
    assert len(groups & told(events)) >= 185


def test_the_events_of_a_pile_are_the_same_whatever_else_is_in_it():
    events = shootings(8, seed=3)
    whole = grouped(events)
    for group in whole:
        rows = [row for event in events for row in event if row[0] in group]
        assert grouped([rows]) == {group}


def test_the_order_of_profiles_never_matters():
    profiles = [profile(read(row)) for event in shootings(8, seed=4) for row in event]
    shuffled = random.Random(1).sample(profiles, len(profiles))
    assert Stories().group(profiles) == Stories().group(shuffled)
