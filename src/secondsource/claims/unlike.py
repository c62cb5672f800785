"""Claims that tell of one act and give it another time or place."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from secondsource.claims.points import Points, vectors_of
from secondsource.claims.proposition import Proposition
from secondsource.claims.slots import Slot, places, times
from secondsource.language.encoder import Encoder
from secondsource.model.claim import Certainty, DiscrepancyField, Polarity

LEAST_ACT, LEAST_ACT_ALONE = 0.45, 0.8
"""How alike two acts must be: where the verb means the same, and where it does not."""

LIGHT_ACTS = frozenset({"", "be", "have", "go", "say"})
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
    """The pairs of claims that differ in when or where one act took place, the surest first."""
    found = [
        *_differing(table, encoder, DiscrepancyField.TIME, times, _other_time),
        *_differing(table, encoder, DiscrepancyField.PLACE, places, _other_place),
    ]
    best: dict[tuple[int, int, str], Unlike] = {}
    for one in sorted(found, key=lambda one: (-one.score, one.left, one.right)):
        best.setdefault((one.left, one.right, one.field), one)
    return list(best.values())


def _differing(
    table: Points, encoder: Encoder | None, field: DiscrepancyField, find: Find, differ: Callable[[Slot, Slot], bool]
) -> Iterator[Unlike]:
    every = ((number, p) for number, point in enumerate(table.points) for p in _distinct(point.propositions))
    told = [(number, slot) for number, p in every for slot in find(p)]
    vectors = vectors_of([slot.stem for _, slot in told], encoder)
    likeness = vectors @ vectors.T
    for a, b in np.argwhere(np.triu(likeness >= LEAST_ACT, 1)):
        (left, ours), (right, theirs) = told[a], told[b]
        alike = float(likeness[a, b])
        if left != right and _one_act(ours.proposition, theirs.proposition, alike) and differ(ours, theirs):
            yield Unlike(left, right, field, ours, theirs, alike)


def _distinct(propositions: Sequence[Proposition]) -> list[Proposition]:
    held = [p for p in propositions if p.statement.polarity is Polarity.AFFIRMED]
    return list({p.statement.text: p for p in held if p.statement.certainty is not Certainty.DENIED}.values())[:TELLERS]


def _one_act(left: Proposition, right: Proposition, alike: float) -> bool:
    """Whether the two tell of one act: by verb and actor, or by words that are close all the same."""
    acts = {_act(left), _act(right)}
    if acts & LIGHT_ACTS or not left.subject or not right.subject:
        return False
    if not left.subject & right.subject:
        return False
    return alike >= (LEAST_ACT if len(acts) == 1 else LEAST_ACT_ALONE)


def _act(proposition: Proposition) -> str:
    """The act; what breaks out or erupts, starts."""
    return "start" if proposition.predicate in ONSETS else proposition.predicate


def _other_time(left: Slot, right: Slot) -> bool:
    """Whether no time of the one is or holds a time of the other."""
    clocks = [all(":" in value for value in slot.values) for slot in (left, right)]
    if clocks[0] != clocks[1]:
        ours, theirs = ({value[:10] for value in slot.values} for slot in (left, right))
        return not ours & theirs
    return not any(a.startswith(b) or b.startswith(a) for a in left.values for b in right.values)


def _other_place(left: Slot, right: Slot) -> bool:
    ours, theirs = left.proposition, right.proposition
    return not (left.values & right.values or left.values & theirs.words or right.values & ours.words)
