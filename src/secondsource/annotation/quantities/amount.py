"""One figure with its scale and unit, before the grammar around it is asked."""

import re
from dataclasses import dataclass

from secondsource.annotation.numerals import number
from secondsource.annotation.quantities.patterns import (
    CODE,
    COORDINATE,
    FRACTION,
    LIST_MARK,
    MINUS_BEFORE,
    ORDER_WORDS,
    ORDINAL_BEHIND,
    SCORE_MARK,
    SHARE_WORDS,
    VAGUE_BEFORE,
)
from secondsource.annotation.quantities.unit import money_follows, unit_of

SHORT_SCALES = {"m": 1e6, "b": 1e9, "k": 1e3, "bn": 1e9, "mn": 1e6, "tn": 1e12}
ORDERS = {"ten": 10.0, "score": 20.0}
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
TEMPERATURES = frozenset({"degree", "celsius", "fahrenheit"})
LOOK_BACK, MOST_PARTS = 24, 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """`[start, end)` covers the figure, its scale and unit; the figure ends at `number_end`.

    `order` marks "dozens", `share` a part of what is counted: "nine in ten".
    """

    start: int
    end: int
    number_end: int
    value: float
    high: float | None = None
    unit: str | None = None
    order: bool = False
    share: bool = False
    scale: float = 1.0


def amount_of(body: str, match: re.Match[str]) -> Amount | None:
    """The amount at a match of `patterns.amounts`, or None where it is none: an ordinal, a code, a score."""
    value, scale, end = _value(match, body)
    start = match.start()
    if value is None or ORDINAL_BEHIND.match(body, end):
        return None
    if SHARE_WORDS.fullmatch(match["number"]):
        return Amount(start=start, end=end, number_end=end, value=value, share=True)
    if (part := FRACTION.match(body, end)) and value < MOST_PARTS:
        share = value / PARTS[part["part"].lower()]
        return Amount(start=start, end=part.end(), number_end=part.end(), value=share)
    unit, unit_end, times = unit_of(body, match, end)
    if (unit is None and _is_code(body, start, end)) or (unit in TEMPERATURES and COORDINATE.match(body, unit_end)):
        return None
    if unit in TEMPERATURES and (minus := MINUS_BEFORE.search(body[max(0, start - LOOK_BACK) : start])):
        value, start = -value, start - len(minus.group().lstrip())
    value, start, order = _vague(body, match, value, start)
    value, scale = value * times, scale * times
    return Amount(start=start, end=unit_end, number_end=end, value=value, unit=unit, order=order, scale=scale)


def _vague(body: str, match: re.Match[str], value: float, start: int) -> tuple[float, int, bool]:
    """The value and start with words that make an order of size of it: "several hundred", "a couple of dozen"."""
    if ORDER_WORDS.fullmatch(match["number"]):
        return value, start, True
    bare = match["number"].isalpha() and number(f"one {match['number']}") == value
    found = VAGUE_BEFORE.search(body[max(0, start - LOOK_BACK) : start]) if bare else None
    if found is None:
        return value, start, False
    couple = "couple" in found.group().lower()
    return value * (2 if couple else 1), start - len(found.group()), not couple


def _is_code(body: str, start: int, end: int) -> bool:
    """Whether the figure is part of a code, "24703L202", of a score, "3:1", or the mark of a list, "1)"."""
    listed = LIST_MARK.match(body, end) and "(" not in body[max(0, start - 2) : start]
    padded = body[start] == "0" and body[start + 1 : start + 2].isdigit()
    marked = listed or SCORE_MARK.match(body, end) or CODE.match(body, start)
    return body[end : end + 1].isalnum() or padded or bool(marked)


def _value(match: re.Match[str], body: str) -> tuple[float | None, float, int]:
    text = match["number"].lower()
    if SHARE_WORDS.fullmatch(text):
        return 1 / PARTS[re.split("[ -]", text)[-1]], 1.0, match.end("number")
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
