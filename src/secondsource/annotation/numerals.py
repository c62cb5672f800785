"""Numbers as texts write them: figures, fractions, words and scales."""

import math
import re
from functools import cache

from secondsource.lexicon import table

# A fraction, or a figure with thousands in groups (also Indian ones) or decimals: "12,34,567.89", "10 1/2", "2½".
FIGURE = (
    r"\d{1,2}/\d{1,2}(?![\d/])|\d+(?:,\d{2,3}){0,9}(?:\.\d+)?(?:[ -]\d{1,2}/\d{1,2}(?![\d/])|[½¼¾⅓⅔])?|\.\d+|[½¼¾⅓⅔]"
)
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "half": 0.5, "quarter": 0.25}
THREE_QUARTERS = re.compile(r"three[ -]quarters")
WORD = re.compile(r"[a-z]+|[½¼¾⅓⅔]|(?<![\d.,/])[\d.,/]*\d")


@cache
def spelled() -> str:
    """A regular expression of a whole spelled number: "two hundred and forty-seven", not "two and three".

    Its repeats are bounded: a text of scales alone would be read again from each of its words.
    """
    small = rf"(?:{_words('ten')})(?:[ -](?:{_words('one')}))?|(?:{_words('one')})"
    scale = rf"(?:{_words('scale')})"
    more = rf"(?:[ -]{scale}){{0,3}}"
    return rf"\b(?:(?:(?:{small})[ -])?{scale}{more}(?:(?: and |[ -])(?:{small}){more}){{0,9}}|{small})\b"


def _words(kind: str) -> str:
    return "|".join(sorted((row[0] for row in table("numerals") if row[2] == kind), key=len, reverse=True))


def number(text: str) -> float | None:
    """The number that the text writes, or None where it writes none.

    Example:
        >>> number("two hundred and forty-seven"), number("10 1/2"), number("half a million"), number("12,34,567.89")
        (247.0, 10.5, 500000.0, 1234567.89)
        >>> number("a dozen"), number("2.4 billion"), number("nothing")
        (12.0, 2400000000.0, None)
    """
    total, group, seen = 0.0, 0.0, False
    for part in WORD.findall(THREE_QUARTERS.sub("¾", text.casefold().replace(", 000", ",000"))):
        if part in ("a", "an", "and", "of"):
            continue
        value, kind = _part(part)
        if value is None:
            return None
        if kind == "scale":
            group = (group or 1.0) * value
            if value >= 1000:
                total, group = total + group, 0.0
        else:
            group += value
        seen = True
    return total + group if seen and math.isfinite(total + group) else None


def _part(part: str) -> tuple[float | None, str]:
    if part in FRACTIONS:
        return FRACTIONS[part], "one"
    if part[0].isalpha():
        return _values().get(part) or _values().get(part.rstrip("s")) or (None, "")
    return figure(part), "one"


def figure(text: str) -> float | None:
    """The value of digits with marks, such as `1,234.5` or `3/8`; None for an odd one such as `1/0`."""
    top, _, bottom = text.replace(",", "").partition("/")
    try:
        return float(top) / float(bottom) if bottom else float(top)
    except (ValueError, ZeroDivisionError):
        return None


@cache
def _values() -> dict[str, tuple[float, str]]:
    return {word: (float(value), kind) for word, value, kind in table("numerals")}
