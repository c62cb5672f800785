"""The unit or money on either side of a figure."""

import re
from functools import cache

from secondsource.annotation.numerals import number
from secondsource.annotation.quantities.patterns import (
    AGE,
    AGE_BEFORE,
    BRACKETED,
    MAGNITUDE_BEFORE,
    OF_PER,
    PER,
    SCALE_BEHIND,
    money_signs,
    unit_after,
    unit_signs,
    unit_words,
)
from secondsource.lexicon import table

PER_NAMES = {"annum": "year", "gramme": "gram", "liter": "litre", "meter": "metre", "tonne": "metric ton"} | {
    "head": "person",
    "capita": "person",
}
# Signs that are words or initials when a space stands before them: "12 in the", "23456 F Block".
ATTACHED_ONLY = frozenset({"in", "s", "C", "F", "t", "l", "L", "W", "h", "g", "min", "NM"})
LENGTHS_OF_TIME = frozenset({"year", "month", "week", "day", "hour", "minute"})
LARGE = ("million", "billion", "trillion")
LOOK_BACK = 24


def unit_of(body: str, match: re.Match[str], end: int) -> tuple[str | None, int, float]:
    """The unit of a figure that ends at `end`, where the unit ends, and what it multiplies the figure by.

    Args:
        body: the text.
        match: a match of `patterns.amounts`.
        end: where the figure with its scale ends.
    """
    sign = money_signs().get(match["sign"]) if match["sign"] else None
    unit, unit_end = (sign, _repeated(body, end)) if sign else _behind(body, match, end)
    if unit is None:
        return None, end, 1.0
    times, unit_end = (1.0, unit_end) if match["scale"] else _scale_of(body, unit, end, unit_end)
    unit, unit_end = _with_rate(body, unit, unit_end)
    return unit, unit_end, times


def money_follows(body: str, end: int) -> bool:
    """Whether a money sign or a dollar or euro word stands behind, so that "1.8M" is millions."""
    found = unit_after().match(body, end)
    if found is None:
        return False
    return found["sign"] in money_signs() or is_money(unit_words().get((found["word"] or "").lower(), ""))


def is_money(unit: str) -> bool:
    """Whether a unit is a currency."""
    return unit in _money()


@cache
def _money() -> frozenset[str]:
    return frozenset(row[0] for row in table("currencies"))


def _scale_of(body: str, unit: str, end: int, unit_end: int) -> tuple[float, int]:
    """`30 MUSD` and `75 USD million`: the scale stands in the unit or behind it."""
    if unit not in _money():
        return 1.0, unit_end
    sign = body[end:unit_end].strip()
    if sign[:1] == "M" and sign[1:] in money_signs():
        return 1e6, unit_end
    found = SCALE_BEHIND.match(body, unit_end)
    return (number(found["scale"]) or 1.0, found.end()) if found else (1.0, unit_end)


def _repeated(body: str, end: int) -> int:
    """The end behind a money word that repeats the sign: "$10 dollars"."""
    found = unit_after().match(body, end)
    return found.end() if found and (found["word"] or "").lower() in ("dollars", "dollar") else end


def _behind(body: str, match: re.Match[str], end: int) -> tuple[str | None, int]:
    if found := AGE.match(body, end):
        return f"{(found['unit'] or 'year').lower()} of age", found.end()
    if AGE_BEFORE.search(body[max(0, match.start() - LOOK_BACK) : match.start()]):
        return "year of age", end
    if MAGNITUDE_BEFORE.search(body[max(0, match.start() - LOOK_BACK) : match.start()]):
        return "magnitude", end
    if (found := unit_after().match(body, end)) and (name := _name(found, match)):
        return name, found.end()
    if (found := BRACKETED.match(body, end)) and found.group(1) in unit_signs():
        return unit_signs()[found.group(1)], found.end()
    return None, end


def _name(found: re.Match[str], match: re.Match[str]) -> str | None:
    if found["word"]:
        name = unit_words()[found["word"].lower()]
        if name == "pound":
            return "pound sterling" if (match["scale"] or "").startswith(LARGE) else "pound-mass"
        return name
    spaced = found["sign"] in ATTACHED_ONLY and found["gap"]
    hyphened = found["sign"].isalpha() and found["gap"] == "-"
    return None if spaced or hyphened else unit_signs()[found["sign"]]


def _with_rate(body: str, unit: str, end: int) -> tuple[str, int]:
    """The unit with "per share", "a year" ... behind it."""
    if " of age" in unit or unit in LENGTHS_OF_TIME:
        return unit, end
    direct = PER.match(body, end)
    found = direct or OF_PER.match(body, end)
    if found is None:
        return unit, end
    per = found["per"].lower()
    return f"{unit} per {PER_NAMES.get(per, per)}", direct.end() if direct else end
