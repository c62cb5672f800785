"""How likely it is that two items are about one event: a table of small features, each with a sentence."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from secondsource.stories.rarity import Weighed, Weights

MONTH_DAYS = 30
UNKNOWN_GAP = 0.3


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


def people_shared(left: Weighed, right: Weighed) -> float:
    """Both name the same people."""
    return min(shared(left.people, right.people), 30) / 10


def groups_shared(left: Weighed, right: Weighed) -> float:
    """Both name the same organisations."""
    return min(shared(left.groups, right.groups), 20) / 10


def places_shared(left: Weighed, right: Weighed) -> float:
    """Both name the same places."""
    return min(shared(left.places, right.places), 20) / 10


def places_apart(left: Weighed, right: Weighed) -> float:
    """Both name places, and not one of them is the same."""
    return float(bool(left.places and right.places) and left.places.keys().isdisjoint(right.places))


def publication_gap(left: Weighed, right: Weighed) -> float:
    """The days between their publication, on a logarithmic scale."""
    if left.profile.day is None or right.profile.day is None:
        return UNKNOWN_GAP
    return math.log1p(abs(left.profile.day - right.profile.day)) / 5


def days_shared(left: Weighed, right: Weighed) -> float:
    """Both speak of the same day."""
    return float(not left.profile.days.keys().isdisjoint(right.profile.days))


def days_apart(left: Weighed, right: Weighed) -> float:
    """The days they speak of most lie apart, and they share none."""
    if not left.profile.days or not right.profile.days or days_shared(left, right):
        return 0.0
    return min(abs(main_day(left) - main_day(right)), MONTH_DAYS) / MONTH_DAYS


FEATURES = (
    Feature(name="words", weight=10.8, measure=word_overlap),
    Feature(name="lead", weight=4.0, measure=lead_overlap),
    Feature(name="people", weight=1.2, measure=people_shared),
    Feature(name="groups", weight=0.2, measure=groups_shared),
    Feature(name="places", weight=1.0, measure=places_shared),
    Feature(name="places apart", weight=-1.2, measure=places_apart),
    Feature(name="publication", weight=-2.2, measure=publication_gap),
    Feature(name="days", weight=1.7, measure=days_shared),
    Feature(name="days apart", weight=-1.1, measure=days_apart),
)
BASE = -4.7
"""Log odds of two items that share nothing. Source: logistic regression on candidate pairs of labelled reports."""


MANY_ITEMS = 200
CROWD_WEIGHT = 0.4
"""Log odds for each factor of e beyond `MANY_ITEMS`: the larger the pile, the more strangers look like mates."""


def likelihood(left: Weighed, right: Weighed, crowd: float = 0.0) -> float:
    """How likely (0..1) the two are about one event; the same whichever stands left.

    Args:
        left: one item.
        right: the other.
        crowd: log odds that the size of the pile takes off, see `crowding`.
    """
    odds = BASE - crowd + sum(feature.weight * feature.measure(left, right) for feature in FEATURES)
    return 1 / (1 + math.exp(-odds))


def crowding(items: int) -> float:
    """The log odds to take off in a pile of so many items; none in a pile of a few hundred."""
    return CROWD_WEIGHT * math.log(max(items, MANY_ITEMS) / MANY_ITEMS)


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
