"""Claims that tell of one act and give it another time, place or doer."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from secondsource.claims.actors import done, pairs
from secondsource.claims.patterns import PUT_OFF
from secondsource.claims.points import Points, vectors_of
from secondsource.claims.proposition import Proposition
from secondsource.claims.slots import Slot, places, times
from secondsource.claims.vocabulary import moving
from secondsource.claims.whens import apart
from secondsource.language.encoder import Encoder
from secondsource.model.claim import Certainty, DiscrepancyField, Polarity

LEAST_ACT, LEAST_ACT_ALONE = 0.4, 0.8
"""How alike two acts must be: where the verb means the same, and where it does not."""

LEAST_ARRANGED = 0.3
"""How alike two arrangements must be: who sets a day and who puts it off tell it in words of their own."""

LEAST_ACT_BY_OTHERS = 0.4
"""The doers differ, and with them much of the wording."""

LIGHT_ACTS = frozenset({"", "be", "have", "go", "say"})
ARRANGING = frozenset({"set", "fix", "schedule", "plan", "postpone", "adjourn", "reschedule", "defer"})
ARRANGED = "arrange"
ONSETS = frozenset({"start", "break", "erupt", "ignite", "flare"})
TELLERS = 4
Find = Callable[[Proposition], Iterator[Slot]]


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
        *_differing(table, encoder, DiscrepancyField.TIME, times, _other_time),
        *_differing(table, encoder, DiscrepancyField.PLACE, places, _other_place),
        *_other_doers(table, encoder),
    ]


def surest(found: Iterable[Unlike]) -> list[Unlike]:
    """One difference for each pair of claims and each field, the surest first."""
    best: dict[tuple[int, int, str], Unlike] = {}
    for one in sorted(found, key=lambda one: (-one.score, one.left, one.right)):
        best.setdefault((one.left, one.right, one.field), one)
    return list(best.values())


def _differing(
    table: Points, encoder: Encoder | None, field: DiscrepancyField, find: Find, differ: Callable[[Slot, Slot], bool]
) -> Iterator[Unlike]:
    told = [(number, slot) for number, p in tellings(table) for slot in find(p)]
    pairs = [(a, b) for a, b in _sharing_actor(told) if told[a][0] != told[b][0] and differ(told[a][1], told[b][1])]
    asked = sorted({number for pair in pairs for number in pair})
    vectors = dict(zip(asked, vectors_of([told[number][1].stem for number in asked], encoder), strict=True))
    for a, b in pairs:
        (left, ours), (right, theirs) = told[a], told[b]
        alike = float(vectors[a] @ vectors[b])
        if _one_act(ours.proposition, theirs.proposition, alike):
            yield Unlike(left, right, field, ours, theirs, alike)


def _other_doers(table: Points, encoder: Encoder | None) -> Iterator[Unlike]:
    told = [(number, one) for number, p in tellings(table) for one in done(p)]
    found = pairs(told)
    asked = sorted({number for pair in found for number in pair})
    vectors = dict(zip(asked, vectors_of([told[n][1].proposition.clear for n in asked], encoder), strict=True))
    for a, b in found:
        alike = float(vectors[a] @ vectors[b])
        if alike >= LEAST_ACT_BY_OTHERS:
            slots = [
                Slot(one.proposition, one.deed.told, one.deed.named, one.deed.doer) for _, one in (told[a], told[b])
            ]
            yield Unlike(told[a][0], told[b][0], DiscrepancyField.ACTOR, slots[0], slots[1], alike)


def _sharing_actor(told: Sequence[tuple[int, Slot]]) -> list[tuple[int, int]]:
    """The pairs of slots of acts by one actor, by number, in order."""
    acting: dict[str, list[int]] = defaultdict(list)
    for number, (_, slot) in enumerate(told):
        if act(slot.proposition) not in LIGHT_ACTS and not _moves(slot.proposition):
            for word in _parties(slot.proposition):
                acting[word].append(number)
    return sorted({pair for numbers in acting.values() for pair in combinations(numbers, 2)})


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
    """A few of the propositions that affirm what they say, each of another wording."""
    told = [p for p in propositions if p.statement.polarity is Polarity.AFFIRMED]
    return list({p.statement.text: p for p in told if p.statement.certainty is not Certainty.DENIED}.values())[:TELLERS]


def _one_act(left: Proposition, right: Proposition, alike: float) -> bool:
    """Whether two tellings of one actor are of one act: by the verb, or by words that are close all the same."""
    if act(left) == act(right) == ARRANGED:
        return alike >= LEAST_ARRANGED
    return alike >= (LEAST_ACT if act(left) == act(right) else LEAST_ACT_ALONE)


def act(proposition: Proposition) -> str:
    """The act; what breaks out or erupts, starts, and what is set for a day or put off to one is to be."""
    if proposition.predicate in ARRANGING or PUT_OFF.search(proposition.statement.text):
        return ARRANGED
    return "start" if proposition.predicate in ONSETS else proposition.predicate


def _other_time(left: Slot, right: Slot) -> bool:
    """Whether no time of the one is or holds a time of the other."""
    clocks = [all(":" in value for value in slot.values) for slot in (left, right)]
    if clocks[0] != clocks[1]:
        ours, theirs = ({value[:10] for value in slot.values} for slot in (left, right))
        return not ours & theirs
    return apart(left.values, right.values)


def _other_place(left: Slot, right: Slot) -> bool:
    ours, theirs = left.proposition, right.proposition
    if bool(left.values & ours.names) is not bool(right.values & theirs.names):
        return False
    return not (left.values & right.values or left.values & theirs.words or right.values & ours.words)
