"""Values of time to points on a timeline: ISO 8601, no finer than the text has it."""

import re
from datetime import date

from secondsource.model.annotation import Time

# An ISO 8601 value that names a point: a year, month, day, or a day with at least an hour.
POINT = re.compile(
    r"(?P<year>\d{4})(?P<month>-\d\d)?(?P<day>-\d\d)?(?P<hour>T\d\d(?::?\d\d)*(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?"
)
# A part of a day (TIMEX3): night, morning, midday, afternoon, evening, daytime.
PART_OF_DAY = re.compile(r"(\d{4}-\d\d-\d\d)T(?:NI|MO|MI|AF|EV|DT)")
# A week of the ISO calendar, or its end.
WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-WE)?")
# A quarter, a half or a season of a year.
PART_OF_YEAR = re.compile(r"(\d{4})-(?:Q\d|H\d|SP|SU|FA|WI)")
# A length of time that is not told to the day: "two weeks ago", "about ten days earlier".
LOOSE = re.compile(r"(?:about|almost|around|barely|just|less|more|nearly|over|roughly|some|under)\b|.*\bweeks\b", re.I)
DAY_LETTERS, MONTH_LETTERS = 10, 7
"""Of a point in time, those of its day, and of its month."""

NOW = "PRESENT_REF"
THURSDAY = 4


def precision(value: str) -> str | None:
    """How fine a point in time is: `hour`, `day`, `month` or `year`; null for what is not a point.

    Example:
        >>> precision("2022-05"), precision("2022-W19")
        ('month', None)
    """
    match = POINT.fullmatch(value)
    return next((name for name in ("hour", "day", "month", "year") if match[name]), None) if match else None


def point(value: str | None, published: str | None) -> str | None:
    """The point that a value of time names, null for lengths of time, sets and what is not known.

    A part of a day gives the day, a week the month of its Thursday, a part of a year the year, and "now" the day
    of publication.

    Example:
        >>> [point(value, "2022-05-13T08:00Z") for value in ("2022-05-12TNI", "2022-W19", "PRESENT_REF", "P6D")]
        ['2022-05-12', '2022-05', '2022-05-13', None]
    """
    if value is None:
        return None
    if value == NOW:
        return published[:DAY_LETTERS] if published else None
    part = PART_OF_DAY.fullmatch(value) or PART_OF_YEAR.fullmatch(value)
    week = WEEK.fullmatch(value)
    if week:
        return _month_of_week(int(week[1]), int(week[2]))
    return part[1] if part else value if precision(value) else None


def moment_of(time: Time, published: str | None) -> str | None:
    """The point that an expression names, no finer than its words: "two weeks ago" tells the month."""
    found = point(time.value, published)
    return found[:MONTH_LETTERS] if found and LOOSE.match(time.text) else found


def _month_of_week(year: int, week: int) -> str | None:
    try:
        return date.fromisocalendar(year, week, THURSDAY).isoformat()[:7]
    except ValueError:
        return None
