"""Clock times whose day is named only behind them: "at 6:42 a.m. (0442 GMT) on Thursday"."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from secondsource.annotation.times.clock import clock_part, day_part
from secondsource.annotation.times.patterns import DAY_NAMED
from secondsource.model.annotation import Time, TimeType
from secondsource.model.parse import Parse

CLOCK_ONLY = re.compile(r"\d|noon|midnight|midday|\b(?:past|to|o['’]clock)\b", re.IGNORECASE)


def settled(times: Sequence[Time], parse: Parse) -> tuple[Time, ...]:
    """The times, with a clock time moved to the day that its sentence names behind it, if it names none before."""
    starts = [parse.tokens[first].start for first, _ in parse.sentences]
    sentence = [bisect_right(starts, time.start) for time in times]
    found = list(times)
    for index in range(len(found) - 2, -1, -1):
        follows = sentence[index] == sentence[index + 1]
        leads = index > 0 and sentence[index - 1] == sentence[index] and day_part(found[index - 1].value)
        if follows and not leads and _bare_clock(found[index]):
            found[index] = _moved(found[index], day_part(found[index + 1].value))
    return tuple(found)


def _bare_clock(time: Time) -> bool:
    told = clock_part(time.value) or day_part(time.value) == time.value
    clock = time.type is TimeType.TIME and bool(told) and bool(CLOCK_ONLY.search(time.text))
    return clock and not DAY_NAMED.search(time.text)


def _moved(time: Time, day: str | None) -> Time:
    if day is None:
        return time
    return Time(start=time.start, end=time.end, text=time.text, type=time.type, value=day + clock_part(time.value))
