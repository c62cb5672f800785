"""Which number is the day in a date of three numbers."""

from collections.abc import Iterator

from secondsource.annotation.times.calendar import day_of
from secondsource.annotation.times.context import Context
from secondsource.annotation.times.patterns import SLASHED_DAY

MONTHS = 12
# Countries whose papers print the month first (ISO 3166-1 alpha-2).
MONTH_FIRST = frozenset({"US", "PH", "PR", "GU"})
NEAR_DAYS = 14
"""A date so near publication is likelier than one farther off, where each number may be the month."""


def is_day_first(first: int, second: int, year: int, context: Context) -> bool | None:
    """Whether the first number is the day; None where nothing tells.

    The numbers tell it, or other dates in the body, the country of the publisher, or the day of publication.
    """
    if first > MONTHS or second > MONTHS or first == second:
        return first > MONTHS
    in_body = set(_orders(context.body))
    if len(in_body) == 1:
        return in_body.pop()
    if context.country:
        return context.country not in MONTH_FIRST
    return _nearer(first, second, year, context)


def _orders(body: str) -> Iterator[bool]:
    """The order of every date of three numbers that leaves no doubt."""
    for match in SLASHED_DAY.finditer(body):
        first, second = int(match["first"]), int(match["second"])
        if match["mark"] != "." and (first > MONTHS) != (second > MONTHS):
            yield first > MONTHS


def _nearer(first: int, second: int, year: int, context: Context) -> bool | None:
    today, readings = context.today, (day_of(year, second, first), day_of(year, first, second))
    if today is None:
        return None
    near = [found is not None and abs((found - today).days) <= NEAR_DAYS for found in readings]
    return near[0] if near[0] != near[1] else None
