"""Days as numbers, and the days that an item speaks of."""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from datetime import date

from secondsource.model.annotation import Time, TimeType
from secondsource.stories.patterns import DAY, FIGURE, LONGER, NAMED_DAY

WEEK_DAYS = 7
RECENT_DAYS = 10
"""A day further before the publication is recalled, or belongs to an item that was dated late."""


def ordinal(day: str | None) -> int | None:
    """The day of an ISO 8601 date or time as a number, null where it does not name a day.

    Example:
        >>> ordinal("2022-05-14T08:00Z") - ordinal("2022-05-13")
        1
    """
    found = DAY.match(day or "")
    if not found:
        return None
    try:
        return date(*map(int, found.groups())).toordinal()
    except ValueError:
        return None


def days(times: Iterable[Time]) -> Counter[int]:
    """The days (ordinals) that are told, and how often."""
    return Counter(day for time in times if (day := ordinal(time.value)) is not None)


def dates(times: Iterable[Time]) -> frozenset[int]:
    """The days told by a date: one told by a weekday or an hour leans on the day of publication, which may be wrong."""
    dated = (time for time in times if time.type is TimeType.DATE or NAMED_DAY.search(time.text))
    return frozenset(days(time for time in dated if FIGURE.search(time.text)))


def spans(times: Iterable[Time]) -> frozenset[tuple[int, int]]:
    """The first and the last day (ordinals) of each week and each month that is told."""
    return frozenset(span for time in times if (span := _span(time.value or "")) is not None)


def recent(published: int | None, told: Iterable[int]) -> frozenset[int]:
    """The days that are news on the day of publication; none of an undated item, for they may be long past or ahead."""
    return frozenset(day for day in told if published is not None and -1 <= published - day <= RECENT_DAYS)


def _span(value: str) -> tuple[int, int] | None:
    if not (found := LONGER.fullmatch(value)):
        return None
    year, month, week = (int(number or 0) for number in found.groups())
    try:
        first = date(year, month, 1) if month else date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    length = monthrange(year, month)[1] if month else WEEK_DAYS
    return first.toordinal(), first.toordinal() + length - 1
