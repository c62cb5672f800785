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
PAST_WORDS = frozenset({"had", "has", "have", "was", "were", "did", "'ve", "’ve", "having"})
PRESENT_WORDS = frozenset({"is", "are", "am", "'s", "'re", "’s", "’re", "do", "does"})
REPORTING = frozenset({"say", "report", "tell", "quote", "show"})
DATING = frozenset({"end", "date"})
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
        if self._after_past_verb(start):
            return Tense.PAST
        index, in_noun = self._leading(start, end), False
        for _ in range(CLIMB):
            token = tokens[index]
            if token.pos in ("VERB", "AUX"):
                found = self._verb_tense(index)
                return Tense.UNKNOWN if in_noun and found in (Tense.PRESENT, Tense.FUTURE) else found
            if token.head == index:
                break
            in_noun = in_noun or token.dep in ("poss", "compound", "nmod")
            index = token.head
        return Tense.UNKNOWN

    def _after_past_verb(self, start: int) -> bool:
        """Whether a past verb stands right before, which parsers miss in "said on Thursday it would"."""
        tokens, first = self.parse.tokens, self.token_at(start)
        before = first - 2 if first > 1 and tokens[first - 1].text.lower() == "on" else first - 1
        return before >= 0 and tokens[before].tag == "VBD" and tokens[before].pos == "VERB"

    def _leading(self, start: int, end: int) -> int:
        """The token of the expression whose head lies outside it."""
        first, last = self.token_at(start), self.token_at(max(start, end - 1))
        tokens = self.parse.tokens
        return next((i for i in range(first, last + 1) if not first <= tokens[i].head <= last), first)

    def _verb_tense(self, index: int) -> Tense:
        token = self.parse.tokens[index]
        words = {t.text.lower() for t in self._near(index) if t.head == index and t.dep in ("aux", "auxpass")}
        if words & FUTURE_WORDS and "have" not in words:
            return Tense.FUTURE
        if token.head != index and (token.tag == "VB" or "to" in words):
            return self._of_infinitive(token.head)
        if words & PAST_WORDS or token.tag == "VBD":
            return Tense.PAST
        if words & PRESENT_WORDS or token.tag in ("VBZ", "VBP"):
            return Tense.PAST if token.lemma in REPORTING else Tense.PRESENT
        return self._of_participle(token)

    def _of_participle(self, token: Token) -> Tense:
        if token.tag == "VBN" and token.lemma in PLANNING:
            return Tense.FUTURE
        if token.tag == "VBN" and token.lemma in DATING:
            return Tense.PAST
        led = token.tag == "VBG" and self.parse.tokens[token.head].tag == "VBD"
        return Tense.PAST if led else Tense.UNKNOWN

    def _of_infinitive(self, head: int) -> Tense:
        """The tense of a bare verb under another: "had been due to expire" is past, "plans to" and "ordered that it" are not."""
        words = {t.text.lower() for t in self._near(head) if t.head == head}
        return Tense.PAST if "had" in words and self.parse.tokens[head].tag == "VBN" else Tense.FUTURE

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
