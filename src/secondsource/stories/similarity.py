"""How likely it is that two items are about one event: a table of small features, each with a sentence."""

import math
from collections.abc import Callable, Set
from dataclasses import dataclass

from secondsource.stories.rarity import Weighed, Weights

WEEK_DAYS, MONTH_DAYS = 7, 30
DIFFERING = 2
NEWS_DAYS = 2
"""Reports of one event that are further apart tell of other sides of it, other people and places too."""
UNKNOWN_GAP_DAYS = 3
"""Between two items of which one has no date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One thing to look at in two items: `measure` is 0..3, `weight` in units of log odds.

    The docstring of `measure` is what the reader is told of it.
    """

    name: str
    weight: float
    measure: Callable[[Weighed, Weighed], float]


def word_overlap(left: Weighed, right: Weighed) -> float:
    """Both use the same uncommon words."""
    return math.sqrt(max(0.0, dot(left.words, right.words)))


def lead_overlap(left: Weighed, right: Weighed) -> float:
    """Both begin with the same uncommon words."""
    return dot(left.lead, right.lead)


def headline_overlap(left: Weighed, right: Weighed) -> float:
    """The one begins with what the headline of the other says."""
    return dot(left.headline, right.lead) + dot(left.lead, right.headline)


def people_shared(left: Weighed, right: Weighed) -> float:
    """Both name the same people."""
    return min(shared(left.people, right.people), 30) / 10


def places_shared(left: Weighed, right: Weighed) -> float:
    """Both name the same places."""
    return min(shared(left.places, right.places), 20) / 10


def places_apart(left: Weighed, right: Weighed) -> float:
    """Both name places in their first lines, and the other names none of these."""
    ours, theirs = left.profile.first_places, right.profile.first_places
    return float(_apart(ours, right.places.keys()) and _apart(theirs, left.places.keys()))


def publication_gap(left: Weighed, right: Weighed) -> float:
    """The days between their publication, on a logarithmic scale."""
    return gap(left.profile.day, right.profile.day)


def days_shared(left: Weighed, right: Weighed) -> float:
    """Both speak of the same day."""
    return float(not left.profile.days.keys().isdisjoint(right.profile.days))


def days_apart(left: Weighed, right: Weighed) -> float:
    """The days they speak of most lie apart, and they share none."""
    if not _apart(left.profile.days.keys(), right.profile.days.keys()):
        return 0.0
    return min(abs(main_day(left) - main_day(right)), MONTH_DAYS) / MONTH_DAYS


def ages_apart(left: Weighed, right: Weighed) -> float:
    """Both tell how old someone is, and not one age is the same."""
    return float(_apart(left.profile.ages, right.profile.ages))


def others(left: Weighed, right: Weighed) -> float:
    """They tell of people of other ages and differ in two of three: who, where and on what day; or in all, by weeks."""
    if not (left.profile.ages and right.profile.ages):
        return 0.0
    ours, theirs = left.profile.first_places, right.profile.first_places
    differ = (
        _apart(left.surnames, right.surnames),
        bool(ours - right.places.keys() and theirs - left.places.keys()),
        bool(days_apart(left, right)),
    )
    if ages_apart(left, right):
        return float(sum(differ) >= DIFFERING)
    return float(all(differ) and days_apart(left, right) * MONTH_DAYS > WEEK_DAYS)


def elsewhere(left: Weighed, right: Weighed) -> float:
    """They tell of one day in the same news, but of other people in other places."""
    ours, theirs = left.profile.day, right.profile.day
    is_news = ours is not None and theirs is not None and abs(ours - theirs) <= NEWS_DAYS
    apart = days_shared(left, right) and places_apart(left, right)
    return float(is_news and bool(apart) and _apart(left.surnames, right.surnames))


def one_outlet(left: Weighed, right: Weighed) -> float:
    """Both come from one outlet, whose reports share words of its own."""
    return float(left.profile.publisher is not None and left.profile.publisher == right.profile.publisher)


FEATURES = (
    Feature(name="words", weight=2.3, measure=word_overlap),
    Feature(name="lead", weight=1.9, measure=lead_overlap),
    Feature(name="headline", weight=4.2, measure=headline_overlap),
    Feature(name="people", weight=1.5, measure=people_shared),
    Feature(name="places", weight=2.1, measure=places_shared),
    Feature(name="places apart", weight=-2.4, measure=places_apart),
    Feature(name="publication", weight=-2.3, measure=publication_gap),
    Feature(name="days", weight=1.4, measure=days_shared),
    Feature(name="days apart", weight=-2.2, measure=days_apart),
    Feature(name="ages apart", weight=-2.7, measure=ages_apart),
    Feature(name="others", weight=-6.0, measure=others),
    Feature(name="elsewhere", weight=-6.0, measure=elsewhere),
    Feature(name="outlet", weight=-2.0, measure=one_outlet),
)
BASE = -1.3
"""Log odds of two items that share nothing.

Source: `training.stories.learn_likelihood`, 2026-11; but the weights of `others` and `elsewhere`, which labelled
reports hardly need, are set by hand so that events of one pattern stay apart.
"""


def likelihood(left: Weighed, right: Weighed) -> float:
    """How likely (0..1) the two are about one event, by the two alone; the same whichever stands left."""
    return 1 / (1 + math.exp(-odds(left, right)))


def odds(left: Weighed, right: Weighed) -> float:
    """The same as the logarithm of the odds."""
    return BASE + sum(feature.weight * feature.measure(left, right) for feature in FEATURES)


def gap(ours: int | None, theirs: int | None) -> float:
    """The days between two, of which either may be unknown: 0 for one day, 1 for five months."""
    return math.log1p(UNKNOWN_GAP_DAYS if ours is None or theirs is None else abs(ours - theirs)) / 5


def dot(left: Weights, right: Weights) -> float:
    """The sum of products over what both have."""
    if len(left) > len(right):
        left, right = right, left
    return sum(weight * right[word] for word, weight in left.items() if word in right)


def shared(left: Weights, right: Weights) -> float:
    """The sum of weights of what both have."""
    return sum(weight for name, weight in left.items() if name in right)


def main_day(one: Weighed) -> int:
    """The day an item speaks of most, the earlier on a tie."""
    return min(one.profile.days, key=lambda day: (-one.profile.days[day], day))


def _apart(ours: Set[object], theirs: Set[object]) -> bool:
    """Whether both have some, and none in common."""
    return bool(ours and theirs) and ours.isdisjoint(theirs)
