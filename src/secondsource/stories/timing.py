"""How far apart two items are in time: when they were published, and of which days and hours they tell."""

import math

from secondsource.stories.days import RECENT_DAYS
from secondsource.stories.likeness import apart, of_one_week
from secondsource.stories.weighed import Weighed

WEEK_DAYS, YEAR_DAYS = 7, 366
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
    return float(apart(left.news_dates, right.news_dates) and left.profile.dates.isdisjoint(right.profile.dates))


def days_apart(left: Weighed, right: Weighed) -> float:
    """They speak of other days shortly before their publication, and neither of a time with a day of the other."""
    if not (left.news and right.news) or any(abs(a - b) <= SOON_DAYS for a in left.news for b in right.news):
        return 0.0
    return float(not (_recalls(left, right) or _recalls(right, left)))


def weekdays_apart(left: Weighed, right: Weighed) -> float:
    """They tell of other days of the week: those are right even where an item is dated late."""
    ours, theirs = ({day % WEEK_DAYS for day in one.profile.days} for one in (left, right))
    return float(apart(ours, theirs))


def day_recalled(left: Weighed, right: Weighed) -> float:
    """The one tells by its date, long after, of a day that is news in the other."""
    return float(_dates_back(left, right) or _dates_back(right, left))


def hours_apart(left: Weighed, right: Weighed) -> float:
    """Both tell times of day, and no two are within half an hour; half of that where they tell of other days."""
    if not _other_hours(left, right):
        return 0.0
    return HALF if _other_days(left, right) else 1.0


def moments_apart(left: Weighed, right: Weighed) -> float:
    """Of one week, they tell of other days and of other hours; what is printed weeks later tells of a next step."""
    return float(of_one_week(left, right) and _other_hours(left, right) and _other_days(left, right))


def gap(ours: int | None, theirs: int | None) -> float:
    """The days between two, of which either may be unknown: 0 for one day, 1 for five months."""
    return math.log1p(UNKNOWN_GAP_DAYS if ours is None or theirs is None else abs(ours - theirs)) / 5


def main_day(one: Weighed) -> int:
    """The day an item speaks of most, the earlier on a tie."""
    return min(one.profile.days, key=lambda day: (-one.profile.days[day], day))


def _recalls(later: Weighed, earlier: Weighed) -> bool:
    """Whether the one tells a day, a week or a month that takes in a day that is news in the other."""
    told = later.profile
    if not earlier.news.isdisjoint(told.days):
        return True
    return bool(told.spans) and any(first <= day <= last for first, last in told.spans for day in earlier.news)


def _dates_back(later: Weighed, earlier: Weighed) -> bool:
    """Whether the one tells by its date a day that is news in the other, and long past where it was published."""
    published = later.profile.day
    if published is None or later.profile.dates.isdisjoint(earlier.news):
        return False
    return any(RECENT_DAYS < published - day <= YEAR_DAYS for day in later.profile.dates & earlier.news)


def _other_days(left: Weighed, right: Weighed) -> bool:
    return apart(left.profile.days.keys(), right.profile.days.keys())


def _other_hours(left: Weighed, right: Weighed) -> bool:
    ours, theirs = left.profile.clock, right.profile.clock
    near = any(abs(one - other) <= HALF_HOUR_MINUTES for one in ours for other in theirs)
    return bool(ours and theirs) and not near
