"""What a time is read against: the day of publication, the grammar around it, and the times already read."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from secondsource.model.annotation import Time, TimeType
from secondsource.model.parse import Parse, Token

DAY_FORM = re.compile(r"\d{4}-\d\d-\d\d")
FUTURE_WORDS = frozenset({"will", "wo", "'ll", "’ll", "shall", "would", "going", "may", "might", "could", "should", "must", "can"})
PLANNING = frozenset(
    {"plan", "expect", "schedule", "set", "due", "intend", "hope", "slate", "want", "promise", "aim", "prepare", "agree", "vow", "order"}
)
CLIMB = 6


class Tense(StrEnum):
    """When the words around an expression put it, seen from the day of writing."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Context:
    """One body on its day of publication, which may be unknown. `earlier` are the times read before this one."""

    body: str
    parse: Parse
    starts: tuple[int, ...]
    today: date | None
    clock: str | None
    earlier: Sequence[Time]

    def token_at(self, offset: int) -> int:
        """The index of the token that holds a character, or of the one before."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def last_day(self) -> date | None:
        """The last day that was named before, if any."""
        for time in reversed(self.earlier):
            if time.value and (found := DAY_FORM.match(time.value)):
                return date.fromisoformat(found.group())
        return None

    def last_value(self, pattern: re.Pattern[str]) -> str | None:
        """The last value read before that has a form."""
        return next((t.value for t in reversed(self.earlier) if t.value and pattern.match(t.value)), None)

    def tense(self, start: int, end: int) -> Tense:
        """The tense of the clause an expression belongs to."""
        tokens = self.parse.tokens
        if not tokens:
            return Tense.UNKNOWN
        index = self._leading(start, end)
        for _ in range(CLIMB):
            token = tokens[index]
            if token.pos in ("VERB", "AUX"):
                return self._verb_tense(index)
            if token.head == index:
                break
            index = token.head
        return Tense.UNKNOWN

    def _leading(self, start: int, end: int) -> int:
        """The token of the expression whose head lies outside it."""
        first, last = self.token_at(start), self.token_at(max(start, end - 1))
        tokens = self.parse.tokens
        return next((i for i in range(first, last + 1) if not first <= tokens[i].head <= last), first)

    def _verb_tense(self, index: int) -> Tense:
        tokens = self.parse.tokens
        token = tokens[index]
        helpers = [t for t in self._near(index) if t.head == index and t.dep in ("aux", "auxpass")]
        words = {t.text.lower() for t in helpers}
        if words & FUTURE_WORDS and "have" not in words:
            return Tense.FUTURE
        if token.tag == "VB" and token.dep in ("xcomp", "ccomp", "acl", "advcl", "relcl", "ROOT", "conj"):
            return Tense.FUTURE
        if token.lemma in PLANNING and token.tag in ("VBN", "VBZ", "VBP") and words & {"is", "are", "'s", "been", ""}:
            return Tense.FUTURE
        if words & {"had", "has", "have", "was", "were", "did", "'ve", "’ve"} or token.tag in ("VBD", "VBN"):
            return Tense.PAST
        if token.tag in ("VBZ", "VBP") or words & {"is", "are", "am", "'s", "'re", "do", "does"}:
            return Tense.PRESENT
        if token.head != index and token.tag in ("VBG", "VB"):
            return self._parent(token.head)
        return Tense.UNKNOWN

    def _parent(self, index: int) -> Tense:
        token = self.parse.tokens[index]
        if token.tag == "VBD":
            return Tense.PAST
        return Tense.FUTURE if token.lemma in PLANNING else Tense.UNKNOWN

    def _near(self, index: int) -> tuple[Token, ...]:
        return self.parse.tokens[max(0, index - 8) : index]


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
