"""Points so many days, weeks, months or years from another: "two weeks ago", "six days before Christmas"."""

import re
from datetime import date

from secondsource.annotation.numerals import number
from secondsource.annotation.times.calendar import add_months, duration, month, shifted, unit_value
from secondsource.annotation.times.context import Context, Read, dated
from secondsource.annotation.times.quarters import compared_quarter, year_before
from secondsource.annotation.times.units import last_named, unit_of
from secondsource.model.annotation import TimeType

VAGUE_AMOUNTS = ("few", "several", "couple", "many", "dozens", "hundreds")
LENGTH = re.compile(r"P(?P<count>\d{1,4})(?P<letter>[DWMY])")
# What a figure of a year before is compared by: "$5 million, or 10 cents a share,", "lower than".
COMPARED = re.compile(r"(?:[$#£€][\d.,]+|cents|million|billion|%)[^.]*$|\b(?:than|from|with) $")


def amount_of(text: str | None) -> float | None:
    """The number that an amount of time writes; None for a vague one."""
    low = (text or "").lower()
    if not low or any(word in low for word in VAGUE_AMOUNTS):
        return 2.0 if "couple" in low else None
    if low in ("a", "an"):
        return 1.0
    return 0.5 if low.startswith("half") else number(low)


def ago(match: re.Match[str], context: Context) -> Read | None:
    """`two weeks ago`, `a year earlier`, `six days before`."""
    unit, word, amount = unit_of(match["unit"]), match["word"].lower(), amount_of(match["amount"])
    if unit in ("night", "weekend", "quarter"):
        return None
    if amount is None:
        return dated("PAST_REF") if word == "ago" else None
    if unit in ("second", "minute", "hour"):
        return dated(context.today.isoformat() if context.today else None) if word == "ago" else None
    signed = amount if word in ("later", "after", "hence", "from now") else -amount
    if word in ("before", "after"):
        return _from_event(match, context, unit, signed)
    compares = unit == "year" and signed == -1 and _compares(match, context)
    if compares and (named := compared_quarter(context)):
        return dated(year_before(named))
    of_today = compares or word in ("ago", "from now", "hence")
    anchor = context.today if of_today else last_named(context, unit) or context.today
    return dated(moved(anchor, unit, signed))


def _compares(match: re.Match[str], context: Context) -> bool:
    """Whether figures of two years stand side by side: "$5 million, or 10 cents a share, a year ago"."""
    before = context.body[max(0, match.start() - 60) : match.start()]
    return COMPARED.search(before) is not None


def _from_event(match: re.Match[str], context: Context, unit: str, amount: float) -> Read | None:
    """A length counted from an event: from the day named last where the event is told by a clause on it, else a length.

    A named day right behind it, as in "two days after Sunday's vote", is joined by the reader.
    """
    index = context.token_at(match.end())
    if context.parse.tokens[index].pos == "PUNCT" and (named := last_named(context, unit)):
        return dated(moved(named, unit, amount))
    index = context.token_at(match.end() + 1)
    token = context.parse.tokens[index]
    anchor = context.last_day() or context.today
    if token.tag == "PRP" and token.dep in ("nsubj", "nsubjpass") and unit in ("month", "year", "decade"):
        return dated(moved(anchor, unit, amount))
    return Read(TimeType.DURATION, duration(abs(amount), unit), match.start(), match.start("word") - 1)


def moved(anchor: date | None, unit: str, amount: float) -> str | None:
    """The point so many units from a day, as exact as the unit.

    Example:
        >>> moved(date(2023, 3, 16), "month", -4), moved(date(2023, 3, 16), "day", -6), moved(None, "day", 1)
        ('2022-11', '2023-03-10', None)
    """
    if anchor is None or abs(amount) > 5000:
        return None
    if unit in ("day", "week", "fortnight"):
        days = round(amount * {"day": 1, "week": 7, "fortnight": 14}[unit])
        found = shifted(anchor, days)
        return found.isoformat() if found else None
    if unit == "month" and amount % 1:
        found = shifted(anchor, round(amount * 30.4))
        return month(found) if found else None
    if unit in ("decade", "century"):
        unit, amount = "year", amount * (10 if unit == "decade" else 100)
    if unit == "year" and amount % 1:
        found = add_months(anchor, round(amount * 12))
        return month(found) if found else None
    return unit_value(anchor, unit, int(amount))


def counted_from(anchor: date, length: str, word: str) -> str | None:
    """The point a length before or after a day.

    Example:
        >>> counted_from(date(2021, 11, 7), "P2D", "after"), counted_from(date(2021, 11, 7), "PXY", "before")
        ('2021-11-09', None)
    """
    found = LENGTH.fullmatch(length)
    if found is None:
        return None
    unit = {"D": "day", "W": "week", "M": "month", "Y": "year"}[found["letter"]]
    return moved(anchor, unit, int(found["count"]) * (1 if word == "after" else -1))
