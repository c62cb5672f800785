"""The stretches of a body in which a time may stand, so that patterns run over little text."""

import re
from collections.abc import Iterator
from functools import cache

from secondsource.annotation.times.patterns import WEEKDAY_NAMES
from secondsource.lexicon import table
from secondsource.model.parse import Parse

BEFORE, AFTER = 7, 6
APOSTROPHES = ("'", "’", "‘")
YEAR = re.compile(r"[^\d]?(?:1[5-9]|20|21)\d\d\D*|(?:1[5-9]|20|21)\d\d-\d+")
UNITS = ["second", "minute", "hour", "day", "night", "weekend", "week", "fortnight", "month", "year", "decade"]
PARTS = ["morning", "noon", "afternoon", "evening", "night", "lunchtime", "dawn", "midday", "midnight"]
MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
DECADES = "twenties thirties forties fifties sixties seventies eighties nineties"


def windows(parse: Parse) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Stretches `[start, end)` in characters with the kinds of trigger in them, in order and apart."""
    tokens, found = parse.tokens, list(_triggers(parse))
    at = 0
    while at < len(found):
        first, kinds = found[at]
        last = first
        while at < len(found) and found[at][0] - last <= BEFORE + AFTER:
            last, kinds = found[at][0], kinds | found[at][1]
            at += 1
        yield tokens[max(0, first - BEFORE)].start, tokens[min(len(tokens) - 1, last + AFTER)].end, kinds


def _triggers(parse: Parse) -> Iterator[tuple[int, frozenset[str]]]:
    known, tokens = trigger_words(), parse.tokens
    for index, token in enumerate(parse.tokens):
        text = token.text
        kinds = known.get(text.lower()) or known.get(token.lemma.lower())
        if kinds:
            yield index, kinds
        elif text.isalpha():
            continue
        elif any(ch.isdigit() for ch in text):
            short = index > 0 and len(text) == 2 and tokens[index - 1].text in APOSTROPHES
            yield index, frozenset({"mixed"}) if short else _of_digits(text)
        elif "-" in text or "/" in text:
            parts = [known[part] for part in re.split("[-/]", text.lower()) if part in known]
            if parts:
                yield index, frozenset().union(*parts)


def _of_digits(text: str) -> frozenset[str]:
    if text.isdigit():
        return frozenset({"year", "clock", "mixed"}) if len(text) == 4 else frozenset()
    return frozenset({"mixed", "year", "clock", "century", "unit"})


@cache
def trigger_words() -> dict[str, frozenset[str]]:
    """The kind or kinds of each word that may begin, end or carry a time."""
    found: dict[str, set[str]] = {}
    for kind, words in _kinds():
        for word in words:
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


def _kinds() -> Iterator[tuple[str, list[str]]]:
    yield "month", [form for name in MONTHS.split() for form in (name, name + ".")]
    yield "weekday", [form for d in WEEKDAY_NAMES for form in (d + ".", d + "day")]
    yield "weekday", ["tuesday", "wednesday", "thursday", "saturday", "tues.", "thurs."]
    yield "weekday", ["mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays"]
    yield "unit", [form for unit in UNITS for form in (unit, unit + "s")]
    yield "part", PARTS
    yield "near", ["yesterday", "today", "tomorrow", "tonight"]
    yield "season", ["spring", "summer", "autumn", "fall", "winter"]
    yield "quarter", ["quarter", "quarters", "half", "period"]
    yield "century", ["century", "centuries"]
    yield "decade", DECADES.split()
    yield "spoken", ["eighteen", "nineteen", "twenty", "thousand"]
    yield "clock", ["a.m", "p.m", "a.m.", "p.m.", "am", "pm", "gmt", "utc", "o'clock", "o’clock"]
    yield "clock", ["noon", "midnight", "midday"]
    yield "past", ["past"]
    yield "word", [row[0].split()[-1].lower() for row in table("time_words")]
    yield "holiday", [word for row in table("holidays") for word in (row[0].lower().split()[-1],)]
