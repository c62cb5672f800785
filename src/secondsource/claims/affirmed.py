"""What reports affirm, and which of it a denial means."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from secondsource.claims.entailment.likeness import STEM, meet
from secondsource.claims.negated import Denying
from secondsource.claims.proposition import Proposition
from secondsource.lexicon import words
from secondsource.model.claim import Certainty, Statement
from secondsource.text.normalise import plain

LEAST_TOPIC, LEAST_TOPIC_NEAR, LEAST_TOPIC_NAMED = 0.6, 0.25, 0.42
LEAST_CORE, LEAST_TOLD = 0.6, 0.3
NEAR_CHARACTERS = 600
AT_ODDS = frozenset({(Certainty.PLANNED, Certainty.ASSERTED), (Certainty.ASSERTED, Certainty.DEMANDED)})
"""Of what kind a plain negation is, beside what it does not deny."""

ONE_GO = 50
"""So many characters at most, those of "the minister said", lie between two statements said in one go."""
FAR_OFF = 0.4
"""A denial that shares no word with what it denies stands nearer to it than this."""
MOST_IN_ONE_GO = 3
RETOLD = 0.75
"""What is so much like the thing that is denied says the same; every value from .65 on gives the same figures."""
ALSO = 0.3
"""So far behind the closest lies what else says all that is denied."""
NEAR_PUSH, NAMED_PUSH, CORE_PUSH, ACCUSED_PUSH = 0.25, 0.15, 0.3, 0.15


@dataclass(frozen=True, slots=True)
class Held:
    """Everything that a story's items affirm, with the number of the claim and the vector of each statement.

    `every` are all statements that may be denied where they stand, those with a negation of their own too; `unsaid` are
    by statement the words that it negates itself.
    """

    propositions: tuple[Proposition, ...]
    numbers: tuple[int, ...]
    vectors: NDArray[np.float32]
    common: frozenset[str]
    every: tuple[tuple[Statement, int], ...] = ()
    unsaid: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def denied_by(self, denial: Denying, vector: NDArray[np.float32]) -> frozenset[int]:
        """The claims of the statements that are denied: one that it holds inside, else the closest it could mean.

        Who "denies it" denies all that was said in one go.
        """
        if not self.propositions:
            return frozenset()
        if not denial.rejects:
            return self._closest(denial, vector)
        return self._retold(self._held_inside(denial) or self._closest(denial, vector), denial)

    def _retold(self, denied: frozenset[int], denial: Denying) -> frozenset[int]:
        """The claims that are denied, and those that say the same elsewhere."""
        places = [place for place, number in enumerate(self.numbers) if number in denied]
        if not places:
            return denied
        likeness = (self.vectors[places] @ self.vectors.T).max(axis=0)
        again = map(int, np.flatnonzero(likeness >= RETOLD))
        other = (
            place
            for place in again
            if _other_voice(denial.proposition, self.propositions[place])
            and any(_of_one(self.propositions[place], self.propositions[told]) for told in places)
        )
        return denied | {self.numbers[place] for place in other}

    def _held_inside(self, denial: Denying) -> frozenset[int]:
        return frozenset(number for target, number in self.every if _inside(target, denial.statement))

    def _closest(self, denial: Denying, vector: NDArray[np.float32]) -> frozenset[int]:
        likeness = self.vectors @ vector
        enough = likeness >= LEAST_TOPIC_NEAR
        if denial.points or denial.resumes:
            enough |= np.array([p.statement.item == denial.statement.item for p in self.propositions], bool)
        worth, denier = np.flatnonzero(enough), _denier(denial.proposition)
        scored = [
            (self._score(denial, denier, self.propositions[place], float(likeness[place])), -place)
            for place in map(int, worth)
            if _other_voice(denial.proposition, self.propositions[place])
        ]
        best = max(scored, default=(0.0, 0))
        if best[0] <= 0:
            return frozenset()
        if denial.points:
            return self._run(-best[1])
        if denial.rejects:
            return frozenset({self.numbers[self._main(-best[1], denial)]})
        return frozenset(
            self.numbers[-place]
            for score, place in scored
            if place == best[1] or (score >= best[0] - ALSO and self._says_all(-place, denial))
        )

    def _says_all(self, place: int, denial: Denying) -> bool:
        return denial.core <= self._said(self.propositions[place])

    def _said(self, target: Proposition) -> frozenset[str]:
        """The words of what it says to be so."""
        return (target.words | target.acts) - self.unsaid.get(target.statement.id, frozenset())

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

    def _score(self, denial: Denying, denier: frozenset[str], target: Proposition, likeness: float) -> float:
        """How likely the statement is what the denial means; 0 if it cannot be."""
        if denial.party and target.statement.speaker and not meet(denial.party, target.speaker):
            return 0.0
        if _of_another(denial, target) or _not_at_issue(denial, target):
            return 0.0
        nearness, named = _nearness(target.statement, denial.statement), _names(target, denier)
        if denial.points:
            return nearness + NAMED_PUSH * named if nearness and target.statement.speaker else 0.0
        shared = denial.core & (target.words | target.acts if denial.rejects else self._said(target))
        telling = shared - self.common - target.names or (shared == denial.core and nearness)
        core = len(shared) / max(1, len(denial.core)) if telling else 0.0
        accused = denial.rejects and not denial.tells and _accuses(target.statement)
        near = nearness > (0 if core else FAR_OFF) and (denial.rejects or target.statement.speaker is not None)
        resumed = denial.resumes and core == 1 and nearness > FAR_OFF
        if not (resumed or _possible(denial, core, near, named, likeness)) or not (accused or core):
            return 0.0
        placed = NEAR_PUSH * (1 + denial.rejects) * near
        return likeness + placed + NAMED_PUSH * named + CORE_PUSH * core + ACCUSED_PUSH * accused


def _of_another(denial: Denying, target: Proposition) -> bool:
    """Whether one clears oneself of all guilt and the other does not speak of them."""
    return denial.clears and not meet(_party(denial.proposition), target.words | target.names)


def _not_at_issue(denial: Denying, target: Proposition) -> bool:
    """Whether a plain negation is of another kind: a plan where a fact is told, a fact where one is demanded."""
    if denial.rejects or denial.resumes:
        return False
    return (denial.statement.certainty, target.statement.certainty) in AT_ODDS


def _accuses(statement: Statement) -> bool:
    """Whether it may be what is laid to a party: what somebody else says to be so already."""
    return statement.speaker is not None and statement.certainty is not Certainty.PLANNED


def _sentence_key(proposition: Proposition) -> tuple[str, tuple[int, int], str]:
    return proposition.statement.item, proposition.statement.sentence, proposition.statement.source


def _of_one(left: Proposition, right: Proposition) -> bool:
    """Whether they may tell of one: what a minister is said to have done is not what his deputy did."""
    ours, theirs = left.subject & left.names, right.subject & right.names
    return not (ours and theirs) or not ours.isdisjoint(theirs)


def _possible(denial: Denying, core: float, near: bool, named: bool, likeness: float) -> bool:
    far = (LEAST_TOPIC_NAMED if core >= LEAST_TOLD else LEAST_TOPIC) if named else 1
    if denial.rejects and likeness >= (LEAST_TOPIC_NEAR if near else far):
        return True
    if core < LEAST_CORE or (_own(denial.statement) and not near and not named):
        return False
    return likeness >= (LEAST_TOPIC_NEAR if near else LEAST_TOPIC_NAMED if named and core == 1 else LEAST_TOPIC)


def _own(statement: Statement) -> bool:
    """Whether the speaker speaks of themselves: "we are no members" denies nothing that is said of others."""
    return statement.text.split()[0].casefold() in {"we", "i", "i'm", "we're", "i’m", "we’re"}


def _other_voice(left: Proposition, right: Proposition) -> bool:
    ours, theirs = left.statement, right.statement
    if ours.source and ours.source == theirs.source:
        return False
    return not (ours.speaker and theirs.speaker and left.speaker & right.speaker & _capital(ours.speaker))


@lru_cache(maxsize=1 << 12)
def _capital(speaker: str) -> frozenset[str]:
    """The names in the words for a speaker; an article that begins a sentence is none."""
    return frozenset(plain(word) for word in speaker.split() if word[:1].isupper()) - words("function_words")


def _inside(inner: Statement, outer: Statement) -> bool:
    """Whether one statement stands inside a denial: an accusation inside the sentence that denies it."""
    held = inner.item == outer.item and outer.start <= inner.start and inner.end <= outer.end
    return held and inner.id != outer.id and inner.source != outer.source


def _nearness(target: Statement, denial: Statement) -> float:
    """1 for a statement just before the denial in one item, less for one further up, 0 from a few sentences on."""
    distance = denial.start - target.end
    near = target.item == denial.item and -1 <= distance <= NEAR_CHARACTERS
    return 1 - max(0, distance) / (NEAR_CHARACTERS + 1) if near else 0.0


def _party(proposition: Proposition) -> frozenset[str]:
    """The names of who denies."""
    named = proposition.speaker & _capital(proposition.statement.speaker or "")
    return named | (proposition.subject & proposition.names)


def _denier(proposition: Proposition) -> frozenset[str]:
    """The stems of the names of who denies."""
    return frozenset(word[:STEM] for word in _party(proposition) if len(word) >= STEM)


def _names(target: Proposition, stems: frozenset[str]) -> bool:
    """Whether the statement speaks of one of these names: of "Zarovia" in "Zarovian hackers"."""
    return bool(stems) and any(word[:STEM] in stems for word in target.words | target.names)
