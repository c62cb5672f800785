"""What two sentences share: words, acts, parties."""

from collections.abc import Iterator

from secondsource.claims.entailment.acts import Act
from secondsource.claims.entailment.side import Side
from secondsource.claims.vocabulary import meaning, opposites
from secondsource.text.tokenise import words as words_of

SAME_WORDS, LIKE_WORDS, HALF = 0.75, 0.7, 0.5
STEM = 5
"""Two words that begin with the same letters, so many, may be forms of one."""
SHORT = 4
"""A word of so many letters may be a short form of one that begins with it: Fred, Frederick."""
Words = frozenset[str]


def same_words(left: Side, right: Side, least: float = SAME_WORDS) -> bool:
    """Whether two sentences are told in nearly the same words: so many of the longer one's are shared."""
    shared, most = len(left.core & right.core), max(len(left.core), len(right.core))
    return most > 0 and least * most <= shared


def contained(left: Side, right: Side, least: float = SAME_WORDS) -> bool:
    """Whether the shorter of two sentences is told in the words of the longer: so many of its words are shared."""
    shared, fewest = len(left.core & right.core), min(len(left.core), len(right.core))
    return fewest > 0 and least * fewest <= shared


def in_figures(side: Side) -> Words:
    """The words of a sentence's figures, with their units, as meanings."""
    told = (word for figure in side.figures for word in words_of(figure.text))
    return frozenset(meaning(form) for word in told for form in (word, word.removesuffix("s")))


def shared_acts(left: Side, right: Side) -> Iterator[tuple[Act, Act]]:
    """The acts of both that mean the same."""
    return ((a, b) for a in left.told for b in right.told if a.meanings & b.meanings)


def one_act(left: Side, right: Side) -> list[tuple[Act, Act]]:
    """The acts of both that mean the same and have a party in common, or of which one sentence names no party."""
    parties = [(a, b, a.object | a.actor, b.object | b.actor) for a, b in shared_acts(left, right)]
    return [(a, b) for a, b, ours, theirs in parties if meet(ours, theirs) or not (ours and theirs)]


def opposed(a: Act, b: Act) -> bool:
    """Whether two acts are of opposite meanings, not one act told from two sides."""
    opposite = frozenset(meaning(word) for verb in a.meanings for word in opposites(verb))
    return bool(opposite & b.meanings) and not a.meanings & b.meanings


def meet(ours: Words, theirs: Words) -> bool:
    """Whether two parties share a word, in any form of it."""
    return bool({word[:STEM] for word in ours} & {word[:STEM] for word in theirs})


def strangers(ours: Words, theirs: Words, left: Side, right: Side, least: float = LIKE_WORDS) -> bool:
    """Whether two parties are told and each has words of which the other sentence has none.

    Both by names that share less than half of their words, or both by nouns in sentences that share most words.
    """
    named = ours & left.proper, theirs & right.proper
    if any(named):
        apart = unspoken(named[0], right) and unspoken(named[1], left)
        return bool(apart) and 2 * len(named[0] & named[1]) < len(named[0] | named[1])
    told = bool(ours and theirs) and same_words(left, right, least)
    return told and not meet(ours, spoken(right)) and not meet(theirs, spoken(left))


def named_apart(ours: Words, theirs: Words) -> bool:
    """Whether both are named and no name of the one begins as one of the other."""
    return bool(ours and theirs) and {word[:STEM] for word in ours}.isdisjoint(word[:STEM] for word in theirs)


def unspoken(nouns: Words, other: Side) -> list[str]:
    """The words of which the other sentence says nothing, in no form of the word and in no short form."""
    told = spoken(other)
    stems, heads = {word[:STEM] for word in told}, {word[:SHORT] for word in told}
    return [noun for noun in nouns if noun not in heads and stems.isdisjoint((noun[:STEM], noun[:SHORT]))]


def spoken(side: Side) -> Words:
    """All content words, as meanings and as names."""
    return side.meanings | side.names
