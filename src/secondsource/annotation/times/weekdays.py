"""Days named by the week or by their nearness to the day of writing."""

import re
from datetime import date

from secondsource.annotation.times.calendar import shifted
from secondsource.annotation.times.context import Context, Read, day
from secondsource.annotation.times.patterns import WEEKDAY_NAMES
from secondsource.annotation.times.tense import Tense
from secondsource.model.annotation import TimeType

PARTS = {
    "morning": "TMO",
    "dawn": "TMO",
    "noon": "T12:00",
    "midday": "T12:00",
    "lunchtime": "T12:00",
    "afternoon": "TAF",
} | {
    "evening": "TEV",
    "night": "TNI",
    "midnight": "T24:00",
}
NEAR = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}
AHEAD = frozenset({"next", "this coming", "the coming", "the following"})
BACK = frozenset({"last", "past", "the past", "this past", "the previous"})


def weekday_number(text: str) -> int:
    """0 for Monday to 6 for Sunday."""
    return WEEKDAY_NAMES.index(text[:3].lower())


def with_part(found: date | None, part: str | None) -> Read:
    """A day, or a part of it."""
    if found is None or part is None:
        return day(found) if part is None else Read(TimeType.TIME, None)
    return Read(TimeType.TIME, found.isoformat() + PARTS[part.lower()])


def on_weekday(match: re.Match[str], context: Context) -> Read | None:
    """`Friday`, `last Monday`, `Tuesday night`, `every Thursday`."""
    if match["many"]:
        return Read(TimeType.SET, f"XXXX-WXX-{weekday_number(match['many']) + 1}")
    weekday = weekday_number(match["weekday"])
    if not match["weekday"][0].isupper() and context.token_at(match.start("weekday")) and len(match["weekday"]) < 5:
        return None
    if match["each"] or match["plural"]:
        return Read(TimeType.SET, f"XXXX-WXX-{weekday + 1}" + (PARTS[match["part"].lower()] if match["part"] else ""))
    return with_part(resolve(match, context, weekday), match["part"])


def part_of_weekday(match: re.Match[str], context: Context) -> Read | None:
    """`the night of Sunday`."""
    return with_part(resolve(match, context, weekday_number(match["weekday"])), match["part"])


def resolve(match: re.Match[str], context: Context, weekday: int) -> date | None:
    """The day a weekday means: the last one in the past tense and where nothing is said, the next one in the future.

    A weekday equal to that of publication is the day of publication, unless a word such as `last` moves it.
    """
    if context.today is None:
        return None
    which = (match["which"] or match.groupdict().get("next") or "").lower().strip()
    back, ahead = (context.today.weekday() - weekday) % 7, (weekday - context.today.weekday()) % 7
    if which in BACK:
        return shifted(context.today, -(back or 7))
    if which in AHEAD:
        return shifted(context.today, ahead or 7)
    if which in ("next week", "last week", "this week"):
        step = {"next": 7, "last": -7, "this": 0}[which.split()[0]]
        return shifted(context.today, weekday - context.today.weekday() + step)
    return shifted(context.today, _step(match, context, back, ahead))


def _step(match: re.Match[str], context: Context, back: int, ahead: int) -> int:
    if not back:
        return 0
    tense = context.tense(match)
    return ahead if tense in (Tense.FUTURE, Tense.PRESENT) else -back


def near_day(match: re.Match[str], context: Context) -> Read | None:
    """`yesterday`, `tomorrow morning`, `tonight`."""
    near = match["near"].lower()
    found = shifted(context.today, NEAR[near]) if context.today else None
    return with_part(found, "night" if near == "tonight" else match["part"])


def part_yesterday(match: re.Match[str], context: Context) -> Read | None:
    """`mid-afternoon yesterday`."""
    return with_part(shifted(context.today, -1) if context.today else None, match["part"])


def this_part(match: re.Match[str], context: Context) -> Read | None:
    """`this morning`, `last night`, `that evening`, `the next morning`."""
    which = match["which"].lower()
    anchor = context.today if which in ("this", "last") else context.last_day()
    step = {"this": 0, "last": -1, "that": 0, "the same": 0}.get(which, 1)
    return with_part(shifted(anchor, step) if anchor else None, match["part"])


def bare_part(match: re.Match[str], context: Context) -> Read | None:
    """`in the morning`, `mid afternoon`: of the last day named before."""
    start = match.end("lead") if match["lead"] else match.start()
    anchor = context.last_day() or context.today
    read = with_part(anchor, match["part"])
    return Read(read.type, read.value, start, match.end())
