"""Figures as intervals in base units, so that two of them can be compared whatever their form.

Rounding rules, as shares of the value and never more than half of the last digit that is not nought:

- a count below 1,000 stands for itself: 14 is not 15;
- a greater count, or one with decimals, may be rounded by 1 %: 2.4 billion agrees with 2.38 billion;
- a measure (length, mass, ...) may be rounded by 5 %: 25 miles agree with 40 km;
- "about" allows half of the last digit or 10 %, whichever is more, but at most 25 %: "about 40" is 35 to 45.
"""

import math
from functools import lru_cache

INFINITY = math.inf
COUNT_ROUNDING, MEASURE_ROUNDING = 0.01, 0.05
ABOUT_LEAST, ABOUT_MOST = 0.1, 0.25
EXACT_BELOW = 1000

DAY = 86_400.0
YEAR = 365.2425 * DAY
# The base unit of each dimension, and how many of it each unit holds.
FACTORS: dict[str, dict[str, float]] = {
    "metre": {
        "picometre": 1e-12,
        "nanometre": 1e-9,
        "micrometre": 1e-6,
        "millimetre": 1e-3,
        "centimetre": 1e-2,
        "decimetre": 0.1,
        "metre": 1.0,
        "kilometre": 1e3,
        "inch": 0.0254,
        "foot": 0.3048,
        "yard": 0.9144,
        "mile": 1609.344,
        "nautical mile": 1852.0,
        "furlong": 201.168,
        "league": 4828.032,
    },
    "square metre": {
        "square metre": 1.0,
        "square kilometre": 1e6,
        "hectare": 1e4,
        "acre": 4046.8564224,
        "square inch": 0.00064516,
        "square foot": 0.09290304,
        "square yard": 0.83612736,
        "square mile": 2_589_988.110336,
    },
    "litre": {
        "millilitre": 1e-3,
        "litre": 1.0,
        "cubic metre": 1e3,
        "cubic foot": 28.316846592,
        "cubic yard": 764.554857984,
        "pint": 0.473176473,
        "quart": 0.946352946,
        "gallon": 3.785411784,
        "barrel": 158.987294928,
    },
    "kilogram": {
        "microgram": 1e-9,
        "milligram": 1e-6,
        "gram": 1e-3,
        "kilogram": 1.0,
        "metric ton": 1e3,
        "ton": 1e3,
        "kiloton": 1e6,
        "megaton": 1e9,
        "carat": 2e-4,
        "pound-mass": 0.45359237,
        "ounce": 0.028349523125,
        "stone": 6.35029318,
    },
    "second": {
        "millisecond": 1e-3,
        "second": 1.0,
        "minute": 60.0,
        "hour": 3600.0,
        "day": DAY,
        "night": DAY,
        "week": 7 * DAY,
        "fortnight": 14 * DAY,
        "month": YEAR / 12,
        "quarter": YEAR / 4,
        "year": YEAR,
        "decade": 10 * YEAR,
        "century": 100 * YEAR,
    },
    "year of age": {
        "day of age": DAY / YEAR,
        "week of age": 7 * DAY / YEAR,
        "month of age": 1 / 12,
        "year of age": 1.0,
    },
    "metre per second": {
        "metre per second": 1.0,
        "kilometre per hour": 1 / 3.6,
        "mile per hour": 0.44704,
        "knot": 1852 / 3600,
    },
    "watt": {"watt": 1.0, "kilowatt": 1e3, "megawatt": 1e6, "gigawatt": 1e9, "horsepower": 745.69987},
    "watt hour": {"watt hour": 1.0, "kilowatt hour": 1e3, "megawatt hour": 1e6},
    "byte": {"byte": 1.0, "kilobyte": 1e3, "megabyte": 1e6, "gigabyte": 1e9, "terabyte": 1e12, "bit": 0.125},
    "hertz": {"hertz": 1.0, "megahertz": 1e6, "gigahertz": 1e9},
    "percentage": {"percentage": 1.0, "percentage point": 1.0, "basis point": 0.01},
    "pound sterling": {"pound sterling": 1.0, "penny": 0.01},
    "dollar": {"dollar": 1.0, "cent": 0.01},
    "people": {"people": 1.0, "person": 1.0, "individual": 1.0, "soul": 1.0, "human": 1.0, "human being": 1.0},
}
COUNTED_BASES = frozenset({"people", "percentage", "pound sterling", "dollar"})
BASES = {unit: (base, factor) for base, units in FACTORS.items() for unit, factor in units.items()}
# Temperatures have another zero: degrees Celsius are value * factor + offset.
TEMPERATURES = {"celsius": (1.0, 0.0), "fahrenheit": (5 / 9, -160 / 9), "kelvin": (1.0, -273.15)}

Interval = tuple[float, float]


def canonical(value: float, unit: str | None) -> tuple[float, str | None]:
    """The value in the base unit of its dimension. Money stays in its currency, an unknown unit stays as it is.

    Example:
        >>> canonical(5, "nautical mile"), canonical(98.6, "fahrenheit")[1], canonical(3, "person")
        ((9260.0, 'metre'), 'celsius', (3.0, 'people'))
        >>> canonical(12, "fighter jet"), canonical(12, None)
        ((12, 'fighter jet'), (12, None))
    """
    if unit in TEMPERATURES:
        factor, offset = TEMPERATURES[unit]
        return value * factor + offset, "celsius"
    if unit not in BASES:
        return value, unit
    base, factor = BASES[unit]
    return value * factor, base


@lru_cache(maxsize=100_000, typed=True)
def interval(
    value: float | None, low: float | None, high: float | None, change: str = "=", unit: str | None = None
) -> Interval:
    """What a figure leaves possible, `(low, high)` in the base unit of `unit`; unbounded where nothing is known.

    Args:
        value: the single value, or None.
        low: the lower end of a range, or None.
        high: the upper end of a range, or None.
        change: "=", "<", ">", "~", "up" or "down"; the last two are the new or moved figure itself.
        unit: as a quantity names it; None for a count.

    Example:
        >>> interval(12, None, None), interval(None, 10, 15), interval(100, None, None, ">")
        ((12, 12), (10, 15), (100, inf))
        >>> interval(40, None, None, "~"), interval(50, None, None, "<")
        ((35.0, 45.0), (-inf, 50))
    """
    if low is not None or high is not None:
        ends = (-INFINITY if low is None else low, INFINITY if high is None else high)
    elif value is None:
        ends = (-INFINITY, INFINITY)
    else:
        ends = _around(value, change, unit)
    bottom, top = (canonical(end, unit)[0] for end in ends)
    return min(bottom, top), max(bottom, top)


def agree(left: Interval, right: Interval) -> bool:
    """Whether one value can satisfy both figures, each an `interval` in the same base unit.

    Example:
        >>> agree(interval(12, None, None), interval(12, None, None, "~"))  # 12 and "about a dozen"
        True
        >>> agree(interval(5, None, None, "~", "nautical mile"), interval(9, None, None, "~", "kilometre"))
        True
        >>> agree(interval(40, None, None, "~", "kilometre"), interval(25, None, None, "=", "mile"))
        True
        >>> over_a_hundred = interval(100, None, None, ">")
        >>> agree(over_a_hundred, interval(120, None, None)), agree(over_a_hundred, interval(80, None, None))
        (True, False)
        >>> agree(interval(14, None, None), interval(27, None, None))
        False
        >>> agree(interval(7, None, None, ">"), interval(12, None, None))  # "at least seven" and 12
        True
    """
    return left[0] <= right[1] and right[0] <= left[1]


def comparable(left: str | None, right: str | None) -> bool:
    """Whether two units measure the same, so that figures in them can agree or differ.

    Example:
        >>> comparable("mile", "kilometre"), comparable("dollar", "euro"), comparable(None, "people")
        (True, False, True)
    """
    bases = {canonical(1.0, unit)[1] for unit in (left, right)}
    return len(bases) == 1 or bases == {None, "people"}


def _around(value: float, change: str, unit: str | None) -> Interval:
    if change == "<":
        return -INFINITY, value
    if change == ">":
        return value, INFINITY
    slack = _slack(value, change, unit)
    return (value - slack, value + slack) if slack else (value, value)


def _slack(value: float, change: str, unit: str | None) -> float:
    size, half_digit = abs(value), last_digit(value) / 2
    if change == "~":
        return min(max(half_digit, ABOUT_LEAST * size), ABOUT_MOST * size)
    measured = unit in TEMPERATURES or (unit in BASES and BASES[unit][0] not in COUNTED_BASES)
    if not measured and size < EXACT_BELOW and value == int(value):
        return 0.0
    return min(half_digit, (MEASURE_ROUNDING if measured else COUNT_ROUNDING) * size)


def last_digit(value: float) -> float:
    """The place of the last digit of a number that is not nought; 0 for nought.

    Example:
        >>> last_digit(120_000), last_digit(2.5), last_digit(7), last_digit(0)
        (10000.0, 0.1, 1.0, 0.0)
    """
    if value == 0 or not math.isfinite(value):
        return 0.0
    digits, _, exponent = f"{abs(value):.9e}".partition("e")
    return float(f"1e{int(exponent) - len(digits.rstrip('0').rstrip('.').partition('.')[2])}")
