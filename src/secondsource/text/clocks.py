"""Hours of the clock: which a value gives, and how near two of them may be and still be one, rounded."""

import re
from bisect import bisect_right
from collections.abc import Collection
from datetime import date, datetime, timedelta

LEAST_APART, LEAST_APART_ROUND = 5, 20
"""Hours closer than so many minutes are one hour rounded: any two, and two of which one is full or half."""

HALF, DAY = 30, 24 * 60
PARTS, ENDS = {"MO": 0, "AF": 1, "EV": 2, "NI": 3}, (12, 18, 21)
"""The parts of a day and the hours at which they end. Nobody keeps to the hour: those side by side run together."""

# A day and an hour in ISO 8601: "2024-02-13T05:58".
CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)")

MINUTE = 16
"""So many characters of a value name a minute."""


def hour(values: Collection[str]) -> datetime | None:
    """The first hour among values of time, that of midnight the end of its day; null where none names day and hour."""
    told = min((found.groups() for value in values if (found := CLOCK.match(value))), default=None)
    if told is None:
        return None
    day, hours, minutes = told
    try:
        return datetime.fromisoformat(day) + timedelta(hours=int(hours), minutes=int(minutes))
    except ValueError:
        return None


def part(value: str) -> int | None:
    """Which part of which day a value names, by an hour or in a word, counted on; null where it is a day or longer."""
    day, _, rest = value[:MINUTE].partition("T")
    if not rest:
        return None
    number = bisect_right(ENDS, int(rest[:2])) if ":" in rest else PARTS.get(rest)
    return None if number is None else date.fromisoformat(day).toordinal() * len(PARTS) + number


def minutes_apart(ours: datetime, theirs: datetime, one_day: bool = False) -> float:
    """How many minutes lie between two hours; `one_day` where they are of one day, whatever days they were read as."""
    minutes = abs((ours - theirs).total_seconds()) / 60
    return min(minutes % DAY, -minutes % DAY) if one_day else minutes


def one_hour(ours: datetime, theirs: datetime, one_day: bool = False) -> bool:
    """Whether two hours are one, told to the minute and rounded: "at 1:47", "at about two"."""
    full = any(one.minute % HALF == 0 for one in (ours, theirs))
    return minutes_apart(ours, theirs, one_day) < (LEAST_APART_ROUND if full else LEAST_APART)
