"""Places that the gazetteer does not have, and that the parser takes for people or bodies, if for names at all."""

from collections.abc import Iterator
from itertools import count

from secondsource.annotation.places.inside import is_inside
from secondsource.annotation.places.surroundings import Surroundings
from secondsource.lexicon import words
from secondsource.model.parse import Token

LABELS = frozenset(("ORG", "NORP", "PERSON"))
MOST_WORDS = 3


def misread(around: Surroundings) -> Iterator[tuple[int, int]]:
    """Names right behind `in` ("at a farm in Corrow Landing"), of a home ("her Corrow home") or behind a street."""
    for first, last in _named(around):
        if is_inside(around, first, last) and not _goes_on(around, last):
            yield first, last
    for at, mark in enumerate(around.tokens[:-1]):
        if mark.text == "," and at and around.tokens[at - 1].text.casefold().rstrip(".") in words("street_words"):
            last = _run_end(around, at + 1)
            ends = last == len(around.tokens) or around.tokens[last].pos == "PUNCT"
            if last > at + 1 and ends:
                yield at + 1, last


def _named(around: Surroundings) -> Iterator[tuple[int, int]]:
    """The names that may be those of places, as tokens."""
    held = sorted(index for index, entity in around.entities.items() if entity.label in LABELS)
    for first in (index for index in held if around.begins_entity(index, around.entities[index])):
        last = next(at for at in count(first) if around.entity(at) is not around.entities[first])
        if all(_is_name(around, token) for token in around.tokens[first:last]):
            yield first, last


def _run_end(around: Surroundings, first: int) -> int:
    last = first
    while last < min(first + MOST_WORDS, len(around.tokens)) and _is_name(around, around.tokens[last]):
        last += 1
    return last


def _is_name(around: Surroundings, token: Token) -> bool:
    """Whether the word may be that of a place: no initials, no word of a body, none of someone's name."""
    name, word = token.text, token.text.casefold()
    other = any(word in words(one) for one in ("institution_nouns", "not_places", "weekdays")) or name in around.people
    return name[0].isupper() and not name.isupper() and token.pos == "PROPN" and not other


def _goes_on(around: Surroundings, last: int) -> bool:
    """Whether a name or a number follows: "in Class 3"."""
    after = around.tokens[last].text[0] if last < len(around.tokens) else ""
    return after.isupper() or after.isdigit()
