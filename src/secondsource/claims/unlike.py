"""Claims that tell of one act and give it another time, place or doer."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from secondsource.claims.actors import Done, done, pairs
from secondsource.claims.deeds import people_words
from secondsource.claims.patterns import PUT_OFF
from secondsource.claims.points import Points, vectors_of
from secondsource.claims.proposition import Proposition
from secondsource.claims.slots import Slot, earlier, places, times, told_alike, too_early
from secondsource.claims.vocabulary import moving
from secondsource.claims.whens import apart, bounded
from secondsource.language.encoder import Encoder
from secondsource.model.claim import Certainty, DiscrepancyField, Polarity
from secondsource.text.clocks import hour, one_hour, part

LEAST_ACT, LEAST_ACT_ALONE = 0.4, 0.8
"""How alike two acts must be: where the verb means the same, and where it does not."""

LEAST_ARRANGED = 0.3
"""How alike two arrangements must be: who sets a day and who puts it off tell it in words of their own."""

LEAST_ACT_BY_OTHERS = 0.4
"""The doers differ, and with them much of the wording."""

MOST_DAYS = 14
"""Acts on days further apart are two: two reports of one seldom err by weeks, and like ones happen again."""

LIGHT_ACTS = frozenset({"", "be", "have", "go", "say"})
ARRANGING = frozenset({"set", "fix", "schedule", "plan", "postpone", "adjourn", "reschedule", "defer"})
ARRANGED = "arrange"
ONSETS = frozenset({"start", "break", "erupt", "ignite", "flare"})
TELLERS = 4


@dataclass(frozen=True, slots=True)
class Unlike:
    """Two claims, by number, and what each puts in one slot."""

    left: int
    right: int
    field: DiscrepancyField
    ours: Slot
    theirs: Slot
    score: float


def unlike(table: Points, encoder: Encoder | None) -> list[Unlike]:
    """The pairs of claims that differ in when or where one act took place or who did it."""
    return [
        *_differing(table, encoder, DiscrepancyField.TIME, _other_time),
        *_differing(table, encoder, DiscrepancyField.PLACE, _other_place),
        *_other_doers(table, encoder),
    ]


def slots(proposition: Proposition, field: DiscrepancyField) -> Iterator[Slot]:
    """What a statement puts in the slots of a field: when or where it says that it was, or who did it."""
    if field is DiscrepancyField.TIME:
        return times(proposition)
    if field is DiscrepancyField.PLACE:
        return places(proposition)
    return (_doer(one) for one in done(proposition))


def _doer(one: Done) -> Slot:
    return Slot(one.proposition, one.deed.told, one.deed.named, one.deed.doer)


def surest(found: Iterable[Unlike]) -> list[Unlike]:
    """One difference for each pair of claims and each field, the surest first."""
    best: dict[tuple[int, int, str], Unlike] = {}
    for one in sorted(found, key=lambda one: (-one.score, one.left, one.right)):
        best.setdefault((one.left, one.right, one.field), one)
    return list(best.values())


def _differing(
    table: Points, encoder: Encoder | None, field: DiscrepancyField, differ: Callable[[Slot, Slot], bool]
) -> Iterator[Unlike]:
    told = [(number, slot) for number, p in tellings(table) for slot in slots(p, field)]
    near = ((a, b) for a, b in sorted({*_sharing_actor(told), *_too_early(told)}) if told[a][0] != told[b][0])
    pairs = [(a, b) for a, b in near if differ(told[a][1], told[b][1])]
    asked = sorted({number for pair in pairs for number in pair})
    vectors = dict(zip(asked, vectors_of([told[number][1].stem for number in asked], encoder), strict=True))
    for a, b in pairs:
        (left, ours), (right, theirs) = told[a], told[b]
        alike = float(vectors[a] @ vectors[b])
        if _one_act(ours, theirs, alike):
            yield Unlike(left, right, field, ours, theirs, alike)


def _other_doers(table: Points, encoder: Encoder | None) -> Iterator[Unlike]:
    told = [(number, one) for number, p in tellings(table) for one in done(p)]
    found = pairs(told)
    asked = sorted({number for pair in found for number in pair})
    vectors = dict(zip(asked, vectors_of([told[n][1].proposition.clear for n in asked], encoder), strict=True))
    for a, b in found:
        alike = float(vectors[a] @ vectors[b])
        if alike >= LEAST_ACT_BY_OTHERS:
            (left, ours), (right, theirs) = told[a], told[b]
            yield Unlike(left, right, DiscrepancyField.ACTOR, _doer(ours), _doer(theirs), alike)


def _sharing_actor(told: Sequence[tuple[int, Slot]]) -> list[tuple[int, int]]:
    """The pairs of slots of acts by one actor, by number, in order."""
    acting: dict[str, list[int]] = defaultdict(list)
    for number, (_, slot) in enumerate(told):
        if act(slot.proposition) not in LIGHT_ACTS and not _moves(slot.proposition):
            for word in _parties(slot.proposition):
                acting[word].append(number)
    return sorted({pair for numbers in acting.values() for pair in combinations(numbers, 2)})


def _too_early(told: Sequence[tuple[int, Slot]]) -> Iterator[tuple[int, int]]:
    """The pairs of slots, by number, of which one puts before its time what the other awaits."""
    for a in [number for number, (_, slot) in enumerate(told) if slot.awaited]:
        for b, (_, slot) in enumerate(told):
            if too_early(slot, told[a][1]):
                yield min(a, b), max(a, b)


def _parties(proposition: Proposition) -> frozenset[str]:
    """Who does it; what is set for a day or put off is what it was to be: "the agency put off its launch"."""
    arranged = act(proposition) == ARRANGED
    return proposition.subject | proposition.object if arranged else proposition.subject


def _moves(proposition: Proposition) -> bool:
    """Whether it tells how a figure moved, which is an act of its own day: "the hurt rose to 38 on Monday"."""
    return proposition.predicate in moving()


def tellings(table: Points) -> Iterator[tuple[int, Proposition]]:
    """What every claim, by number, is told in: a few statements of each."""
    return ((number, p) for number, point in enumerate(table.points) for p in held(point.propositions))


def held(propositions: Sequence[Proposition]) -> list[Proposition]:
    """A few of the propositions that affirm what they say, or when it may be, each of another wording."""
    told = [p for p in propositions if p.statement.polarity is Polarity.AFFIRMED or bounded(p.statement)]
    return list({p.statement.text: p for p in told if p.statement.certainty is not Certainty.DENIED}.values())[:TELLERS]


def _one_act(left: Slot, right: Slot, alike: float) -> bool:
    """Whether two tellings of one actor are of one act: by the verb, or by words that are close all the same."""
    ours, theirs = act(left.proposition), act(right.proposition)
    if ours == theirs == ARRANGED:
        return alike >= LEAST_ARRANGED
    return alike >= (LEAST_ACT if ours == theirs or too_early(left, right) else LEAST_ACT_ALONE)


def act(proposition: Proposition) -> str:
    """The act; what breaks out or erupts, starts, and what is set for a day or put off to one is to be."""
    if proposition.predicate in ARRANGING or PUT_OFF.search(proposition.statement.text):
        return ARRANGED
    return "start" if proposition.predicate in ONSETS else proposition.predicate


def _other_time(left: Slot, right: Slot) -> bool:
    """Whether no time of the one is or holds a time of the other, is told in its very words or is it rounded."""
    if bool(left.awaited) is not bool(right.awaited):
        return _near(left, right) and earlier(left, right)
    ours, theirs, dated = hour(left.values), hour(right.values), left.dated and right.dated
    if told_alike(left.filler, right.filler) or (ours and theirs and one_hour(ours, theirs, not dated)):
        return False
    arranged = act(left.proposition) == act(right.proposition) == ARRANGED
    if not (arranged or _near(left, right)):
        return False
    return apart(left.values, right.values) if ours and theirs else _other_days(left, right, dated)


def _other_days(left: Slot, right: Slot, dated: bool) -> bool:
    """Whether two times, not both of them hours, are of other parts of a day, or of other days."""
    ours, theirs = part(min(left.values)), part(min(right.values))
    if ours is not None and theirs is not None:
        return dated and abs(ours - theirs) > 1
    if hour(left.values) or hour(right.values):
        return dated and not left.days & right.days
    return apart(left.values, right.values)


def _near(left: Slot, right: Slot) -> bool:
    """Whether two times are near enough to be told of one thing."""
    ours, theirs = (date.fromisoformat(min(slot.days)) for slot in (left, right))
    return abs((ours - theirs).days) <= MOST_DAYS


def _other_place(left: Slot, right: Slot) -> bool:
    ours, theirs = left.proposition, right.proposition
    if _roams(ours) or _roams(theirs):
        return False
    if bool(left.values & ours.names) is not bool(right.values & theirs.names):
        return False
    return not (left.values & right.values or left.values & theirs.words or right.values & ours.words)


def _roams(proposition: Proposition) -> bool:
    """Whether a person or a body does it, who may do the same at many places; what is done to them is done at one."""
    doing = (one for one in proposition.side.told if proposition.predicate in one.meanings)
    return any(one.actor and (not one.doer or one.doer in people_words()) for one in doing)
