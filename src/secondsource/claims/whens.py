"""The times that a statement gives: its own, those that open its sentence, and those of the act it is told with."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from secondsource.claims.patterns import (
    BARE_HOUR,
    EARLIEST,
    LIMIT,
    NO_EARLIER,
    NO_LONGER,
    NOT_THEN,
    NOT_UNTIL,
    NOW,
    OTHERWISE_TOLD,
    PUT_OFF,
    SHUT_UNTIL,
    UP_TO,
)
from secondsource.claims.tree import VERBS, Tree
from secondsource.model.annotation import Time, TimeType
from secondsource.model.claim import Polarity, Statement

MOST_STEPS = 60
DAY = 10
"""So many characters of a value name a day."""


def whens(times: tuple[Time, ...], tree: Tree, bounds: tuple[int, int], head: int, span: tuple[int, int]) -> list[Time]:
    """The times of a statement.

    Args:
        times: those of the whole body.
        tree: the parse.
        bounds: the tokens of the sentence, `[first, last)`.
        head: the token that heads the statement.
        span: the characters of the statement, `[start, end)`.
    """
    own = [time for time in times if span[0] <= time.start and time.end <= span[1]]
    return own or _leading(times, tree, bounds, span[0]) or _shared(times, tree, bounds, head)


def put_off_to(statement: Statement) -> tuple[Time, ...] | None:
    """The times to which it says that a thing was put off; null where it says of none that it was."""
    if not PUT_OFF.search(statement.text):
        return None
    return tuple(time for time in statement.times if UP_TO.search(statement.before(time)))


def exact(time: Time) -> bool:
    """Whether it is one day, or an hour of it."""
    value = time.value or ""
    return time.type in {TimeType.DATE, TimeType.TIME} and value[:DAY].replace("-", "").isdigit() and len(value) >= DAY


def own(statement: Statement) -> list[Time]:
    """The days and hours that it gives for what it tells; of what is put off the new ones alone."""
    new = put_off_to(statement)
    given = statement.times if new is None else new
    return [time for time in given if exact(time) and not (_another(time, statement) or _counted_on(time))]


def dated(time: Time) -> bool:
    """Whether it names its day: "Friday at 10", not "10 p.m."."""
    return exact(time) and not BARE_HOUR.fullmatch(time.text)


def past(statement: Statement, time: Time) -> bool:
    """Whether it is an hour by which a thing had happened, whenever it did: "by 9.30 the fire was out"."""
    return ":" in (time.value or "") and bool(LIMIT.search(statement.before(time)))


def not_before(statement: Statement, time: Time) -> bool:
    """Whether the statement says that something will not be until then: "will not open before Monday"."""
    before = statement.before(time)
    if statement.polarity is Polarity.NEGATED and NOT_UNTIL.search(before):
        return True
    told = NO_EARLIER.search(before) or EARLIEST.match(statement.behind(time))
    return bool(told) or shut_until(statement, time)


def bounded(statement: Statement) -> bool:
    """Whether the statement says of anything that it will not be until some time."""
    return any(not_before(statement, time) for time in statement.times)


def shut_until(statement: Statement, time: Time) -> bool:
    """Whether the statement says that something is closed until then: "will stay shut until Monday"."""
    return statement.polarity is Polarity.AFFIRMED and bool(SHUT_UNTIL.search(statement.before(time)))


def set_aside(statement: Statement) -> frozenset[str]:
    """The days that it sets aside as another's or as no longer so: "on June 9 and not on June 14"."""
    told = [time for time in statement.times if exact(time)]
    named = {time.value or "" for time in told if _another(time, statement)}
    return frozenset({*named, *(day for time in told if _distance(time, statement) for day in _other_end(time, told))})


def moves(statement: Statement) -> bool:
    """Whether it tells that something was put off, or gives a day that takes the place of another."""
    return bool(PUT_OFF.search(statement.text)) or any(_replaced(time, statement) for time in statement.times)


def _another(time: Time, statement: Statement) -> bool:
    return bool(NOT_THEN.search(statement.before(time))) or _replaced(time, statement)


def _replaced(time: Time, statement: Statement) -> bool:
    """Whether a later time in the statement has taken the place of this one: "due on Monday, is now on for Friday"."""
    moved = PUT_OFF.search(statement.text) or NOW.search(statement.behind(time))
    followed = any(exact(other) and other.start > time.start for other in statement.times)
    return bool(moved and followed and NO_LONGER.search(statement.before(time)))


def _distance(time: Time, statement: Statement) -> bool:
    """Whether it is told as a distance from another day: "eight days earlier than the authorities say"."""
    return bool(OTHERWISE_TOLD.match(statement.behind(time)))


def _counted_on(time: Time) -> bool:
    """Whether it is counted on from a day that is not named: "two days later"."""
    return time.text.casefold().endswith(("later", "earlier"))


def _other_end(time: Time, told: Iterable[Time]) -> Iterator[str]:
    """The day from which the one before it lies as far as the distance says: on the other side of it."""
    before = [other for other in told if other.end <= time.start]
    if before:
        here, there = (date.fromisoformat((one.value or "")[:DAY]) for one in (before[-1], time))
        yield (here + (here - there)).isoformat()


def apart(left: Collection[str], right: Collection[str]) -> bool:
    """Whether no value of a time among the ones is or holds one among the others."""
    return not any(a.startswith(b) or b.startswith(a) for a in left for b in right)


def _leading(times: Iterable[Time], tree: Tree, bounds: tuple[int, int], start: int) -> list[Time]:
    """The times that open the sentence, before any verb, and so date everything it says."""
    first = tree.tokens[bounds[0]].start
    opening = next((tree.tokens[i].start for i in range(*bounds) if tree.tokens[i].text == ","), first)
    verb = next((tree.tokens[i].start for i in range(*bounds) if tree.tokens[i].pos in VERBS), opening)
    opening = min(opening, verb)
    return [time for time in times if first <= time.start and time.end <= min(opening, start)]


def _shared(times: Iterable[Time], tree: Tree, bounds: tuple[int, int], head: int) -> list[Time]:
    """The times of the act before, if this one is only joined to it: "the roof fell in May and hurt nine"."""
    token = tree.tokens[head]
    if token.dep not in {"conj", "advcl"} or token.head >= head or tree.subject(head) != tree.subject(token.head):
        return []
    begins = {tree.tokens[i].start: i for i in range(*bounds)}
    return [time for time in times if time.start in begins and _verb(tree, begins[time.start]) == token.head]


def _verb(tree: Tree, index: int) -> int:
    """The nearest verb above a token."""
    for _ in range(MOST_STEPS):
        index = tree.tokens[index].head
        if tree.tokens[index].pos in VERBS or tree.tokens[index].head == index:
            return index
    return index
