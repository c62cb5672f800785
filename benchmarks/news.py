"""Invented reports in number, made up of syllables: for measuring what an index costs, not what it finds."""

from collections.abc import Iterator

import numpy as np

SYLLABLES = [
    first + second for first in "bdfgklmnprstv" for second in ("a", "e", "i", "o", "u", "an", "er", "ol", "is")
]
WORDS, NAMES = 30_000, 12_000
SENTENCES, LENGTH = 16, 20
SHARES = np.cumsum(1 / np.arange(1, WORDS + 1)) / np.sum(1 / np.arange(1, WORDS + 1))
COPIED = 0.25
"""Share of the reports that are a copy of one before, cut to 40 to 100 percent."""

RECENT = 500
"""Reports among which the copied one lies: a day's news repeats the day's."""


def bodies(count: int, seed: int = 1) -> Iterator[str]:
    """So many bodies of some 320 words each, one sentence a line; words are as unevenly common as in news."""
    chance = np.random.default_rng(seed)
    words, names = _words(chance, WORDS), [word.capitalize() for word in _words(chance, NAMES)]
    recent: list[list[str]] = []
    for _ in range(count):
        if len(recent) == RECENT and chance.random() < COPIED:
            source = recent[chance.integers(RECENT)]
            body = source[: max(1, round(len(source) * chance.uniform(0.4, 1)))]
        else:
            body = _sentences(chance, words, names)
        recent = [*recent[1 - RECENT :], body]
        yield "\n".join(body)


def _sentences(chance: np.random.Generator, words: list[str], names: list[str]) -> list[str]:
    """Sentences about a handful of people and places, with figures."""
    people = [names[at] for at in chance.integers(len(names), size=8)]
    common = np.searchsorted(SHARES, chance.random(SENTENCES * LENGTH)).tolist()
    named = chance.integers(len(people), size=2 * SENTENCES).tolist()
    figures = chance.integers(2, 900, size=SENTENCES).tolist()
    found = []
    for at in range(SENTENCES):
        plain = [words[rank] for rank in common[at * LENGTH : (at + 1) * LENGTH - 3]]
        plain.insert(3, f"{people[named[2 * at]]} {people[named[2 * at + 1]]}")
        plain.insert(9, str(figures[at]))
        found.append(" ".join(plain).capitalize() + ".")
    return found


def _words(chance: np.random.Generator, count: int) -> list[str]:
    parts = chance.integers(len(SYLLABLES), size=(count, 3))
    lengths = chance.integers(1, 4, size=count).tolist()
    return ["".join(SYLLABLES[at] for at in row[:size]) for row, size in zip(parts.tolist(), lengths, strict=True)]
