"""Expressions of time in a body, with their values."""

import re
from dataclasses import replace
from datetime import date

from secondsource.annotation.times.calendar import day_of
from secondsource.annotation.times.clock import clock_part, day_part
from secondsource.annotation.times.context import Context, Read
from secondsource.annotation.times.names import is_name
from secondsource.annotation.times.patterns import CLOCK_THEN_DAY, DAY_BEFORE, DAY_THEN_CLOCK, TO_ANCHOR, WORKING_DAYS
from secondsource.annotation.times.points import counted_from
from secondsource.annotation.times.rules import Resolver, rules
from secondsource.annotation.times.settling import settled
from secondsource.annotation.times.windows import windows
from secondsource.model.annotation import Time, TimeType
from secondsource.model.parse import Parse
from secondsource.text.wrapped import unwrapped

PUBLISHED = re.compile(r"(\d{4}-\d\d-\d\d)")
LONGEST_JOINT = 24
Found = tuple[re.Match[str], Resolver]


def read_times(body: str, parse: Parse, published: str | None, country: str | None = None) -> tuple[Time, ...]:
    """The expressions of time in a body, in order and apart, each with its TIMEX3 type and value.

    Args:
        body: the text.
        parse: its grammatical reading.
        published: the day or time of publication in ISO 8601; without it relative times have no value.
        country: that of the publisher in ISO 3166-1 alpha-2, which tells how "03/04/2025" is meant.
    """
    if not parse.tokens:
        return ()
    flat = unwrapped(body)
    found = settled(_found(_context(flat, parse, published, country)), parse)
    return found if flat == body else tuple(replace(time, text=body[time.start : time.end]) for time in found)


def _found(context: Context) -> list[Time]:
    earlier, body = context.earlier, context.body
    for start, end, kinds in windows(context.parse):
        cursor = start
        for match, resolve in _candidates(body, start, end, kinds):
            if match.start() < cursor or is_name(match, context):
                continue
            read = resolve(match, context)
            if read is None:
                continue
            time = _time(body, match, read)
            if first := _first_of_two(body, cursor, time):
                earlier.append(first)
            add(earlier, body, time)
            cursor = earlier[-1].end
    return earlier


def _candidates(body: str, start: int, end: int, kinds: frozenset[str]) -> list[Found]:
    """Every match of every rule that may apply, the leftmost and longest first."""
    found = [
        (match, rule.resolve)
        for rule in rules()
        if rule.needs & kinds
        for match in rule.pattern.finditer(body, start, end)
    ]
    return sorted(found, key=lambda pair: (pair[0].start(), -pair[0].end()))


def _time(body: str, match: re.Match[str], read: Read) -> Time:
    start = match.start() if read.start is None else read.start
    end = match.end() if read.end is None else read.end
    text = body[start:end]
    end -= len(text) - len(text.rstrip(" ,("))
    return Time(start=start, end=end, text=body[start:end], type=read.type, value=read.value)


def _first_of_two(body: str, cursor: int, time: Time) -> Time | None:
    """`11` in "11 and 12 June", where `time` is "12 June"."""
    back = max(cursor, time.start - LONGEST_JOINT)
    found = DAY_BEFORE.search(body[back : time.start]) if time.text[:1].isdigit() and day_part(time.value) else None
    second = date.fromisoformat(time.value or "") if found and day_part(time.value) == time.value else None
    first = day_of(second.year, second.month, int(found["day"])) if found and second else None
    if found is None or first is None or second is None or first >= second:
        return None
    start, end = back + found.start("day"), back + found.end("day")
    return Time(start=start, end=end, text=body[start:end], type=TimeType.DATE, value=first.isoformat())


def add(earlier: list[Time], body: str, time: Time) -> None:
    """Append a time, or make one of it and the one before where the two are one expression."""
    last = earlier[-1] if earlier else None
    if last is not None and (joint := _joint(last, time, body[last.end : time.start])):
        text = body[last.start : time.end]
        earlier[-1] = Time(start=last.start, end=time.end, text=text, type=joint[0], value=joint[1])
    else:
        earlier.append(time)


def _joint(last: Time, time: Time, between: str) -> tuple[TimeType, str | None] | None:
    """The reading of a clock time and its day, in either order, or of a length counted from a day."""
    if len(between) > LONGEST_JOINT:
        return None
    if CLOCK_THEN_DAY.fullmatch(between) and clock_part(last.value) and day_part(time.value) == time.value:
        return TimeType.TIME, (time.value or "") + clock_part(last.value)
    if DAY_THEN_CLOCK.fullmatch(between) and day_part(last.value) == last.value and clock_part(time.value):
        return TimeType.TIME, (last.value or "") + clock_part(time.value)
    anchor = None if WORKING_DAYS.search(last.text) else day_part(time.value)
    if last.type is TimeType.DURATION and anchor and (found := TO_ANCHOR.fullmatch(between)):
        value = counted_from(date.fromisoformat(anchor), last.value or "", found["word"].lower())
        return (TimeType.DATE, value) if value else None
    return None


def _context(body: str, parse: Parse, published: str | None, country: str | None) -> Context:
    found = PUBLISHED.match(published or "")
    today = _day(found.group(1)) if found else None
    return Context(body, parse, tuple(token.start for token in parse.tokens), today, [], country)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
