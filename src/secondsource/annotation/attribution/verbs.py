"""The verbs that attribute, from the word list."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from secondsource.lexicon import table


class Kind(StrEnum):
    """What a verb lays to its subject: words, beliefs and wishes, or acts."""

    SAY = "say"
    THINK = "think"
    ACT = "act"


@dataclass(frozen=True, slots=True)
class Verb:
    """One entry: the complements by which the verb attributes."""

    lemma: str
    kind: Kind
    frames: frozenset[str]


ANY = Verb("", Kind.SAY, frozenset())
"""Stands for a verb that the list does not have, where something else tells that it attributes."""

SLIPS = {
    "says": "say",
    "said": "say",
    "saying": "say",
    "told": "tell",
    "hoping": "hope",
    "hoped": "hope",
    "retweeted": "retweet",
    "extolled": "extol",
    "extolling": "extol",
    "lambasted": "lambaste",
    "lambasting": "lambaste",
}
"""Forms to which the lemmatiser is known to give another lemma."""


@cache
def verbs() -> dict[str, Verb]:
    """The entries by lemma."""
    rows = table("reporting_verbs")
    return {lemma: Verb(lemma, Kind(kind), frozenset(frames.split())) for lemma, kind, frames in rows}


def verb_of(text: str, lemma: str) -> Verb | None:
    """The entry of a word form, if it has one."""
    known = verbs()
    lower = text.lower()
    return known.get(SLIPS.get(lower, lemma.lower()))
