"""How far apart two items are in time: when they were published, and of which days and hours they tell."""

import math
from collections.abc import Iterable

from secondsource.stories.likeness import apart, dot
from secondsource.stories.profile import Profile
from secondsource.stories.rarity import Weighed

WEEK_DAYS, MONTH_DAYS = 7, 30
RECENT_DAYS = 10
"""A day further before the publication is recalled, or belongs to an item that was dated late."""
HALF_HOUR_MINUTES = 30
HALF = 0.5
UNKNOWN_GAP_DAYS = 40
"""Between two items of which one has no date: like events of another month are as likely as the same."""


def publication_gap(left: Weighed, right: Weighed) -> float:
    """The days between their publication, on a logarithmic scale."""
    return gap(left.profile.day, right.profile.day)


def dates_shared(left: Weighed, right: Weighed) -> float:
    """Both tell of the same day by its date."""
    return float(not left.profile.dates.isdisjoint(right.profile.dates))


def dates_apart(left: Weighed, right: Weighed) -> float:
    """Both tell by its date of a day shortly before their publication, and not one date is the same."""
    ours, theirs = _recent(left.profile, left.profile.dates), _recent(right.profile, right.profile.dates)
    return float(apart(ours, theirs) and not dates_shared(left, right))


def days_apart(left: Weighed, right: Weighed) -> float:
    """The days shortly before their publication that they speak of lie apart: logarithm, 1 for a month."""
    ours, theirs = _recent(left.profile, left.profile.days), _recent(right.profile, right.profile.days)
    if not apart(ours, theirs):
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
    return dot(left.words, right.words) if apart(ours, theirs) else 0.0


def hours_apart(left: Weighed, right: Weighed) -> float:
    """Both tell times of day, and no two are within half an hour; half of that where they tell of other days."""
    ours, theirs = left.profile, right.profile
    if not (ours.clock and theirs.clock) or _hours_meet(left, right):
        return 0.0
    return HALF if apart(ours.days.keys(), theirs.days.keys()) else 1.0


def gap(ours: int | None, theirs: int | None) -> float:
    """The days between two, of which either may be unknown: 0 for one day, 1 for five months."""
    return math.log1p(UNKNOWN_GAP_DAYS if ours is None or theirs is None else abs(ours - theirs)) / 5


def main_day(one: Weighed) -> int:
    """The day an item speaks of most, the earlier on a tie."""
    return min(one.profile.days, key=lambda day: (-one.profile.days[day], day))


def _recent(profile: Profile, days: Iterable[int]) -> set[int]:
    """The days that are news on the day of publication; none of an undated item, for they may be long past or ahead."""
    if profile.day is None:
        return set()
    return {day for day in days if -1 <= profile.day - day <= RECENT_DAYS}


def _hours_meet(left: Weighed, right: Weighed) -> bool:
    ours, theirs = left.profile.clock, right.profile.clock
    return any(abs(one - other) <= HALF_HOUR_MINUTES for one in ours for other in theirs)
