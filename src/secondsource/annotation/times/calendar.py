"""Arithmetic on days and the TIMEX3 spelling of weeks, quarters and weekends."""

import calendar
from collections.abc import Callable
from datetime import date, timedelta

UNIT_LETTERS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "TNI",
    "week": "W",
    "fortnight": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none.

    Example:
        >>> day_of(2023, 2, 29) is None
        True
    """
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shifted(day: date, days: int) -> date | None:
    """The day so many days on, or None beyond the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def add_months(day: date, months: int) -> date | None:
    """The same day of another month, or the last of it; None beyond the calendar.

    Example:
        >>> add_months(date(2023, 3, 31), -1)
        datetime.date(2023, 2, 28)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def week(day: date) -> str:
    """The ISO week of a day.

    Example:
        >>> week(date(2022, 5, 13))
        '2022-W19'
    """
    year, number, _ = day.isocalendar()
    return f"{year:04d}-W{number:02d}"


def month(day: date) -> str:
    """The month of a day, `2022-05`."""
    return f"{day.year:04d}-{day.month:02d}"


def year(day: date) -> str:
    """The year of a day, `2022`."""
    return f"{day.year:04d}"


def quarter(day: date) -> str:
    """The quarter of a day.

    Example:
        >>> quarter(date(2022, 5, 13))
        '2022-Q2'
    """
    return f"{day.year:04d}-Q{(day.month + 2) // 3}"


def unit_value(day: date, unit: str, steps: int) -> str | None:
    """The week, month, year ... that lies `steps` of them from the one of `day`, in the spelling of the unit.

    Example:
        >>> unit_value(date(2022, 1, 13), "month", -1), unit_value(date(2022, 1, 13), "weekend", 0)
        ('2021-12', '2022-W02-WE')
    """
    form: Callable[[date], str] = date.isoformat
    if unit in ("day", "night"):
        moved = shifted(day, steps)
    elif unit in ("week", "weekend", "fortnight"):
        moved, form = shifted(day, 7 * steps * (2 if unit == "fortnight" else 1)), week
    elif unit in MONTHS_IN:
        moved, form = add_months(day, MONTHS_IN[unit] * steps), FORMS[unit]
    else:
        return None
    return None if moved is None else form(moved) + {"weekend": "-WE", "night": "TNI"}.get(unit, "")


def duration(amount: float | None, unit: str) -> str:
    """A length of time; an amount of None is an unknown one.

    Example:
        >>> duration(3, "day"), duration(1.5, "hour"), duration(None, "year"), duration(2, "decade")
        ('P3D', 'PT1H30M', 'PXY', 'P20Y')
    """
    letter = UNIT_LETTERS[unit]
    factor = {"fortnight": 2, "decade": 10, "century": 100}.get(unit, 1)
    if amount is None:
        return f"PX{letter}" if letter[0] != "T" or unit == "night" else f"PTX{letter[1]}"
    if factor >= 10:
        letter = "Y"
    whole, part = divmod(amount * factor, 1)
    smaller = {"hour": ("M", 60), "minute": ("S", 60), "year": ("M", 12)}.get(unit)
    if part and whole and smaller:
        return duration(whole, unit) + f"{round(part * smaller[1])}{smaller[0]}"
    count = f"{amount * factor:g}" if amount < 1e6 else f"{amount * factor:.0f}"
    return f"PT{count}{letter[1]}" if letter[0] == "T" and unit != "night" else f"P{count}{letter}"


def _decade(day: date) -> str:
    return f"{day.year // 10:03d}"


def _century(day: date) -> str:
    return f"{day.year // 100:02d}"


MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
FORMS = {"month": month, "quarter": quarter, "year": year, "decade": _decade, "century": _century}
