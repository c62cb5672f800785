"""What a time is read against: the day of publication, the grammar around it, and the times already read."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from secondsource.annotation.times.tense import Tense, tense_of
from secondsource.model.annotation import Time, TimeType
from secondsource.model.parse import Parse

LOOK_BACK = 60
YEAR_OR_FINER = re.compile(r"\d{4}(?:-\d\d){0,2}(?:T|$)")
MONTH_OR_FINER = re.compile(r"\d{4}(?:-\d\d){1,2}(?:T|$)")
DAY_FORM = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Context:
    """One body on its day of publication, which may be unknown. `earlier` are the times read before this one.

    `country` is that of the publisher (ISO 3166-1 alpha-2), where it is known.
    """

    body: str
    parse: Parse
    starts: tuple[int, ...]
    today: date | None
    earlier: list[Time]
    country: str | None = None

    def token_at(self, offset: int) -> int:
        """The index of the token that holds a character, or of the one before."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def recent(self) -> Sequence[Time]:
        """The times read just before, so that a long body of times costs no more than its length."""
        return self.earlier[-LOOK_BACK:]

    def last_day(self) -> date | None:
        """The last day that was named before, if any."""
        for time in reversed(self.recent()):
            if time.value and (found := DAY_FORM.match(time.value)):
                return date.fromisoformat(found.group())
        return None

    def last_date(self, unit: str) -> date | None:
        """The first day of the last date that was named before and is as exact as a month, or for a year as a year."""
        value = self.last_value(MONTH_OR_FINER if unit == "month" else YEAR_OR_FINER)
        if value is None:
            return None
        known = value.split("T")[0] + "-01-01"
        return date.fromisoformat(known[:10])

    def last_value(self, pattern: re.Pattern[str]) -> str | None:
        """The last value read before that has a form."""
        return next((t.value for t in reversed(self.recent()) if t.value and pattern.match(t.value)), None)

    def tense(self, match: re.Match[str]) -> Tense:
        """The tense of the clause that a match belongs to."""
        return tense_of(self.parse, self.token_at(match.start()), self.token_at(max(match.start(), match.end() - 1)))


@dataclass(frozen=True, slots=True)
class Read:
    """What a resolver says of a match: a type and a value; `start` and `end` only where the match is to be cut."""

    type: TimeType
    value: str | None
    start: int | None = None
    end: int | None = None


def day(value: date | None) -> Read:
    """A reading as a day of the calendar."""
    return Read(TimeType.DATE, None if value is None else value.isoformat())


def dated(value: str | None) -> Read:
    """A reading as a date of another grain."""
    return Read(TimeType.DATE, value)
