"""How likely it is that two items are about one event: a table of small features, each with a sentence."""

import math
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass

from secondsource.stories.profile import Profile
from secondsource.stories.rarity import Weighed, Weights

WEEK_DAYS, MONTH_DAYS = 7, 30
RECENT_DAYS = 10
"""A day further before the publication is recalled, or belongs to an item that was dated late."""
HALF_HOUR_MINUTES = 30
MOST_COUNTS = 2
HALF = 0.5
UNKNOWN_GAP_DAYS = 40
"""Between two items of which one has no date: like events of another month are as likely as the same."""


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


def headline_overlap(left: Weighed, right: Weighed) -> float:
    """The one begins with what the headline of the other says."""
    return dot(left.headline, right.lead) + dot(left.lead, right.headline)


def names_shared(left: Weighed, right: Weighed) -> float:
    """Both name the same, be it people, bodies or places."""
    return min(shared(left.names, right.names), 30) / 10


def others_named(left: Weighed, right: Weighed) -> float:
    """They use the same words, but each names others in its first lines."""
    unnamed = min(_unnamed(left, right), _unnamed(right, left))
    return unnamed * dot(left.words, right.words) if unnamed else 0.0


def places_shared(left: Weighed, right: Weighed) -> float:
    """Both name the same places."""
    return min(shared(left.places, right.places), 20) / 10


def places_apart(left: Weighed, right: Weighed) -> float:
    """Both name places in their first lines, and the other names none of these, of whatever kind the name is."""
    return float(_places_missed(left, right) and _places_missed(right, left))


def publication_gap(left: Weighed, right: Weighed) -> float:
    """The days between their publication, on a logarithmic scale."""
    return gap(left.profile.day, right.profile.day)


def dates_shared(left: Weighed, right: Weighed) -> float:
    """Both tell of the same day by its date."""
    return float(not left.profile.dates.isdisjoint(right.profile.dates))


def dates_apart(left: Weighed, right: Weighed) -> float:
    """Both tell by its date of a day shortly before their publication, and not one date is the same."""
    ours, theirs = _recent(left.profile, left.profile.dates), _recent(right.profile, right.profile.dates)
    return float(_apart(ours, theirs) and not dates_shared(left, right))


def days_apart(left: Weighed, right: Weighed) -> float:
    """The days shortly before their publication that they speak of lie apart: logarithm, 1 for a month."""
    ours, theirs = _recent(left.profile, left.profile.days), _recent(right.profile, right.profile.days)
    if not _apart(ours, theirs):
        return 0.0
    between = min(abs(one - other) for one in ours for other in theirs)
    return math.log1p(min(between, MONTH_DAYS)) / math.log1p(MONTH_DAYS)


def like_days_apart(left: Weighed, right: Weighed) -> float:
    """They tell in the same words of days that lie apart."""
    apart = days_apart(left, right)
    return apart * dot(left.words, right.words) if apart else 0.0


def like_weekdays_apart(left: Weighed, right: Weighed) -> float:
    """They tell in the same words of other days of the week: those are right even where an item is dated late."""
    ours, theirs = ({day % WEEK_DAYS for day in one.profile.days} for one in (left, right))
    return dot(left.words, right.words) if _apart(ours, theirs) else 0.0


def hours_apart(left: Weighed, right: Weighed) -> float:
    """Both tell times of day, and no two are within half an hour; half of that where they tell of other days."""
    ours, theirs = left.profile, right.profile
    if not (ours.clock and theirs.clock) or _hours_meet(left, right):
        return 0.0
    return HALF if _apart(ours.days.keys(), theirs.days.keys()) else 1.0


def streets_shared(left: Weighed, right: Weighed) -> float:
    """Both name the same street."""
    return float(not left.profile.streets.isdisjoint(right.profile.streets))


def streets_apart(left: Weighed, right: Weighed) -> float:
    """Both name streets, and not one is the same."""
    return float(_apart(left.profile.streets, right.profile.streets))


def like_sites_apart(left: Weighed, right: Weighed) -> float:
    """They tell in the same words of airports, schools or the like, and not one of them is the same."""
    return dot(left.words, right.words) if _apart(left.sites, right.sites) else 0.0


def ages_apart(left: Weighed, right: Weighed) -> float:
    """Both tell how old someone is, and not one age is the same."""
    return float(_apart(left.profile.ages, right.profile.ages))


def aged_shared(left: Weighed, right: Weighed) -> float:
    """The one tells how old someone is whom the other names."""
    ours, theirs = left.profile, right.profile
    return float(not (ours.aged.isdisjoint(theirs.people) and theirs.aged.isdisjoint(ours.people)))


def counts_shared(left: Weighed, right: Weighed) -> float:
    """Both count as many of the same."""
    return min(MOST_COUNTS, len(left.profile.counts & right.profile.counts))


def one_outlet(left: Weighed, right: Weighed) -> float:
    """Both come from one outlet, whose reports share words of its own."""
    return float(left.profile.publisher is not None and left.profile.publisher == right.profile.publisher)


FEATURES = (
    Feature(name="words", weight=0.7, measure=word_overlap),
    Feature(name="headline", weight=1.0, measure=headline_overlap),
    Feature(name="names", weight=1.0, measure=names_shared),
    Feature(name="others named", weight=-1.3, measure=others_named),
    Feature(name="people with ages", weight=2.9, measure=aged_shared),
    Feature(name="ages apart", weight=-2.3, measure=ages_apart),
    Feature(name="places", weight=1.1, measure=places_shared),
    Feature(name="places apart", weight=-1.9, measure=places_apart),
    Feature(name="streets", weight=0.3, measure=streets_shared),
    Feature(name="streets apart", weight=-3.2, measure=streets_apart),
    Feature(name="like sites apart", weight=-5.7, measure=like_sites_apart),
    Feature(name="publication", weight=-1.5, measure=publication_gap),
    Feature(name="dates", weight=0.6, measure=dates_shared),
    Feature(name="dates apart", weight=-1.1, measure=dates_apart),
    Feature(name="days apart", weight=-1.0, measure=days_apart),
    Feature(name="like days apart", weight=-2.3, measure=like_days_apart),
    Feature(name="like weekdays apart", weight=-5.2, measure=like_weekdays_apart),
    Feature(name="hours apart", weight=-1.6, measure=hours_apart),
    Feature(name="counts", weight=0.6, measure=counts_shared),
    Feature(name="outlet", weight=-0.6, measure=one_outlet),
)
BASE = 0.0
"""Log odds of two items that share nothing.

Source: `training.stories.learn_likelihood`, 2026-11.
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


def _recent(profile: Profile, days: Iterable[int]) -> set[int]:
    """The days that are news on the day of publication; none of an undated item, for they may be long past or ahead."""
    if profile.day is None:
        return set()
    return {day for day in days if -1 <= profile.day - day <= RECENT_DAYS}


def _unnamed(left: Weighed, right: Weighed) -> float:
    """The share (0..1) by weight of the names in the first lines of the left that the right does not have."""
    missed = (x for name, x in left.leading.items() if name not in right.names and name not in right.profile.words)
    return sum(missed) / (sum(left.leading.values()) or 1.0)


def _places_missed(left: Weighed, right: Weighed) -> bool:
    """Whether the right names places, but none of the first places of the left, be it as a place or a ship."""
    missed = _apart(left.profile.first_places, right.places.keys())
    return missed and left.first_places.isdisjoint(right.names)


def _hours_meet(left: Weighed, right: Weighed) -> bool:
    ours, theirs = left.profile.clock, right.profile.clock
    return any(abs(one - other) <= HALF_HOUR_MINUTES for one in ours for other in theirs)


def _apart(ours: Set[object], theirs: Set[object]) -> bool:
    """Whether both have some, and none in common."""
    return bool(ours and theirs) and ours.isdisjoint(theirs)
