"""Words brought to one form: lemma, the meaning group of news prose, nouns of action to their verbs."""

from collections.abc import Iterable, Iterator
from functools import cache

from secondsource.lexicon import table, words
from secondsource.model.parse import Token
from secondsource.text.normalise import plain

SILENT_TAGS = frozenset({"DT", "IN", "TO", "CC", "PRP", "PRP$", "WP", "WDT", "WRB", "EX", "MD", "RP", "POS", "WP$"})


@cache
def meaning(lemma: str) -> str:
    """The word that stands for the meaning of a lemma.

    Example:
        >>> meaning("blaze"), meaning("ferry"), meaning("tapioca")
        ('fire', 'ship', 'tapioca')
    """
    folded = lemma.casefold()
    return _meanings().get(_verbs().get(folded, folded), _meanings().get(folded, folded))


@cache
def opposites(word: str) -> frozenset[str]:
    """The words of opposite meaning, as meanings."""
    folded = word.casefold()
    pairs = [
        (left, right) for left, right in table("antonyms") if folded in {left, right, meaning(left), meaning(right)}
    ]
    return frozenset(
        side for left, right in pairs for side in (left, right) if side != folded and meaning(side) != meaning(folded)
    )


@cache
def moving() -> frozenset[str]:
    """The meanings of the verbs by which a figure moves, up or down."""
    return frozenset(meaning(row[0]) for row in table("rise_verbs"))


def acting(lemma: str) -> bool:
    """Whether a noun names an act: "decision", "arrest"."""
    return lemma.casefold() in _verbs()


def empty(lemma: str) -> bool:
    """Whether a word says nothing of what happened."""
    return lemma.casefold() in words("empty_words")


def content(tokens: Iterable[Token]) -> Iterator[str]:
    """What the words among the tokens say that say anything: names folded, other words as their meanings."""
    for token in tokens:
        if token.pos in {"PUNCT", "SYM", "SPACE"} or token.tag in SILENT_TAGS or empty(token.lemma):
            continue
        yield plain(token.text) if token.pos == "PROPN" else meaning(token.lemma)


@cache
def _meanings() -> dict[str, str]:
    found: dict[str, str] = {row[0]: row[0] for row in table("synonyms")}
    for row in table("synonyms"):
        for variant in row[1].split():
            found.setdefault(variant, row[0])
    return found


@cache
def _verbs() -> dict[str, str]:
    return {row[0]: row[1] for row in table("nominalisations")}
