"""Denials: a party says that what another says is not so."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from secondsource.claims.negated import Denying, denying, negates
from secondsource.claims.points import Point, Points, vectors_of
from secondsource.claims.proposition import Proposition
from secondsource.claims.telling import Told, told
from secondsource.language.encoder import Encoder
from secondsource.lexicon import words
from secondsource.model.claim import Certainty, Discrepancy, DiscrepancyField, DiscrepancyKind, Statement
from secondsource.model.reading import Reading
from secondsource.text.normalise import plain

LEAST_TOPIC, LEAST_TOPIC_NEAR, LEAST_TOPIC_NAMED = 0.5, 0.25, 0.42
LEAST_CORE = 0.6
LEAST_WORDS = 3
NEAR_CHARACTERS = 600
ONE_GO = 50
"""So many characters at most, those of "the minister said", lie between two statements said in one go."""
FAR_OFF = 0.4
"""A denial that shares no word with what it denies stands nearer to it than this."""
MOST_IN_ONE_GO = 3
STEM = 5
NEAR_PUSH, NAMED_PUSH, CORE_PUSH, ACCUSED_PUSH = 0.25, 0.15, 0.3, 0.15
MOST_COMMON = 0.08
"""Words in a greater share of the statements are the story's subject, and sharing them says nothing."""
TAILS = frozenset({"which", "who", "whose", "what", "how", "why"})
HELD = frozenset({Certainty.ASSERTED, Certainty.POSSIBLE, Certainty.DEMANDED})


@dataclass(frozen=True, slots=True)
class Held:
    """Everything that a story's items affirm, with the number of the claim and the vector of each statement."""

    propositions: tuple[Proposition, ...]
    numbers: tuple[int, ...]
    vectors: NDArray[np.float32]
    common: frozenset[str]

    def denied_by(self, denial: Denying, vector: NDArray[np.float32]) -> frozenset[int]:
        """The claims of the statements that are denied: one that it holds inside, else the closest it could mean.

        Who "denies it" denies all that was said in one go.
        """
        for target, number in zip(self.propositions, self.numbers, strict=True):
            if denial.rejects and _inside(target.statement, denial.statement):
                return frozenset({number})
        likeness = self.vectors @ vector
        near = [p.statement.item == denial.statement.item for p in self.propositions]
        worth = np.flatnonzero((likeness >= LEAST_TOPIC_NEAR) | (np.array(near, bool) & denial.points))
        scored = [
            (self._score(denial, self.propositions[place], float(likeness[place])), -place)
            for place in map(int, worth)
            if _other_voice(denial.proposition, self.propositions[place])
        ]
        best = max(scored, default=(0.0, 0))
        if best[0] <= 0:
            return frozenset()
        if denial.points:
            return self._run(-best[1])
        return frozenset({self.numbers[self._main(-best[1], denial) if denial.rejects else -best[1]]})

    def _main(self, place: int, denial: Denying) -> int:
        """The place of the first thing that the same source says in the sentence, where the denial names none of it."""
        target = self.propositions[place]
        if denial.core & (target.words | target.acts):
            return place
        key = (target.statement.item, target.statement.sentence, target.statement.source)
        same = (n for n, p in enumerate(self.propositions) if _sentence_key(p) == key)
        return min(same, key=lambda n: self.propositions[n].statement.start, default=place)

    def _run(self, place: int) -> frozenset[int]:
        """The claim of the statement and those of what the same source says right before it."""
        last, found = self.propositions[place].statement, {self.numbers[place]}
        own = [(p.statement, number) for p, number in zip(self.propositions, self.numbers, strict=True)]
        near = [
            (one, n) for one, n in own if (one.item, one.source) == (last.item, last.source) and one.end <= last.end
        ]
        for one, number in sorted(near, key=lambda pair: -pair[0].end)[:MOST_IN_ONE_GO]:
            if last.start - one.end > ONE_GO:
                break
            found.add(number)
            last = one
        return frozenset(found)

    def _score(self, denial: Denying, target: Proposition, likeness: float) -> float:
        """How likely the statement is what the denial means; 0 if it cannot be."""
        nearness, named = _nearness(target.statement, denial.statement), _names_denier(denial, target)
        if denial.points:
            return nearness + NAMED_PUSH * named if nearness and target.statement.speaker else 0.0
        shared = denial.core & (target.words | target.acts)
        telling = shared - self.common or (shared == denial.core and nearness)
        core = len(shared) / max(1, len(denial.core)) if telling else 0.0
        accused = denial.rejects and target.statement.speaker is not None
        near = nearness > (0 if core else FAR_OFF)
        if not _possible(denial, core, near, named, likeness) or not (accused or core):
            return 0.0
        placed = NEAR_PUSH * (1 + denial.rejects) * near
        return likeness + placed + NAMED_PUSH * named + CORE_PUSH * core + ACCUSED_PUSH * accused


def _sentence_key(proposition: Proposition) -> tuple[str, tuple[int, int], str]:
    return proposition.statement.item, proposition.statement.sentence, proposition.statement.source


def _possible(denial: Denying, core: float, near: bool, named: bool, likeness: float) -> bool:
    if denial.rejects and likeness >= (LEAST_TOPIC_NEAR if near else LEAST_TOPIC_NAMED if named else 1):
        return True
    if core < LEAST_CORE or (_own(denial.statement) and not near and not named):
        return False
    return likeness >= (LEAST_TOPIC_NEAR if near else LEAST_TOPIC_NAMED if named and core == 1 else LEAST_TOPIC)


def denials(table: Points, encoder: Encoder | None, readings: Mapping[str, Reading]) -> Iterator[Discrepancy]:
    """Every claim that is denied, with all that denies it."""
    every = [(number, p) for number, point in enumerate(table.points) for p in point.propositions]
    found = [d for d in denying([p for _, p in every], readings) if _answers(d)]
    held = _held(every, encoder)
    vectors = vectors_of([d.proposition.clear for d in found], encoder)
    targets = [held.denied_by(denial, vector) for denial, vector in zip(found, vectors, strict=True)]
    number_of = {p.statement.id: number for number, p in every}
    own = [number_of[denial.statement.id] for denial in found]
    pairs = {(one, number) for denied, number in zip(_passed_on(found, targets), own, strict=True) for one in denied}
    for affirmed, negated in _joined(sorted(pair for pair in pairs if pair[0] != pair[1])):
        yield _told(table, affirmed, negated)


def _passed_on(found: Sequence[Denying], targets: Sequence[frozenset[int]]) -> Iterator[frozenset[int]]:
    """What each denies; who denies it and goes on "There was none. Not one." denies the same with these words."""
    last: tuple[Statement, frozenset[int]] | None = None
    for denial, target in zip(found, targets, strict=True):
        one = denial.statement
        follows = last and (last[0].item, last[0].source) == (one.item, one.source)
        goes_on = follows and last and one.start - last[0].end <= ONE_GO
        denied = last[1] if goes_on and last and not target else target
        last = (one, denied) if denied and (denial.points or goes_on) else None
        yield denied


def _held(every: Sequence[tuple[int, Proposition]], encoder: Encoder | None) -> Held:
    kept = [(number, p) for number, p in every if _affirms(p)]
    counted = Counter(word for words_ in {p.clear: p.words for _, p in every}.values() for word in words_)
    most = max(3.0, MOST_COMMON * len({p.clear for _, p in every}))
    return Held(
        tuple(p for _, p in kept),
        tuple(number for number, _ in kept),
        vectors_of([p.clear for _, p in kept], encoder),
        frozenset(word for word, count in counted.items() if count > most),
    )


def _answers(denial: Denying) -> bool:
    """Whether somebody says that something is not so, rather than keeping silent or refusing."""
    statement = denial.statement
    if denial.rejects:
        return True
    silent = denial.core & words("reticence_verbs") or denial.proposition.predicate in words("reticence_verbs")
    return bool(statement.speaker) and statement.certainty in HELD and not silent and bool(denial.core)


def _own(statement: Statement) -> bool:
    """Whether the speaker speaks of themselves: "we are no members" denies nothing that is said of others."""
    return statement.text.split()[0].casefold() in {"we", "i", "i'm", "we're", "i’m", "we’re"}


def _affirms(proposition: Proposition) -> bool:
    """Whether it asserts something of its own: neither negated, nor the mere tail of a sentence."""
    statement = proposition.statement
    opening = statement.text.split()[:1]
    whole = bool(proposition.predicate) and len(proposition.words | proposition.subject) >= LEAST_WORDS - 1
    tail = bool(opening) and opening[0].casefold() in TAILS
    return statement.certainty in HELD and not negates(statement) and whole and not tail


def _other_voice(left: Proposition, right: Proposition) -> bool:
    ours, theirs = left.statement, right.statement
    if ours.source and ours.source == theirs.source:
        return False
    return not (ours.speaker and theirs.speaker and left.speaker & right.speaker & _capital(ours.speaker))


def _capital(speaker: str) -> frozenset[str]:
    return frozenset(plain(word) for word in speaker.split() if word[:1].isupper())


def _inside(inner: Statement, outer: Statement) -> bool:
    """Whether one statement stands inside a denial: an accusation inside the sentence that denies it."""
    held = inner.item == outer.item and outer.start <= inner.start and inner.end <= outer.end
    return held and inner.id != outer.id and inner.source != outer.source


def _nearness(target: Statement, denial: Statement) -> float:
    """1 for a statement just before the denial in one item, less for one further up, 0 from a few sentences on."""
    distance = denial.start - target.end
    near = target.item == denial.item and -1 <= distance <= NEAR_CHARACTERS
    return 1 - max(0, distance) / (NEAR_CHARACTERS + 1) if near else 0.0


def _names_denier(denial: Denying, target: Proposition) -> bool:
    """Whether who denies is spoken of in the statement: "Zarovia" in "Zarovian hackers"."""
    proposition = denial.proposition
    own = (proposition.speaker & _capital(proposition.statement.speaker or "")) | (
        proposition.subject & proposition.names
    )
    stems = {word[:STEM] for word in own if len(word) >= STEM}
    return any(word[:STEM] in stems for word in target.words | target.names)


def _joined(pairs: Sequence[tuple[int, int]]) -> list[tuple[list[int], list[int]]]:
    """The pairs of a denied claim and a denying one, joined where they share a claim."""
    found: list[tuple[set[int], set[int]]] = []
    for denied, own in pairs:
        touched = [group for group in found if denied in group[0] or own in group[1]]
        merged = ({denied}.union(*(g[0] for g in touched)), {own}.union(*(g[1] for g in touched)))
        found = [group for group in found if group not in touched] + [merged]
    return [(sorted(affirmed - negated), sorted(negated)) for affirmed, negated in found if affirmed - negated]


def _told(table: Points, affirmed: Sequence[int], negated: Sequence[int]) -> Discrepancy:
    rows = [_row("affirmed", [table.points[n] for n in affirmed]), _row("denied", [table.points[n] for n in negated])]
    return told(DiscrepancyKind.DENIAL, DiscrepancyField.POLARITY, rows)


def _row(value: str, points: list[Point]) -> Told:
    by_claim: dict[str, list[Statement]] = defaultdict(list)
    for point in points:
        by_claim[point.claim.id] += point.statements
    return Told(value, points, [statement for group in by_claim.values() for statement in group])
