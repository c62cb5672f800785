"""What a sentence is about, without grammar: its figures and the stems of its content words."""

from collections.abc import Iterable
from functools import cache

from secondsource.lexicon import table, words
from secondsource.lineage.patterns import FACT, THOUSANDS

STEM = 6
"""Letters of a word that are kept: "elections" and "election" agree, and no grammar is needed."""

FIGURE_WEIGHT = 1.5
"""A shared figure says more than a shared word."""


def facts_of(text: str) -> frozenset[str]:
    """What a sentence is about: its figures and the stems of its content words.

    Example:
        >>> sorted(facts_of("Some 2,000 elections were held."))
        ['#2000', 'electi', 'held']
    """
    figures, small = _figures(), words("function_words")
    found = set()
    for match in FACT.finditer(text):
        word = match.group().casefold().replace("’", "'").removesuffix("'s")
        if word[0].isdigit():
            found.add("#" + THOUSANDS.sub("", word).replace(",", ".").replace(":", "."))
        elif word not in small:
            found.add(figures.get(word) or word[:STEM])
    return frozenset(found)


def worth(fact: str) -> float:
    """What a fact counts for: a figure one and a half."""
    return FIGURE_WEIGHT if fact[0] == "#" else 1.0


def weight(facts: Iterable[str]) -> float:
    """What all of them count for."""
    return sum(map(worth, facts))


@cache
def _figures() -> dict[str, str]:
    return {word: f"#{value}" for word, value, kind in table("numerals") if kind != "scale" and int(value) > 1}
