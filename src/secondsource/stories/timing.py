"""How far apart two items are in time: when they were published, and of which days and hours they tell."""

import math
from collections.abc import Iterable

from secondsource.stories.likeness import apart, dot
from secondsource.stories.profile import Profile
from secondsource.stories.rarity import Weighed

WEEK_DAYS, YEAR_DAYS = 7, 366
RECENT_DAYS = 10
"""A day further before the publication is recalled, or belongs to an item that was dated late."""
SOON_DAYS = 3
"""What is said of an event is often of one of the days after it."""
HALF_HOUR_MINUTES = 30
HALF = 0.5
UNKNOWN_GAP_DAYS = 40
"""Between two items of which one has no date: like events of another month are as likely as the same."""


def publication_gap(left: Weighed, right: Weighed) -> float:
    """The days between their publication, on a logarithmic scale."""
    return gap(left.profile.day, right.profile.day)


def dates_apart(left: Weighed, right: Weighed) -> float:
    """Both tell by its date of a day shortly before their publication, and not one date is the same."""
    ours, theirs = _recent(left.profile, left.profile.dates), _recent(right.profile, right.profile.dates)
    return float(apart(ours, theirs) and left.profile.dates.isdisjoint(right.profile.dates))


def days_apart(left: Weighed, right: Weighed) -> float:
    """They speak of other days shortly before their publication, and neither of a time with a day of the other."""
    ours, theirs = left.profile, right.profile
    mine, others = _recent(ours, ours.days), _recent(theirs, theirs.days)
    differ = bool(mine and others) and all(abs(one - other) > SOON_DAYS for one in mine for other in others)
    return float(differ and not _recalls(ours, theirs) and not _recalls(theirs, ours))


def like_days_apart(left: Weighed, right: Weighed) -> float:
    """They tell in the same words of other days, and neither of a time with a day of the other."""
    return dot(left.words, right.words) if days_apart(left, right) else 0.0


def like_weekdays_apart(left: Weighed, right: Weighed) -> float:
    """They tell in the same words of other days of the week: those are right even where an item is dated late."""
    ours, theirs = ({day % WEEK_DAYS for day in one.profile.days} for one in (left, right))
    return dot(left.words, right.words) if apart(ours, theirs) else 0.0


def day_recalled(left: Weighed, right: Weighed) -> float:
    """The one tells by its date, long after, of a day that is news in the other."""
    ours, theirs = left.profile, right.profile
    return float(_dates_back(ours, theirs) or _dates_back(theirs, ours))


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


def _recalls(later: Profile, earlier: Profile) -> bool:
    """Whether the one tells a day, a week or a month that takes in a day that is news in the other."""
    news = _recent(earlier, earlier.days)
    return not news.isdisjoint(later.days) or any(first <= day <= last for first, last in later.spans for day in news)


def _dates_back(later: Profile, earlier: Profile) -> bool:
    """Whether the one tells by its date a day that is news in the other, and long past where it was published."""
    published, news = later.day, _recent(earlier, earlier.days)
    return published is not None and any(RECENT_DAYS < published - day <= YEAR_DAYS for day in later.dates & news)


def _hours_meet(left: Weighed, right: Weighed) -> bool:
    ours, theirs = left.profile.clock, right.profile.clock
    return any(abs(one - other) <= HALF_HOUR_MINUTES for one in ours for other in theirs)
