"""The statements that give figures, with what is asked of each figure reckoned once, and which pairs to compare."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from secondsource.claims.amounts import (
    AGE,
    commensurable,
    counted,
    counts,
    gainsay,
    paired_loosely,
    point,
    same,
    wholes,
)
from secondsource.claims.counting import Counting, counting
from secondsource.claims.entailment.parting import exclusive
from secondsource.claims.patterns import WHOSE_BEHIND, WHOSE_TOLL
from secondsource.claims.points import Points
from secondsource.claims.proposition import Proposition
from secondsource.claims.resumed import resumed
from secondsource.claims.samepoint import LIGHT_ACTS
from secondsource.claims.states import told_state
from secondsource.claims.vocabulary import meaning
from secondsource.model.annotation import Quantity
from secondsource.model.claim import Certainty, Statement

TELLERS = 12
"""Statements of one claim that are asked, each of another wording."""

MOST_HOLDERS = 80
"""A word that more tellers hold than this makes no pair of them: it is what the story is about."""

STEM = 4
"""So many letters of a land and its adjective are the same: "Norrland", "Norrish"."""

TIME_UNITS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Said:
    """A figure, how it counts, the states and the things that it counts and whose they are, and words of its unit.

    `wholes` are the totals of which it is told as a part.
    """

    figure: Quantity
    counting: Counting
    state: Words
    things: Words
    whose: Words
    unit: Words
    wholes: frozenset[float]


@dataclass(frozen=True, slots=True)
class Teller:
    """A statement of the claim with the number `claim`, and its figures."""

    claim: int
    proposition: Proposition
    said: tuple[Said, ...]

    def apart(self, other: "Teller") -> Iterator[tuple[Quantity, Quantity]]:
        """The pairs of figures that may be given for one point; a figure that the other gives too is agreed."""
        mine = [a for a in self.said if not any(same(a.figure, b.figure) for b in other.said)]
        others = [b for b in other.said if not any(same(b.figure, a.figure) for a in self.said)]
        return ((a.figure, b.figure) for a in mine for b in others if self._may_be_one(a, b, other))

    def _may_be_one(self, ours: Said, theirs: Said, other: "Teller") -> bool:
        if self._demands() is not other._demands() or _of_others(ours, theirs) or _part_and_whole(ours, theirs):
            return False
        if ours.counting is not theirs.counting or not self._one_matter(ours.figure, theirs.figure, other.proposition):
            return False
        if ours.state and theirs.state:
            return bool(ours.state & theirs.state) and commensurable(ours.figure, theirs.figure)
        if not paired_loosely(ours.figure, theirs.figure):
            return False
        words = (self.proposition.words & other.proposition.words) - ours.unit - theirs.unit
        named = words or ours.things & theirs.things
        return bool(named) or gainsay(self.proposition.statement, other.proposition.statement)

    def _demands(self) -> bool:
        """Whether the figure is asked for: what one party offers is not what the other demands told otherwise."""
        return self.proposition.statement.certainty is Certainty.DEMANDED

    def _one_matter(self, ours: Quantity, theirs: Quantity, other: Proposition) -> bool:
        """Whether two ages are of one who is named, and two lengths of time of one act."""
        if not (_of_time(ours) and _of_time(theirs)):
            return True
        if ours.unit == AGE:
            return bool(self.proposition.names & other.names)
        return self.proposition.predicate == other.predicate and other.predicate not in LIGHT_ACTS


def tellers(table: Points) -> list[Teller]:
    """A few statements of every claim that give figures, in order."""
    going_on = resumed(p for one in table.points for p in one.propositions)
    given = ((number, going_on.get(p.statement.id, p)) for number, p in _distinct(table))
    return _shared(Teller(number, p, tuple(_said(figure, p) for figure in counts(p.statement))) for number, p in given)


def _shared(told: Iterable[Teller]) -> list[Teller]:
    """The tellers, knowing of each figure what and whose it counts by all that tell it in the claim."""
    told = tuple(told)
    known: dict[tuple[int, float | None], list[Said]] = defaultdict(list)
    for one in told:
        for said in one.said:
            known[one.claim, point(said.figure)].append(said)
    return [
        replace(one, said=tuple(_filled(said, known[one.claim, point(said.figure)]) for said in one.said))
        for one in told
    ]


def _filled(said: Said, told: Sequence[Said]) -> Said:
    """The figure with whose people it counts; one that is told bare counts what the others do that give it."""
    whose: Words = frozenset().union(*(one.whose for one in told))
    state: Words = frozenset().union(*(one.state for one in told))
    if said.state or said.things or not state:
        return replace(said, whose=whose)
    figure = replace(said.figure, of=" ".join(sorted(state)))
    return replace(said, figure=figure, state=state, things=counted(figure), whose=whose)


def pairs(told: Sequence[Teller]) -> Iterator[tuple[int, int]]:
    """The pairs of tellers, by number, that count one state or thing or share a word, in order."""
    holders: dict[tuple[bool, str], list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        counted_here = frozenset().union(*(said.state | said.things for said in one.said))
        for key in {*((True, word) for word in counted_here), *((False, word) for word in one.proposition.words)}:
            holders[key].append(number)
    telling = (found for (kept, _), found in holders.items() if kept or len(found) <= MOST_HOLDERS)
    near = {pair for found in telling for pair in combinations(found, 2)}
    return ((a, b) for a, b in sorted(near) if told[a].claim != told[b].claim)


def values(told: Sequence[Teller]) -> dict[str, int]:
    """For every thing that is counted, how many different figures are given for it."""
    found: dict[str, set[float]] = defaultdict(set)
    for said in (said for one in told for said in one.said):
        for thing in said.things:
            found[thing].add(point(said.figure) or 0.0)
    return {thing: len(figures) for thing, figures in found.items()}


def _distinct(table: Points) -> Iterator[tuple[int, Proposition]]:
    for number, one in enumerate(table.points):
        told = {p.statement.text: p for p in one.propositions if counts(p.statement)}
        yield from ((number, p) for p in list(told.values())[:TELLERS])


def _said(figure: Quantity, proposition: Proposition) -> Said:
    """The figure with all that is asked of it; to be counted in minutes is no likeness."""
    unit = frozenset(meaning(word) for word in f"{figure.unit or ''} {figure.text}".split())
    how = counting(figure, proposition.statement)
    whose = _whose(figure, proposition.statement)
    whole = wholes(proposition.statement, figure)
    return Said(figure, how, told_state(figure, proposition), counted(figure), whose, unit, whole)


def _part_and_whole(ours: Said, theirs: Said) -> bool:
    """Whether the one is told as part of the other: "4 of the 12" is no other count of the 12."""
    return point(theirs.figure) in ours.wholes or point(ours.figure) in theirs.wholes


def _of_others(ours: Said, theirs: Said) -> bool:
    """Whether they count those of other lands or bodies, or what is of another kind: rebels, soldiers."""
    if ours.whose and theirs.whose and not _kin(ours.whose, theirs.whose):
        return True
    return exclusive(ours.things, theirs.things) and not ours.things & theirs.things


def _kin(left: Words, right: Words) -> bool:
    """Whether a land or body that the one names is one that the other names too."""
    return any(one[:STEM] == other[:STEM] for one in left for other in right)


def _whose(figure: Quantity, statement: Statement) -> Words:
    """The lands or bodies, as the statement names them, whose people or things the figure counts."""
    behind = WHOSE_BEHIND.match(statement.text, max(0, figure.end - statement.start))
    before = WHOSE_TOLL.search(statement.text, 0, max(0, figure.start - statement.start))
    named = (found.group("whose") for found in (behind, before) if found)
    return frozenset({*named, *(word for word in (figure.of or "").split() if word[:1].isupper())})


def _of_time(figure: Quantity) -> bool:
    return (figure.unit or "").partition(" ")[0] in TIME_UNITS
