"""Words that stand for the present, past or future, for repeated times, and for days with a name."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from secondsource.annotation.times.calendar import day_of
from secondsource.annotation.times.context import Context, Read, day
from secondsource.annotation.times.patterns import rule
from secondsource.annotation.times.tense import Tense
from secondsource.lexicon import table
from secondsource.model.annotation import TimeType


@cache
def references() -> re.Pattern[str]:
    """All words for the present, past and future, and for what is repeated."""
    return rule(rf"(?P<word>{_any_of(row[0] for row in table('time_words'))})(?![\w-])")


@cache
def holidays() -> re.Pattern[str]:
    """All days with a name."""
    names = _any_of(row[0] for row in table("holidays"))
    thing = r"(?! (?:card|present|gift|tree|parade|song|dinner|carol)s?\b)"
    return rule(rf"(?:(?P<which>last|next|this) )?(?P<name>{names}){thing}(?!\w)(?:,? (?P<year>(?:19|20)\d\d))?")


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(word) for word in words), key=len, reverse=True))


def reference(match: re.Match[str], context: Context) -> Read | None:
    """`now`, `recently`, `the future`, `daily`."""
    kind, value, parts = _kinds()[match["word"].lower()]
    token = context.parse.tokens[context.token_at(match.start())]
    if parts and token.pos not in parts.split("|"):
        return None
    return Read(TimeType(kind), value)


@cache
def _kinds() -> dict[str, tuple[str, str, str]]:
    return {row[0].lower(): (row[1], row[2], row[3] if len(row) > 3 else "") for row in table("time_words")}


def holiday(match: re.Match[str], context: Context) -> Read | None:
    """`Thanksgiving`, `last Christmas Eve`."""
    if not match["name"][0].isupper():
        return None
    if match["year"] or context.today is None:
        return day(_day_in(match["name"], int(match["year"])) if match["year"] else None)
    today, which = context.today, (match["which"] or "").lower()
    options = [found for year in (-1, 0, 1) if (found := _day_in(match["name"], today.year + year))]
    tense = context.tense(match) if which == "" else Tense.UNKNOWN
    if which == "last" or tense is Tense.PAST:
        options = [found for found in options if found <= today]
    elif which == "next" or tense is Tense.FUTURE:
        options = [found for found in options if found > today]
    return day(min(options, key=lambda found: abs((found - today).days), default=None))


def _day_in(name: str, year: int) -> date | None:
    month, spec = _holidays()[name.lower()]
    if "th" not in spec:
        return day_of(year, int(month), int(spec))
    which, weekday = (int(part) for part in spec.split("th "))
    first = date(year, int(month), 1)
    found = first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
    return found + timedelta(days=1) if name.lower() == "election day" else found


@cache
def _holidays() -> dict[str, tuple[str, str]]:
    return {row[0].lower(): (row[1], row[2]) for row in table("holidays")}
