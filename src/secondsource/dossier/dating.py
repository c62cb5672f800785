"""When the event of a statement was, as its own clause, its sentence, the sentences before or the day tell it."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from secondsource.dossier.clauses import VERBAL, Tense, head, serial, tense, verb_of
from secondsource.dossier.points import moment_of, precision
from secondsource.lexicon import words
from secondsource.model.annotation import Time, TimeType
from secondsource.model.claim import Certainty, Statement
from secondsource.model.reading import Reading

LEAD_SENTENCES, NEWS_DAYS = 6, 7
CONTENT, UNRELATED = 1, 99
"""From here on a time is that of what was said, not of the saying; that of something else."""
FINE = frozenset({"day", "hour"})
OPEN = frozenset({Certainty.PLANNED, Certainty.DEMANDED})
POINTED = frozenset({TimeType.DATE, TimeType.TIME})


@dataclass(frozen=True, slots=True)
class Dated:
    """A point in time; `inferred` where the statement itself does not tell it."""

    time: str
    inferred: bool


class Calendar:
    """The times of one report, by the verbs they hang on."""

    def __init__(self, reading: Reading) -> None:
        self._parse = reading.parse
        self._begins = [token.start for token in reading.parse.tokens]
        self._published = (reading.item.published or "")[:10] or None
        self._sentences = reading.annotated.sentences
        self._times = [
            (one, found)
            for one in reading.annotated.times
            if one.type in POINTED and (found := moment_of(one, reading.item.published))
        ]
        self._news = self._news_day()

    def dates(self, one: Statement) -> tuple[Dated, ...]:
        """The times of a statement, several if it names several for its event; none where nothing tells one."""
        stated = self._stated(one)
        if stated:
            return tuple(Dated(time, False) for time in stated)
        told = self._told(one)
        return (Dated(told, True),) if told else ()

    def _stated(self, one: Statement) -> tuple[str, ...]:
        first, last = self._tokens(one.start, one.end)
        verb = head(self._parse, first, last)
        if verb is None:
            return finest(found for time in one.times if time.type in POINTED and (found := moment_of(time, None)))
        first, last = (bisect_left(self._times, edge, key=lambda pair: pair[0].start) for edge in one.sentence)
        around = self._times[first:last]
        ranked = [(self._nearness(time, verb), found) for time, found in around]
        best = min((rank for rank, _ in ranked), default=None)
        if best is None or best >= (CONTENT if one.says else UNRELATED):
            return ()
        return finest(found for rank, found in ranked if rank == best)

    def _nearness(self, time: Time, verb: int) -> int:
        """How directly a time hangs on the verb of a statement: 0 straight, `UNRELATED` not at all."""
        governor = verb_of(self._parse, self._token(time))
        if governor == verb:
            return 0
        if serial(self._parse, governor, verb) is not None:
            return 1
        steps = serial(self._parse, verb, governor)
        return UNRELATED if steps is None else 1 + steps

    def _told(self, one: Statement) -> str | None:
        first, last = self._tokens(one.start, one.end)
        verb = head(self._parse, first, last)
        held = tense(self._parse, verb) if verb is not None else Tense.NONE
        if held is Tense.FUTURE or (one.certainty in OPEN and not (held is Tense.PAST and self._asks(verb))):
            return None
        return self._published if held is Tense.PRESENT else self._news

    def _asks(self, verb: int | None) -> bool:
        """Whether the verb is the asking itself, which was done whatever came of it."""
        return verb is not None and self._parse.tokens[verb].lemma.casefold() in words("demand_verbs")

    def _news_day(self) -> str | None:
        """The day that the first sentences tell of, if it lies within a week before publication; else publication."""
        if not self._published:
            return None
        days = (found[:10] for time, found in self._times if self._leading(time) and precision(found) in FINE)
        return next((day for day in days if _recent(day, self._published)), self._published)

    def _leading(self, time: Time) -> bool:
        """Whether a time stands in one of the first sentences and hangs on a verb, as that of a date line does not."""
        lead = self._sentences[:LEAD_SENTENCES]
        if not lead or time.start >= lead[-1][1]:
            return False
        return self._parse.tokens[verb_of(self._parse, self._token(time))].pos in VERBAL

    def _token(self, time: Time) -> int:
        return min(bisect_left(self._begins, time.start), len(self._begins) - 1)

    def _tokens(self, start: int, end: int) -> tuple[int, int]:
        return bisect_left(self._begins, start), bisect_left(self._begins, end)


def finest(points: Iterable[str]) -> tuple[str, ...]:
    """The points without those that another of them tells more finely.

    Example:
        >>> finest(["2022", "2022-05-13", "2021"])
        ('2021', '2022-05-13')
    """
    found = sorted(set(points))
    return tuple(one for one in found if not any(other != one and other.startswith(one) for other in found))


def _recent(day: str, published: str) -> bool:
    try:
        return 0 <= (date.fromisoformat(published) - date.fromisoformat(day)).days <= NEWS_DAYS
    except ValueError:
        return False


def dates(statements: Mapping[str, Statement], readings: Sequence[Reading]) -> dict[str, tuple[Dated, ...]]:
    """The times of every statement that has one, by its id."""
    calendars = {reading.item.id: Calendar(reading) for reading in readings}
    found = ((key, calendars[one.item].dates(one)) for key, one in statements.items() if one.item in calendars)
    return {key: when for key, when in found if when}
