"""Times of the day."""

import re
from datetime import date

from secondsource.annotation.numerals import number
from secondsource.annotation.times.context import DAY_FORM, Context, Read
from secondsource.model.annotation import TimeType

CLOCK_FORM = re.compile(r"T\d\d:\d\d")
LATE_PARTS = ("afternoon", "evening", "night")
FIVES = frozenset({"five", "ten", "twenty", "twenty-five", "twenty five"})
STEPS = {"half": 30, "quarter": 15, "a quarter": 15}


def clock(match: re.Match[str], context: Context) -> Read | None:
    """`7:15 p.m. EDT`, `0735 GMT`, `4.15 in the morning`, `noon`."""
    found = _minutes(match)
    if found is None:
        return None
    zone = "Z" if match.group().rstrip(")").endswith(("GMT", "UTC")) else ""
    return placed(context, found, zone)


def _minutes(match: re.Match[str]) -> int | None:
    if match["word"]:
        return {"noon": 720, "midday": 720, "midnight": 1440}[match["word"].lower()]
    if match["half"]:
        hour = int(match["hour"])
        return None if hour > 12 else (hour % 12 + 12 * (match["half"].lower() == "p")) * 60 + int(match["minute"] or 0)
    if match["hours"]:
        return _of_part(int(match["hours"]), int(match["minutes"] or 0), match["day_part"])
    digits = match["zulu"] or match["hour24"].zfill(2) + match["minute24"]
    hour, minute = int(digits[:2]), int(digits[2:])
    return hour * 60 + minute if hour < 24 else None


def _of_part(hour: int, minute: int, part: str | None) -> int | None:
    if hour > 23:
        return None
    late = part is not None and part.lower() in LATE_PARTS and hour < 12
    early = part is not None and part.lower() == "night" and hour < 5
    return (hour + 12 * (late and not early)) * 60 + minute


def spoken_clock(match: re.Match[str], context: Context) -> Read | None:
    """`ten past six`, `a quarter past four in the morning`; without a part of the day the half is not known."""
    hour = number(match["hour"])
    step = STEPS.get(match["step"].lower()) or number(match["step"].replace("-", " "))
    if hour is None or step is None or not 1 <= hour <= 12 or not _sure(match):
        return None
    signed = step if match["way"].lower() in ("past", "after") else -step
    return _half_known(context, int(hour) * 60 + int(signed), match["day_part"])


def _sure(match: re.Match[str]) -> bool:
    """Whether it is a clock time and no score or range, as "three to five" may be."""
    step = match["step"].lower()
    return match["way"].lower() == "past" or "minutes" in match.group() or step in STEPS or step in FIVES


def oclock(match: re.Match[str], context: Context) -> Read | None:
    """`six o'clock in the evening`."""
    hour = number(match["hour"])
    return None if hour is None or hour > 24 else _half_known(context, int(hour) * 60, match["day_part"])


def _half_known(context: Context, minutes: int, part: str | None) -> Read:
    if part is None:
        anchor = context.last_day() or context.today
        return Read(TimeType.TIME, anchor.isoformat() if anchor else None)
    of_part = _of_part(minutes // 60, minutes % 60, part)
    return placed(context, of_part if of_part is not None else minutes, "")


def placed(context: Context, minutes: int, zone: str) -> Read:
    """A clock time on the last day that was named, or else on that of publication."""
    return Read(
        TimeType.TIME, joined(context.last_day() or context.today, f"T{minutes // 60:02d}:{minutes % 60:02d}{zone}")
    )


def joined(found: date | None, clock_value: str) -> str | None:
    """A day and a clock time as one value."""
    return found.isoformat() + clock_value if found else None


def clock_part(value: str | None) -> str:
    """The clock time in a value, empty if it has none."""
    found = CLOCK_FORM.search(value or "")
    return (value or "")[found.start() :] if found else ""


def day_part(value: str | None) -> str | None:
    """The day in a value, if it names one."""
    found = DAY_FORM.match(value or "")
    return found.group() if found else None
