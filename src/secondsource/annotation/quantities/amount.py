"""Figures with their scale and unit, before the grammar around them is asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from secondsource.annotation.numerals import number
from secondsource.annotation.quantities.patterns import (
    BETWEEN_ENDS,
    BETWEEN_WORD,
    CENTS_JOIN,
    CHAINED,
    CODE,
    FRACTION,
    FROM_WORD,
    LIST_MARK,
    MINUS_BEFORE,
    ORDER_WORDS,
    amounts,
)
from secondsource.annotation.quantities.unit import money_follows, unit_of

SHORT_SCALES = {"m": 1e6, "b": 1e9, "k": 1e3, "bn": 1e9, "mn": 1e6, "tn": 1e12}
ORDERS = {"ten": 10.0, "score": 20.0}
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
HUNDREDTHS = {("dollar", "cent"), ("euro", "cent"), ("pound sterling", "penny")}
TEMPERATURES = frozenset({"degree", "celsius", "fahrenheit"})
LOOK_BACK, MOST_PARTS = 24, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """`[start, end)` covers the figure, its scale and unit; the figure ends at `number_end`. `order` marks "dozens"."""

    start: int
    end: int
    number_end: int
    value: float
    high: float | None = None
    unit: str | None = None
    order: bool = False
    scale: float = 1.0


def read_amounts(body: str) -> Iterator[Amount]:
    """Every amount in a body, in order; ranges are one amount."""
    last: Amount | None = None
    for match in amounts().finditer(body):
        amount = _amount(body, match) if last is None or match.start() >= last.end else None
        if amount is None:
            continue
        joined = (_range(body, last, amount) or _with_cents(body, last, amount)) if last else None
        if joined is None and CHAINED.search(body[max(0, amount.start - 2) : amount.start]):
            last = None
            continue
        if last is not None and joined is None:
            yield last
        last = joined or amount
    if last is not None:
        yield last


def _amount(body: str, match: re.Match[str]) -> Amount | None:
    value, scale, end = _value(match, body)
    start = match.start()
    if value is None:
        return None
    if (part := FRACTION.match(body, end)) and value < MOST_PARTS:
        share = value / PARTS[part["part"].lower()]
        return Amount(start=start, end=part.end(), number_end=part.end(), value=share)
    unit, unit_end, times = unit_of(body, match, end)
    if unit is None and _is_code(body, start, end):
        return None
    if unit in TEMPERATURES and (minus := MINUS_BEFORE.search(body[max(0, start - LOOK_BACK) : start])):
        value, start = -value, start - len(minus.group().lstrip())
    order = ORDER_WORDS.fullmatch(match["number"]) is not None
    value, scale = value * times, scale * times
    return Amount(start=start, end=unit_end, number_end=end, value=value, unit=unit, order=order, scale=scale)


def _is_code(body: str, start: int, end: int) -> bool:
    """Whether the figure is part of a code, "24703L202", or the mark of a list, "1)"."""
    listed = LIST_MARK.match(body, end) and "(" not in body[max(0, start - 2) : start]
    return body[end : end + 1].isalnum() or bool(listed) or CODE.match(body, start) is not None


def _value(match: re.Match[str], body: str) -> tuple[float | None, float, int]:
    text = match["number"].lower()
    value = _order(text) if text.endswith("s") else number(text)
    if value is None:
        return None, 1.0, match.end()
    if match["half"]:
        value += 0.5
    scale, end = 1.0, match.end()
    if match["scale"]:
        scale = SHORT_SCALES.get(match["scale"].lower()) or number(match["scale"]) or 1.0
    elif match["short"] and (match["sign"] or money_follows(body, match.end())):
        scale = SHORT_SCALES[match["short"].lower()]
    elif match["short"]:
        end = match.start("short")
    return value * scale * (1e6 if match["mega"] else 1.0), scale, end


def _order(text: str) -> float | None:
    """The size that "dozens" or "tens of thousands" begins at."""
    product = 1.0
    for word in text.split(" of "):
        one = ORDERS.get(word.rstrip("s")) or number(word.rstrip("s"))
        if one is None:
            return number(text)
        product *= one
    return product


def _range(body: str, left: Amount, right: Amount) -> Amount | None:
    """Two amounts as the ends of one: "10 to 15", "between 3 and 5 km", "two or three"."""
    between = body[left.end : right.start]
    if not BETWEEN_ENDS.fullmatch(between) or left.high is not None or left.unit not in (None, right.unit):
        return None
    before = body[max(0, left.start - LOOK_BACK) : left.start]
    if between == " and " and not BETWEEN_WORD.search(before):
        return None
    if between == " to " and not right.unit and FROM_WORD.search(before):
        return None
    low = left.value * right.scale if _shares_scale(left, right) else left.value
    if low >= right.value or (between.strip() == "or" and right.value > 2 * low):
        return None
    return replace(right, start=left.start, value=low, high=right.value)


def _shares_scale(left: Amount, right: Amount) -> bool:
    """Whether "10 to 15 million" says both in millions."""
    return left.unit is None and left.scale == 1.0 and left.value < right.value / right.scale


def _with_cents(body: str, left: Amount, right: Amount) -> Amount | None:
    """`three dollars and fifty cents` as one amount."""
    if (left.unit, right.unit) not in HUNDREDTHS or right.value >= 100 or left.high is not None or left.scale != 1.0:
        return None
    if not CENTS_JOIN.fullmatch(body[left.end : right.start]):
        return None
    return replace(left, end=right.end, number_end=right.number_end, value=left.value + right.value / 100)
