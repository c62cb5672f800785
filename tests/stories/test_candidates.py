"""Reports are set aside by their outlines, as soon as enough speaks against their telling of one event."""

from dataclasses import replace
from itertools import combinations

import pytest
from training.stories.like_events import TOWNS, like_events

from secondsource.stories.candidates import fit
from secondsource.stories.likeness import others_aged
from secondsource.stories.outline import outline
from secondsource.stories.profile import profile
from secondsource.stories.similarity import OUTLINED, outlined
from secondsource.stories.weighed import weigh
from stories.crime import CAPSIZES, SHOOTINGS

OUTLINES = [
    weigh(outline(profile(report.reading())))
    for kind in (SHOOTINGS, CAPSIZES)
    for event in like_events(kind, 4, cities=TOWNS[:2], days=30)
    for report in event
]


def test_what_speaks_for_one_event_is_looked_at_before_what_speaks_against():
    signs = [feature.weight < 0 for feature in OUTLINED]
    assert signs == sorted(signs)


@pytest.mark.parametrize("least", [-6.0, -3.5, 0.0, 2.0])
def test_the_odds_are_found_below_a_bound_exactly_where_they_are(least):
    for left, right in combinations(OUTLINES, 2):
        whole = outlined(left, right)
        assert (outlined(left, right, least) < least) == (whole < least)
        assert whole < least or outlined(left, right, least) == whole


def test_two_outlines_fit_whichever_stands_left():
    assert all(fit(left, right) == fit(right, left) for left, right in combinations(OUTLINES, 2))


def test_another_is_aged_where_the_other_report_names_people_and_not_that_one():
    first, mourned, charged, elsewhere = (OUTLINES[place] for place in (0, 2, 3, 7))
    nobody = weigh(replace(elsewhere.profile, people=frozenset()))
    assert others_aged(first, elsewhere) == others_aged(elsewhere, first) == 1
    assert others_aged(first, mourned) == others_aged(first, charged) == others_aged(first, nobody) == 0
