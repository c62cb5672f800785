"""When and where a statement says something happened: the words that fill the slot, and the rest that asks for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from secondsource.claims.patterns import SET_ASIDE
from secondsource.claims.proposition import Proposition
from secondsource.claims.vocabulary import meaning
from secondsource.claims.whens import DAY, dated, not_before, own, past, shut_until
from secondsource.lexicon import words
from secondsource.model.annotation import Time
from secondsource.model.claim import Certainty, Polarity
from secondsource.text.clocks import hour, one_hour
from secondsource.text.normalise import plain

MOST_WORDS = 12
MOST_FILLER = 6
TIMELY = frozenset({"shortly", "soon", "after", "before", "until", "since", "when", "while", "as"})
OPENINGS = frozenset({"open", "reopen"})
NOBODY = frozenset({"nobody"})
HEAD = 3
"""Within so many words behind a preposition stands the noun that says what kind of place it is."""
MARKS = ".,;:!?\"'“”‘’()"
JOINTS = frozenset({"on", "at", "in", "by", "from", "until", "since", "before", "after", "about", "around", "shortly"})


@dataclass(frozen=True, slots=True)
class Slot:
    """`stem` is the statement without the slot, `filler` the words in it, `values` what is compared.

    A time is not `dated` that is an hour of a day that is not named. It is the first at which the `awaited` act may be,
    told by any of these words, if it was said that it would not be earlier.
    """

    proposition: Proposition
    stem: str
    filler: str
    values: frozenset[str]
    dated: bool = True
    awaited: frozenset[str] = frozenset()

    @property
    def days(self) -> frozenset[str]:
        """The days of its times."""
        return frozenset(value[:DAY] for value in self.values)


def times(proposition: Proposition) -> Iterator[Slot]:
    """One slot for the days or hours that a statement gives for what it tells."""
    statement = proposition.statement
    told = [time for time in own(statement) if time.text in proposition.clear and not past(statement, time)]
    clocks = [t for t in told if "T" in (t.value or "") and ":" in (t.value or "")]
    for time in (clocks or told)[:1]:
        values = frozenset(t.value or "" for t in clocks or told)
        stem = _stem(proposition.clear, proposition.clear.index(time.text))
        awaited = _awaited(proposition, time)
        filler = f"not before {time.text}" if awaited else time.text
        yield Slot(proposition, stem, filler, values, any(map(dated, statement.times)), awaited)


def _awaited(proposition: Proposition, time: Time) -> frozenset[str]:
    """The words for what is not to be before a time: what is shut until then opens then."""
    if not not_before(proposition.statement, time):
        return frozenset()
    opens = proposition.predicate in OPENINGS or shut_until(proposition.statement, time)
    return OPENINGS if opens else frozenset({proposition.predicate})


def too_early(left: Slot, right: Slot) -> bool:
    """Whether one puts the act that the other awaits, and by whom it does, before the first time it allows.

    Where nobody is to do it, or none is named, the actor may be any. What opened and was shut again is to open once
    more: what is done denies no such plan.
    """
    given, least = sorted((left, right), key=_awaits)
    told, awaiting = given.proposition, least.proposition
    if not least.awaited & (told.side.acts | told.side.qualities) or not earlier(left, right):
        return False
    ahead = awaiting.statement.certainty is Certainty.PLANNED
    if ahead and any(act.done and act.meanings & least.awaited for act in told.side.told):
        return False
    return awaiting.subject <= NOBODY or bool(awaiting.subject & told.subject)


def earlier(left: Slot, right: Slot) -> bool:
    """Whether one gives times that lie before the first that the other allows, and gives no such first."""
    given, least = sorted((left, right), key=_awaits)
    if given.awaited or not least.awaited:
        return False
    ours, theirs = hour(given.values), hour(least.values)
    if ours and theirs and given.days & least.days:
        return ours < theirs and not one_hour(ours, theirs)
    return max(given.days) < min(least.days)


def _awaits(slot: Slot) -> bool:
    return bool(slot.awaited)


def places(proposition: Proposition) -> Iterator[Slot]:
    """One slot for where a statement says that its act took place: no event, part of a body or figure of speech."""
    if proposition.statement.polarity is Polarity.NEGATED:
        return
    spoken, other = proposition.clear.split(), set_aside(proposition).values
    for number, word in enumerate(spoken[:-1]):
        inside = spoken[number + 1 : number + 1 + MOST_FILLER]
        if number > 1 and word.casefold() in words("place_prepositions") and _means(inside) & proposition.where:
            if any(time.text in " ".join(inside) for time in proposition.statement.times):
                continue
            if _means(inside[:HEAD]) & (_no_places() | other):
                continue
            stem = " ".join(spoken[:number][-MOST_WORDS:])
            yield Slot(proposition, stem, _phrase([word, *inside]), proposition.where)
            return


def told_alike(ours: str, theirs: str) -> bool:
    """Whether the shorter is told in words of the longer, whatever they come to: "Friday", "Friday, July 11"."""
    left, right = (frozenset(_words(one)) - JOINTS for one in (ours, theirs))
    return left <= right or right <= left


@cache
def _no_places() -> frozenset[str]:
    """What no place is told by: events, figures of speech, parts of a body, and words that fit any place."""
    return words("no_scenes") | words("body_parts") | words("bare_places")


def set_aside(proposition: Proposition) -> Slot:
    """What a statement sets aside as another's answer, without values if nothing: "They began here, not at noon"."""
    text = proposition.statement.text
    found = SET_ASIDE.search(text)
    if found is None:
        return Slot(proposition, text, "", frozenset())
    values = _means(found.group("other").split()) - words("function_words")
    return Slot(proposition, text[: found.start()], found.group().strip(", "), values)


def _stem(text: str, at: int) -> str:
    before = text[:at].split()
    while before and before[-1].casefold().strip(MARKS) in JOINTS:
        before.pop()
    if len(before) < 2:
        return " ".join(text[at:].split()[2 : 2 + MOST_WORDS])
    return " ".join(before[-MOST_WORDS:])


def _words(told: str) -> Iterator[str]:
    return (plain(word.strip(MARKS)) for word in told.split())


def _means(spoken: list[str]) -> frozenset[str]:
    bare = [word.strip(MARKS) for word in spoken]
    return frozenset(form for word in bare for form in (meaning(word), plain(word)))


def _phrase(spoken: list[str]) -> str:
    kept: list[str] = []
    for word in spoken:
        if word.casefold() in TIMELY:
            break
        kept.append(word.strip(MARKS))
        if word[-1] in MARKS:
            break
    return " ".join(kept)
