"""Figures of two statements set side by side: whether they count the same thing, and whether they agree."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from secondsource.claims.patterns import AT, BLOCK, FROM, HOUR, IN_THE, NUMBERED, ONE_OF, ONE_REJECTED, REJECTED, TOTAL
from secondsource.claims.vocabulary import empty, meaning
from secondsource.lexicon import lines, words
from secondsource.model.annotation import Change, Quantity, TimeType
from secondsource.model.claim import Statement
from secondsource.text.figures import agree, canonical, comparable, interval
from secondsource.text.tokenise import words as words_of

MULTIPLE = "time"
ORDINAL_WITHIN = 2
PEOPLE_COUNTED = "people"
PEOPLE = frozenset({None, "people", "person"})
"""The units of a count of people."""
AGE = "year of age"
PARTIES, MOST_PARTIES = frozenset({"side", "sides"}), 3
NAMED_BY_NUMBER = frozenset({"Local", "Bill", "Act", "Lot", "Block"})
NEAREST_BOUND = 1.25
"""A bound and a figure this far apart agree, yet do not say the same: "at least seven" is no report of twelve."""
MOVING = frozenset({Change.UP, Change.DOWN})
MOVED = 1.01
"""A figure that "has risen to 6,300" is no longer "about 6,000": it is the same as one so near at most."""


def figures(quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The quantities that carry a number; "one" that counts nothing is a pronoun."""
    return tuple(q for q in quantities if point(q) is not None and not _pronoun(q))


def current(statement: Statement) -> tuple[Quantity, ...]:
    """The figures of a statement without that from which another has moved: "rose to 34 from 31" tells of 34."""
    told = figures(statement.quantities)
    if not any(one.change in MOVING for one in told):
        return told
    return tuple(one for one in told if one.change in MOVING or not FROM.search(statement.before(one)))


def counts(statement: Statement) -> tuple[Quantity, ...]:
    """The figures of a statement that it counts for itself: no "dozens", no total of which a part is told.

    One who is told of without a figure ("the driver") is no count either, nor is a multiple ("six times").
    """
    known = (_reached(q) for q in current(statement))
    told = (q for q in known if _numbered(q) and not _vague(q) and not _aside(q, statement))
    return tuple(q for q in told if not _another(q, statement) and q.unit != MULTIPLE and not _of_time(q, statement))


def set_aside(statement: Statement) -> tuple[Quantity, ...]:
    """The figures that a statement names as another's and says are wrong: "4,200 people, not six thousand"."""
    told = figures(statement.quantities)
    return (*(q for q in told if REJECTED.search(statement.before(q))), *_not_one(statement, told))


def _not_one(statement: Statement, told: Sequence[Quantity]) -> Iterator[Quantity]:
    """The "one" that nothing follows, behind another figure: "two wagons leaked, not one"; it counts what that does."""
    for found in ONE_REJECTED.finditer(statement.text):
        start, end = (statement.start + place for place in found.span("one"))
        before = [q for q in told if q.end < start]
        if before:
            yield replace(before[-1], start=start, end=end, text=found["one"], value=1.0, low=None, high=None)


def gainsays(statement: Statement, figure: Quantity) -> bool:
    """Whether it sets the figure aside."""
    return any(same(named, figure) for named in set_aside(statement))


def gainsay(left: Statement, right: Statement) -> bool:
    """Whether one of them sets aside a figure that the other gives: "twelve people and not eleven"."""
    sides = ((left, right), (right, left))
    return any(same(named, given) for one, other in sides for named in set_aside(one) for given in counts(other))


def of_one_whole(left: Statement, right: Statement) -> Iterator[tuple[Quantity, Quantity]]:
    """The figures that both tell as part of one total: "10 of the 12", "11 of the 12 members"."""
    ours, theirs = dict(_parts(left)), dict(_parts(right))
    return ((ours[total], theirs[total]) for total in sorted(ours.keys() & theirs.keys()))


def wholes(statement: Statement, figure: Quantity) -> frozenset[float]:
    """The totals of which the statement tells the figure as a part."""
    return frozenset(total for total, part in _parts(statement) if same(part, figure))


def _parts(statement: Statement) -> Iterator[tuple[float, Quantity]]:
    """Every total with the part of it that is told: a number, as one of them is only a member."""
    told = figures(statement.quantities)
    for whole in told:
        found = TOTAL.search(statement.before(whole))
        part = next((q for q in told if found and q.end - statement.start == found.start() - 1), None)
        if part and (point(part) or 0.0) > 1:
            yield point(whole) or 0.0, part


def _of_time(quantity: Quantity, statement: Statement) -> bool:
    """Whether the figure is that of a day or an hour: "at 6.40", "eight days earlier"."""
    if not (quantity.unit or quantity.of) and HOUR.fullmatch(quantity.text) and AT.search(statement.before(quantity)):
        return True
    dated = (time for time in statement.times if time.type in {TimeType.DATE, TimeType.TIME})
    return any(time.start < quantity.end and quantity.start < time.end for time in dated)


def _reached(quantity: Quantity) -> Quantity:
    """The figure; where it is one who is told of by a number, that number: "a fifth patient died" counts five."""
    spoken = words_of(quantity.text.casefold())[:ORDINAL_WITHIN] if quantity.value == 1 else []
    reached = next((float(place) for place, word in enumerate(lines("ordinals.txt"), 1) if word in spoken), 1.0)
    return replace(quantity, value=reached, of=PEOPLE_COUNTED) if reached > 1 else quantity


def _another(quantity: Quantity, statement: Statement) -> bool:
    """Whether the figure is a total of which a part is told, is set aside for another, or only numbers a thing.

    "One side" and "the two sides" are parties, and not counted either.
    """
    if (quantity.of or "").casefold() in PARTIES and (quantity.value or 0) <= MOST_PARTIES:
        return True
    before = statement.before(quantity)
    behind = statement.behind(quantity)
    member = quantity.value == 1 and ONE_OF.match(behind)
    apart = any(pattern.search(before) for pattern in (TOTAL, REJECTED, NUMBERED))
    return bool(member or apart or _numbering(before, behind))


def _numbering(before: str, behind: str) -> bool:
    """Whether what stands around the figure is a noun that it numbers: "Local 218", "section 14", "the 1200 block"."""
    if IN_THE.search(before) and BLOCK.match(behind):
        return True
    last = [word.rstrip(":#") for word in before.split()[-1:]]
    return before[-1:].isspace() and any(w in NAMED_BY_NUMBER or w.casefold() in words("numbered_nouns") for w in last)


def _aside(quantity: Quantity, statement: Statement) -> bool:
    """Whether the figure stands in brackets: the same sum in another currency, the same way in miles."""
    before = statement.before(quantity)
    return before.count("(") > before.count(")")


def point(quantity: Quantity) -> float | None:
    """One number for the figure: its value, or the middle of its range."""
    if quantity.value is not None:
        return quantity.value
    ends = [end for end in (quantity.low, quantity.high) if end is not None]
    return sum(ends) / len(ends) if ends else None


def commensurable(left: Quantity, right: Quantity) -> bool:
    """Whether the two are in units of one kind."""
    return comparable(_unit(left), _unit(right))


def paired(left: Quantity, right: Quantity) -> bool:
    """Whether the two could count the same thing: units of one kind, and no word against it in what is counted."""
    if not comparable(_unit(left), _unit(right)):
        return False
    ours, theirs = counted(left), counted(right)
    return bool(ours & theirs) or not ours or not theirs


def counted(quantity: Quantity) -> frozenset[str]:
    """What is counted, as meanings; people of any kind are people."""
    return _meanings(quantity.of or ("people" if quantity.unit in {"people", "person"} else ""))


def paired_loosely(left: Quantity, right: Quantity) -> bool:
    """As `paired`, and "12 people" with "12 killed": for two sentences alone, where nothing else could be meant."""
    ours, theirs = counted(left), counted(right)
    return paired(left, right) or (
        comparable(_unit(left), _unit(right)) and (_people(ours, theirs) or _people(theirs, ours))
    )


def of_people(quantity: Quantity) -> bool:
    """Whether people of any kind are counted, or those to whom something was done."""
    return not counted(quantity).isdisjoint(_known_people() | {PEOPLE_COUNTED})


def of_things(quantity: Quantity) -> bool:
    """Whether things are counted, of which nobody speaks as of people: homes, vehicles."""
    return not counted(quantity).isdisjoint(_things())


@cache
def _things() -> frozenset[str]:
    return frozenset(meaning(word) for word in words("counted_things"))


@cache
def _known_people() -> frozenset[str]:
    return words("people_meanings") | words("counted_people") | words("people_nouns")


def _people(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether one counts people and the other those to whom something was done: "12 people", "12 killed"."""
    return PEOPLE_COUNTED in ours and bool(theirs & _known_people())


def compatible(left: Quantity, right: Quantity) -> bool:
    """Whether one number can satisfy both: equal, rounded from one another, or within the bounds of the other."""
    return agree(_interval(left), _interval(right))


def same(left: Quantity, right: Quantity) -> bool:
    """Whether the two give the same figure, perhaps in another form; one that has moved rounds no other."""
    ours, theirs = (abs(canonical(point(one) or 0.0, _unit(one))[0]) for one in (left, right))
    furthest = MOVED if (left.change in MOVING) != (right.change in MOVING) else NEAREST_BOUND
    return max(ours, theirs) <= furthest * min(ours, theirs) and compatible(left, right)


def _interval(quantity: Quantity) -> tuple[float, float]:
    return interval(quantity.value, quantity.low, quantity.high, quantity.change, quantity.unit)


def _unit(quantity: Quantity) -> str | None:
    return None if quantity.unit in PEOPLE else quantity.unit


def _numbered(quantity: Quantity) -> bool:
    """Whether the figure is given in digits or in a word for a number."""
    spoken, known = words_of(quantity.text.casefold()), (words("number_words"), words("ordinals"))
    return any(word[:1].isdigit() or any(word in listed for listed in known) for word in spoken)


def _vague(quantity: Quantity) -> bool:
    """Whether it is "millions", which counts nothing, and not "62 millions"."""
    return not quantity.text[:1].isdigit() and quantity.text.split()[-1].casefold() in words("vague_numbers")


def _pronoun(quantity: Quantity) -> bool:
    return quantity.value == 1 and quantity.change is Change.EXACT and quantity.unit is None and not quantity.of


@cache
def _meanings(of: str) -> frozenset[str]:
    return frozenset(meaning(_singular(word)) for word in words_of(of) if not empty(word))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
