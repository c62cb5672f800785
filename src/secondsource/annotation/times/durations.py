"""Lengths of time and repeated times."""

import re

from secondsource.annotation.numerals import number
from secondsource.annotation.times.calendar import duration
from secondsource.annotation.times.context import Context, Read
from secondsource.annotation.times.points import amount_of
from secondsource.annotation.times.units import unit_of
from secondsource.model.annotation import TimeType

# What "a year" behind it is counted by: "$3 million a year", "twice a week".
MONEY_BEFORE = re.compile(
    r"(?:\b(?:million|billion|trillion|percent|cents?|dollars|times|once|twice|pounds|euros|hours|barrels|tons)|\d%?) $"
)


LONGEST = 1500


def year_ended(match: re.Match[str], context: Context) -> Read | None:
    """`the year` where an end is given: its length."""
    return Read(TimeType.DURATION, "P1Y")


def length(match: re.Match[str], context: Context) -> Read | None:
    """`three days`, `a year and a half`, `two-week`, `the past 20 years`; ages are no times."""
    unit, text = unit_of(match["unit"]), (match["amount"] or "").lower()
    amount = amount_of(text)
    if _no_length(match, unit, amount):
        return None
    one = text in ("a", "an") and not match["plural"]
    if one and MONEY_BEFORE.search(context.body[max(0, match.start() - 12) : match.start()]):
        return Read(TimeType.SET, duration(1, unit))
    if (unit == "second" and (one or not match["plural"])) or (text in ("a", "an") and match["plural"]):
        return None
    if amount is not None and (match["half"] or match["and_half"]):
        amount += 0.5
    return Read(TimeType.DURATION, duration(amount, unit))


def _no_length(match: re.Match[str], unit: str, amount: float | None) -> bool:
    if (match["old"] or "").endswith("old"):
        return True
    if (amount or 0) > LONGEST and unit in ("day", "quarter", "night", "weekend", "year") and not match["plural"]:
        return True
    if unit != "quarter":
        return False
    of_three = amount == 3 and not match["lead"]
    return not match["plural"] or match["lead"] in ("the", "these") or of_three


def bare_units(match: re.Match[str], context: Context) -> Read | None:
    """`years`, `recent months`, `decades-long`."""
    unit = unit_of(match["unit"])
    early_hours = unit == "hour" and (match["lead"] or "").strip().endswith("early")
    if early_hours or unit in ("second", "quarter") or (match["old"] or "").endswith("old"):
        return None
    return Read(TimeType.DURATION, duration(None, unit))


def all_unit(match: re.Match[str], context: Context) -> Read | None:
    """`all day`, `the entire week`."""
    return Read(TimeType.DURATION, duration(1, unit_of(match["unit"])))


def spread(match: re.Match[str], context: Context) -> Read | None:
    """`two to three weeks`: the lower end is what is certain."""
    return Read(TimeType.DURATION, duration(number(match["first"]), unit_of(match["unit"])))


def each(match: re.Match[str], context: Context) -> Read | None:
    """`every two weeks`, `each year`."""
    text = (match["amount"] or "").lower()
    amount = 2.0 if text == "other" else number(text) if text else 1.0
    return Read(TimeType.SET, duration(amount, unit_of(match["unit"])))
