"""Quarters and halves of a year, as reports of earnings speak of them."""

import re

from secondsource.annotation.times.calendar import add_months, quarter
from secondsource.annotation.times.context import Context, Read, dated
from secondsource.annotation.times.tense import Tense

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
LAST = ("last", "final")
# Lengths of which reports of earnings give the sum: "in the first nine months".
MONTHS_UP = re.compile(r"P[69]M|P1Y")
QUARTER_FORM = re.compile(r"\d{4}-Q\d")
STEPS = {"this": 0, "last": -1, "next": 1}


def quarter_named(match: re.Match[str], context: Context) -> Read | None:
    """`the third quarter`, `this year's first half`."""
    letter = "Q" if match["span"].lower() == "quarter" else "H"
    ordinal = match["ordinal"].lower()
    place = ORDINALS[ordinal] if ordinal not in LAST else 4 if letter == "Q" else 2
    if letter == "H" and (place > 2 or not (match["year"] or match["of"] or match["which"])):
        return None
    year = match["before"] or match["year"] or _year_meant(match, context, place * (3 if letter == "Q" else 6))
    return dated(f"{year}-{letter}{place}" if year else None)


def _year_meant(match: re.Match[str], context: Context, last_month: int) -> int | None:
    if context.today is None:
        return None
    which = (match["which"] or match["of"] or "").lower()
    if which in STEPS:
        return context.today.year + STEPS[which]
    ahead = last_month > context.today.month + 2 and context.tense(match) is not Tense.FUTURE
    return context.today.year - ahead - bool(match["ago"])


def short_quarter(match: re.Match[str], context: Context) -> Read | None:
    """`Q3 2020`."""
    year = match["year"] or (str(context.today.year) if context.today else None)
    return dated(f"{year}-Q{match['number']}" if year else None)


def quarter_meant(match: re.Match[str], context: Context) -> Read | None:
    """`the quarter`, `the year-ago period`: the last one named, or the last that ended before publication."""
    named = latest_quarter(context)
    value = named or last_quarter(context)
    if value is None or context.today is None:
        return dated(None)
    if "current" in match.group().lower():
        return dated(quarter(context.today))
    said = match.group().lower()
    if "period" in said and named is None and not match["ago"] and "latest" not in said:
        return None
    return dated(year_before(value) if match["ago"] or match["last"] else value)


def years_quarter(match: re.Match[str], context: Context) -> Read | None:
    """`the 1988 quarter`: the one that the text speaks of, in that year; a period may be all of its months so far."""
    if "period" in match.group().lower() and _counted_up(context):
        return dated(match["year"])
    value = latest_quarter(context) or last_quarter(context)
    return dated(match["year"] + value[4:] if value else None)


def year_ago(match: re.Match[str], context: Context) -> Read | None:
    """`year-earlier`: the quarter that the text speaks of, one year back, or else the year."""
    if named := compared_quarter(context):
        return dated(year_before(named))
    return dated(str(context.today.year - 1) if context.today else None)


def compared_quarter(context: Context) -> str | None:
    """The quarter that a figure of a year before is compared with; none where months were counted up since."""
    return None if _counted_up(context) else latest_quarter(context)


def _counted_up(context: Context) -> bool:
    """Whether the text speaks of the sum of some months rather than of a quarter."""
    named = (time.value for time in reversed(context.recent()) if time.value)
    last = next((value for value in named if QUARTER_FORM.match(value) or MONTHS_UP.fullmatch(value)), "")
    return MONTHS_UP.fullmatch(last) is not None


def latest_quarter(context: Context) -> str | None:
    """The latest quarter named so far that has ended, which is the one a report of earnings speaks of.

    The running quarter counts where no other was named: the year of a company may end before that of the calendar.
    """
    if context.today is None:
        return None
    now = quarter(context.today)
    named = [time.value for time in context.recent() if time.value and QUARTER_FORM.match(time.value)]
    return max((value for value in named if value < now), default=now if now in named else None)


def last_quarter(context: Context) -> str | None:
    """The last quarter that ended before publication."""
    before = add_months(context.today, -3) if context.today else None
    return quarter(before) if before else None


def year_before(value: str) -> str:
    """The same quarter, month or day one year back.

    Example:
        >>> year_before("1989-Q3")
        '1988-Q3'
    """
    return f"{int(value[:4]) - 1:04d}{value[4:]}"
