"""Days, months and years named by their number or name."""

import re
from datetime import date

from secondsource.annotation.times.calendar import day_of
from secondsource.annotation.times.context import DAY_FORM, Context, Read, dated, day
from secondsource.annotation.times.numeric import is_day_first
from secondsource.annotation.times.patterns import MONTH_NAMES, SPOKEN_DAYS
from secondsource.annotation.times.tense import Tense
from secondsource.annotation.times.years import year_written
from secondsource.model.annotation import TimeType

BACK = frozenset({"last", "past", "the past", "this past", "the previous"})
AHEAD = frozenset({"next", "the coming", "this coming", "the following"})
# A month so many months ahead is more likely meant than the one of last year, where no tense is known.
MONTHS_NEAR = 3
# How far a day without a year may lie on the other side of its tense: "rose on Dec. 1" may still be of next month.
SLACK_PAST, SLACK_FUTURE, SLACK_UNKNOWN = 60, -31, 150


def month_number(text: str) -> int:
    """1 to 12 for the name of a month in any length."""
    return MONTH_NAMES.index(text[:3].lower()) + 1


def year_for(context: Context, number_of_month: int, number_of_day: int, tense: Tense) -> int | None:
    """The year of a day or month without one: the nearest, on the side of the tense where that is plain."""
    today = context.today
    if today is None:
        return None
    options = [
        (y, d) for y in (today.year - 1, today.year, today.year + 1) if (d := day_of(y, number_of_month, number_of_day))
    ]
    if not options:
        return None
    if tense is Tense.PAST:
        options = [o for o in options if (o[1] - today).days <= SLACK_PAST] or options
    elif tense is Tense.FUTURE:
        options = [o for o in options if (o[1] - today).days >= SLACK_FUTURE] or options
    elif tense is Tense.UNKNOWN:
        options = [o for o in options if (o[1] - today).days <= SLACK_UNKNOWN] or options
    return min(options, key=lambda o: abs((o[1] - today).days))[0]


def month_day(match: re.Match[str], context: Context) -> Read | None:
    """`Oct. 15, 1999`, `the twenty-first of August`."""
    groups = match.groupdict()
    month_of, day_of_month = month_number(groups["month"]), _day_number(groups)
    if groups["year"]:
        found = day_of(int(groups["year"]), month_of, day_of_month)
        return day(found) if found else None
    if day_of(2000, month_of, day_of_month) is None or _lower_may(match):
        return None
    year = year_for(context, month_of, day_of_month, context.tense(match))
    return day(day_of(year, month_of, day_of_month) if year else None)


def another_day(match: re.Match[str], context: Context) -> Read | None:
    """`25` in "April 24 and 25"."""
    last = context.earlier[-1] if context.earlier else None
    if last is None or last.end != match.start() or not DAY_FORM.fullmatch(last.value or ""):
        return None
    first = date.fromisoformat(last.value or "")
    found = day_of(first.year, first.month, int(match["day"]))
    if found is None or found <= first:
        return None
    return Read(TimeType.DATE, found.isoformat(), match.start("day"), match.end("day"))


def _day_number(groups: dict[str, str | None]) -> int:
    if groups.get("day"):
        return int(groups["day"] or 0)
    return SPOKEN_DAYS.index((groups.get("spoken") or "").lower()) + 1


def _lower_may(match: re.Match[str]) -> bool:
    """Whether the month is the verb "may" or "march" after all."""
    return not match["month"][0].isupper()


def month_year(match: re.Match[str], context: Context) -> Read | None:
    """`February 1947`."""
    year = None if _lower_may(match) else year_written(match)
    return dated(f"{year}-{month_number(match['month']):02d}") if year else None


def month_relative(match: re.Match[str], context: Context) -> Read | None:
    """`July last year`."""
    step = {"last": -1, "next": 1, "this": 0}.get(match["which"].lower())
    if context.today is None or step is None:
        return dated(None)
    return dated(f"{context.today.year + step}-{month_number(match['month']):02d}")


def month_alone(match: re.Match[str], context: Context) -> Read | None:
    """`last November`, `in March`."""
    if _lower_may(match) or not _is_name(match, context):
        return None
    number_of_month = month_number(match["month"])
    if match["each"]:
        return Read(TimeType.SET, f"XXXX-{number_of_month:02d}")
    if context.today is None:
        return dated(None)
    year = _month_year(match, context, number_of_month, context.today)
    return dated(f"{year}-{number_of_month:02d}")


def _month_year(match: re.Match[str], context: Context, number_of_month: int, today: date) -> int:
    which = (match["which"] or "").lower()
    if which in BACK:
        return today.year - (number_of_month >= today.month)
    if which in AHEAD:
        return today.year + (number_of_month <= today.month)
    tense = Tense.PRESENT if which == "this" else context.tense(match)
    if tense is Tense.PAST:
        return today.year - (number_of_month > today.month)
    passed = number_of_month < today.month
    if tense is Tense.FUTURE:
        return today.year + passed
    if tense is Tense.UNKNOWN and (number_of_month - today.month) % 12 <= MONTHS_NEAR:
        return today.year + passed
    return today.year - (tense is Tense.UNKNOWN and number_of_month > today.month)


def _is_name(match: re.Match[str], context: Context) -> bool:
    """Whether the word is the month and not a verb or a person: by its part of speech, and what surrounds it."""
    index = context.token_at(match.start("month"))
    token = context.parse.tokens[index]
    if _is_described(match, context, index):
        return False
    if match["month"].lower() in ("may", "march", "april", "june", "august", "jan", "dec", "mar"):
        return token.tag.startswith("NN") and (token.entity in ("DATE", "") or bool(match["which"] or match["each"]))
    return token.entity not in ("PERSON", "ORG", "GPE")


def _is_described(match: re.Match[str], context: Context, index: int) -> bool:
    """Whether an article or adjective outside the expression belongs to the word: "the annual March"."""
    tokens = context.parse.tokens
    before = tokens[index - 1] if index else None
    outside = before is not None and before.start < match.start()
    return outside and before is not None and before.head == index and before.dep in ("det", "amod")


def iso_day(match: re.Match[str], context: Context) -> Read | None:
    """`2022-05-13`."""
    found = day_of(int(match["year"]), int(match["number"]), int(match["day"]))
    if found is None:
        return None
    return Read(TimeType.TIME, f"{found}T{match['clock']}") if match["clock"] else day(found)


def slashed_day(match: re.Match[str], context: Context) -> Read | None:
    """`13/05/2022`: where both numbers may be the month and nothing tells which is, only the year is certain."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if len(match["year"]) == 2:
        if match["mark"] != "/":
            return None
        year += 1900 if year > 40 else 2000
    day_first = match["mark"] == "." or is_day_first(first, second, year, context)
    if day_first is None:
        return dated(str(year))
    found = day_of(year, second, first) if day_first else day_of(year, first, second)
    return day(found) if found else None
