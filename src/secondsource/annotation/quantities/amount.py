"""A figure with its scale and unit, before the grammar around it is asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from secondsource.annotation.numerals import number
from secondsource.annotation.quantities.patterns import (
    AGE,
    AGE_BEFORE,
    BETWEEN_ENDS,
    BETWEEN_WORD,
    BRACKETED,
    CENTS_JOIN,
    FRACTION,
    FROM_WORD,
    LIST_MARK,
    MINUS_BEFORE,
    OF_PER,
    ORDER_WORDS,
    PER,
    SCALE_BEHIND,
    amounts,
    money_signs,
    unit_after,
    unit_signs,
    unit_words,
)

SHORT_SCALES = {"m": 1e6, "b": 1e9, "k": 1e3, "bn": 1e9, "mn": 1e6, "tn": 1e12}
ORDERS = {"ten": 10.0, "score": 20.0}
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
HUNDREDTHS = {"cent": "dollar", "penny": "pound sterling"}
PER_NAMES = {"annum": "year", "gramme": "gram", "liter": "litre", "meter": "metre", "tonne": "metric ton", "head": "person", "capita": "person"}
ATTACHED_ONLY = frozenset({"in", "s", "C", "F", "t", "l", "L", "W", "h", "g", "min", "NM"})
TEMPERATURES = frozenset({"degree", "celsius", "fahrenheit"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """`[start, end)` covers the figure, its scale and unit; `number_end` is where the figure ends. `order` marks "dozens"."""

    start: int
    end: int
    number_end: int
    value: float
    high: float | None = None
    unit: str | None
    order: bool = False
    scale: float = 1.0


def read_amounts(body: str) -> Iterator[Amount]:
    """Every amount in a body, in order; ranges are one amount."""
    last: Amount | None = None
    for match in amounts().finditer(body):
        amount = _amount(body, match) if last is None or match.start() >= last.end else None
        if amount is None:
            continue
        if last is not None and (joined := _range(body, last, amount) or _with_cents(body, last, amount)):
            last = joined
            continue
        if last is not None:
            yield last
        last = amount
    if last is not None:
        yield last


def _amount(body: str, match: re.Match[str]) -> Amount | None:
    value, scale, end = _value(match, body)
    if value is None:
        return None
    if (part := FRACTION.match(body, end)) and value < 10:
        return Amount(start=match.start(), end=part.end(), number_end=part.end(), value=value / PARTS[part["part"].lower()], unit=None)
    unit, unit_end, times = _unit_of(body, match, end)
    if unit is None and (body[end : end + 1].isalnum() or (LIST_MARK.match(body, end) and "(" not in body[match.start() - 2 : match.start()])):
        return None
    start = match.start()
    if unit in TEMPERATURES and (minus := MINUS_BEFORE.search(body[max(0, start - 8) : start])):
        value, start = -value, start - len(minus.group().lstrip())
    order = ORDER_WORDS.fullmatch(match["number"]) is not None
    return Amount(start=start, end=unit_end, number_end=end, value=value * times, unit=unit, order=order, scale=scale * times)


def _unit_of(body: str, match: re.Match[str], end: int) -> tuple[str | None, int, float]:
    """The unit on either side of a figure, where it ends, and what it multiplies the figure by."""
    sign = money_signs().get(match["sign"]) if match["sign"] else None
    unit, unit_end = (sign, _behind_sign(body, end)) if sign else _unit(body, match, end)
    times = 1.0
    if unit in _money() and not match["scale"]:
        if body[end:unit_end].lstrip()[:1] == "M" and body[end:unit_end].lstrip()[1:] in money_signs():
            times = 1e6
        elif found := SCALE_BEHIND.match(body, unit_end):
            times, unit_end = number(found["scale"]) or 1.0, found.end()
    if unit is not None:
        unit, unit_end = _with_per(body, unit, unit_end)
    return unit, unit_end, times


@cache
def _money() -> frozenset[str]:
    return frozenset(money_signs().values())


def _with_cents(body: str, left: Amount, right: Amount) -> Amount | None:
    """`three dollars and fifty cents` as one amount."""
    if left.unit is None or HUNDREDTHS.get(right.unit or "") not in (left.unit, "dollar" if left.unit == "euro" else "") or right.value >= 100:
        return None
    if CENTS_JOIN.fullmatch(body[left.end : right.start]) is None or left.high is not None or left.scale != 1.0:
        return None
    return replace(left, end=right.end, number_end=right.number_end, value=left.value + right.value / 100)


def _value(match: re.Match[str], body: str) -> tuple[float | None, float, int]:
    text = match["number"].lower()
    value = _order(text) if text.endswith("s") else number(text)
    if value is None:
        return None, 1.0, match.end()
    if match.group().lower().endswith("and a half") or " and a half " in match.group().lower():
        value += 0.5
    scale, end = 1.0, match.end()
    if match["scale"]:
        word = match["scale"].lower()
        scale = SHORT_SCALES.get(word) or number(word) or 1.0
    elif match["short"]:
        if match["sign"] or _money_follows(body, match.end()):
            scale = SHORT_SCALES[match["short"].lower()]
        else:
            end = match.start("short")
    return value * scale * (1e6 if match["mega"] else 1.0), scale, end


def _order(text: str) -> float | None:
    product = 1.0
    for word in text.split(" of "):
        one = ORDERS.get(word.rstrip("s")) or number(word.rstrip("s"))
        if one is None:
            return number(text)
        product *= one
    return product


def _money_follows(body: str, end: int) -> bool:
    found = unit_after().match(body, end)
    return found is not None and (found["sign"] in money_signs() or bool(found["word"]) and found["word"].lower().startswith(("dollar", "euro")))


def _behind_sign(body: str, end: int) -> int:
    """The end after a money word that repeats the sign: "$10 dollars"."""
    found = unit_after().match(body, end)
    return found.end() if found and found["word"] and found["word"].lower() in ("dollars", "dollar", "usd") else end


def _unit(body: str, match: re.Match[str], end: int) -> tuple[str | None, int]:
    if found := AGE.match(body, end):
        return f"{(found['unit'] or 'year').lower()} of age", found.end()
    if AGE_BEFORE.search(body[max(0, match.start() - 8) : match.start()]):
        return "year of age", end
    if found := unit_after().match(body, end):
        name = _name(found, match)
        if name is not None:
            return name, found.end()
    if (found := BRACKETED.match(body, end)) and found.group(1) in unit_signs():
        return unit_signs()[found.group(1)], found.end()
    return None, end


def _name(found: re.Match[str], match: re.Match[str]) -> str | None:
    if found["word"]:
        name = unit_words()[found["word"].lower()]
        if name == "pound":
            return "pound sterling" if (match["scale"] or "").startswith(("million", "billion", "trillion")) else "pound-mass"
        return name
    if found["sign"] in ATTACHED_ONLY and found["gap"]:
        return None
    if found["sign"].isalpha() and found["gap"] == "-":
        return None
    return unit_signs()[found["sign"]]


def _with_per(body: str, unit: str, end: int) -> tuple[str, int]:
    if " of age" in unit or unit in ("year", "month", "week", "day", "hour", "minute"):
        return unit, end
    found, behind = PER.match(body, end), OF_PER.match(body, end)
    if found is None and behind is None:
        return unit, end
    per = (found or behind)["per"].lower()  # type: ignore[index]
    return f"{unit} per {PER_NAMES.get(per, per)}", found.end() if found else end


def _range(body: str, left: Amount, right: Amount) -> Amount | None:
    """Two amounts as the ends of one: "10 to 15", "between 3 and 5 km", "two or three"."""
    between = body[left.end : right.start]
    before = body[max(0, left.start - 24) : left.start]
    if not BETWEEN_ENDS.fullmatch(between) or left.high is not None or left.unit not in (None, right.unit):
        return None
    if between == " and " and not BETWEEN_WORD.search(before) or between == " to " and FROM_WORD.search(before) and not right.unit:
        return None
    low = left.value * right.scale if left.unit is None and left.scale == 1.0 and left.value < right.value / right.scale else left.value
    if low >= right.value or (between.strip() == "or" and right.value - low > low):
        return None
    return replace(right, start=left.start, value=low, high=right.value)
