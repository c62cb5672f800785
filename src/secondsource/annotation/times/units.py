"""Weeks, months and years near the day of writing or near what was told."""

import re
from datetime import date

from secondsource.annotation.times.calendar import duration, unit_value
from secondsource.annotation.times.context import Context, Read, dated
from secondsource.annotation.times.tense import Tense
from secondsource.model.annotation import TimeType

STEPS = {
    "this": 0,
    "last": -1,
    "next": 1,
    "current": 0,
    "previous": -1,
    "past": -1,
    "coming": 1,
    "following": 1,
    "preceding": -1,
}
YEAR_FORM = re.compile(r"\d{4}")


def unit_of(text: str) -> str:
    """The unit in the singular, from the stem that the patterns give.

    Example:
        >>> unit_of("centurie"), unit_of("Day")
        ('century', 'day')
    """
    return "century" if text.lower() == "centurie" else text.lower()


def near_unit(match: re.Match[str], context: Context) -> Read | None:
    """`last week`, `early next year`, `this weekend`."""
    if context.today is None:
        return dated(None)
    unit, which = unit_of(match["unit"]), match["which"].lower().split()[-1]
    anchor = context.today
    if _is_told(match, context):
        anchor = last_named(context, unit) or anchor
    if unit in ("second", "minute", "hour"):
        return None
    if unit in ("decade", "century", "night"):
        return (
            Read(TimeType.DURATION, duration(1, unit))
            if which == "past"
            else dated(unit_value(anchor, unit, STEPS[which]))
        )
    step = STEPS[which] + (unit == "weekend" and which == "last" and anchor.weekday() >= 5)
    return dated(unit_value(anchor, unit, step))


def _is_told(match: re.Match[str], context: Context) -> bool:
    """Whether a unit is counted from what is told and not from the day of writing: "the following month"."""
    said = match.group().lower()
    return "following" in said or "previous" in said or (said.startswith("the next") and _is_past(match, context, True))


def last_named(context: Context, unit: str) -> date | None:
    """The last date that was named before and is as exact as a unit needs."""
    return context.last_date(unit) if unit in ("month", "year", "decade") else context.last_day()


def the_unit(match: re.Match[str], context: Context) -> Read | None:
    """`the same day`, `that year`, `the weekend`, `the end of the year`: the one named last, or that of publication."""
    unit, which = unit_of(match["unit"]), match["which"].lower()
    same = which not in ("the",)
    if unit in ("second", "minute", "hour", "decade", "quarter", "night") or not (
        same or match["edge"] or unit == "weekend"
    ):
        return None
    named = context.last_day()
    if unit == "year" and same and (value := context.last_value(YEAR_FORM)):
        return dated(value[:4])
    anchor = named if same and named else context.today
    if anchor is None:
        return dated(None)
    step = -1 if unit == "weekend" and not same and anchor.weekday() < 4 and _is_past(match, context) else 0
    return dated(unit_value(anchor, unit, step))


def _is_past(match: re.Match[str], context: Context, surely: bool = False) -> bool:
    tense = context.tense(match)
    return tense is Tense.PAST if surely else tense is not Tense.FUTURE


def year_end(match: re.Match[str], context: Context) -> Read | None:
    """`year's end`."""
    return dated(str(context.today.year) if context.today else None)


def the_year(match: re.Match[str], context: Context) -> Read | None:
    """`for the year`: that of publication."""
    return dated(unit_value(context.today, match["unit"].lower(), 0) if context.today else None)
