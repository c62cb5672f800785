"""Claims that lay one act on one victim to different doers."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from secondsource.claims.deeds import FIRST, Deed, people_words
from secondsource.claims.entailment.likeness import meet
from secondsource.claims.proposition import Proposition


@dataclass(frozen=True, slots=True)
class Done:
    """A deed as a statement tells it, its patient known."""

    proposition: Proposition
    deed: Deed
    patient: frozenset[str]

    @property
    def names(self) -> frozenset[str]:
        """The names of the doer."""
        return self.deed.doer & self.proposition.names

    def otherwise(self, other: "Done") -> bool:
        """Whether the other tells the same act on the same victim, by another doer."""
        return self.deed.act == other.deed.act and self._one_victim(other) and self._other_doer(other)

    def _one_victim(self, other: "Done") -> bool:
        """Whether the victim is told in one word, and not only by one for people: those may be any."""
        return bool((self.patient & other.patient) - people_words())

    def _other_doer(self, other: "Done") -> bool:
        """Whether the doers are two: of two names or two things; who is named in one report may be unnamed in another.

        Of one alone it can be told that he was first, so that there any two are two.
        """
        if not self.deed.doer or not other.deed.doer or meet(self.deed.doer, other.deed.doer):
            return False
        named = bool(self.names), bool(other.names)
        things = not (any(named) or self.deed.anybody or other.deed.anybody)
        return self.deed.act == FIRST or all(named) or things


def done(proposition: Proposition) -> Iterator[Done]:
    """The deeds of a statement; one done to "him" is done to whom the statement or its subject names."""
    for deed in proposition.deeds:
        patient = deed.patient or (proposition.subject | proposition.names) - deed.doer
        yield Done(
            proposition, deed, patient | (proposition.subject if deed.patient <= proposition.subject else frozenset())
        )


def pairs(told: Sequence[tuple[int, Done]]) -> list[tuple[int, int]]:
    """The pairs, by number, of deeds of different claims that are one act on one victim by different doers."""
    by_victim: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (_, one) in enumerate(told):
        for word in one.patient:
            by_victim[one.deed.act, word].append(number)
    near = sorted({pair for numbers in by_victim.values() for pair in combinations(numbers, 2)})
    return [(a, b) for a, b in near if told[a][0] != told[b][0] and told[a][1].otherwise(told[b][1])]
