"""What the tokens of a parse are, as numbers: places in lists of what is met most, then of what the parse has more."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TypeVar

from secondsource.model.parse import Parse, Token

Value = TypeVar("Value")
Kind = tuple[str, str, str]
"""Coarse part of speech, fine part, relation to the head."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """One number a token for each: its kind, the type of its name, the way to its lemma, the step to its head.

    `kinds`, `types` (entity type, whether it begins there) and `endings` (see `ending`) are those in no common list.
    """

    marks: tuple[int, ...]
    names: tuple[int, ...]
    forms: tuple[int, ...]
    heads: tuple[int, ...]
    kinds: tuple[Kind, ...]
    types: tuple[tuple[str, bool], ...]
    endings: tuple[tuple[int, str], ...]


def numbers_of(parse: Parse) -> Numbers:
    """The parse as numbers."""
    tokens = parse.tokens
    marks, kinds = _numbered(map(kind_of, tokens), common_kinds())
    names, types = _numbered(((token.entity, token.begins) for token in tokens), common_types())
    forms, endings = _numbered((ending(token.text, token.lemma) for token in tokens), common_endings())
    heads = tuple(number_of(token.head - place) for place, token in enumerate(tokens))
    return Numbers(marks=marks, names=names, forms=forms, heads=heads, kinds=kinds, types=types, endings=endings)


def kind_of(token: Token) -> Kind:
    """What a token is."""
    return token.pos, token.tag, token.dep


def number_of(step: int) -> int:
    """A step to either side as a number that is not below nought: 0, -1, 1, -2, and so on."""
    return 2 * step if step >= 0 else -1 - 2 * step


def step_of(number: int) -> int:
    """The step that `number_of` was given."""
    return -(number + 1) // 2 if number % 2 else number // 2


@cache
def common_kinds() -> tuple[Kind, ...]:
    """The kinds of tokens met most, the most frequent first. Stored parses rest on their order: only append."""
    return tuple((coarse, fine, relation) for coarse, fine, relation in _rows("kinds.tsv"))


@cache
def common_types() -> tuple[tuple[str, bool], ...]:
    """The types of names, and whether one begins; in the same way."""
    return tuple((kind, begins == "1") for kind, begins in _rows("types.tsv"))


@cache
def common_endings() -> tuple[tuple[int, str], ...]:
    """The ways from a word to its lemma met most; in the same way."""
    return tuple((int(cut), ending) for cut, ending in _rows("endings.tsv"))


def _rows(name: str) -> list[list[str]]:
    text = files("secondsource.store").joinpath(name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines()]


def _numbered(values: Iterable[Value], known: tuple[Value, ...]) -> tuple[tuple[int, ...], tuple[Value, ...]]:
    """The place of each value in the known and then in the others, and these, in the order in which they come."""
    places = {value: place for place, value in enumerate(known)}
    numbers = tuple(places.setdefault(value, len(places)) for value in values)
    return numbers, tuple(places)[len(known) :]


def ending(word: str, lemma: str) -> tuple[int, str]:
    """How many letters go from the word, and what follows; of the word as it is written, one more and below nought."""
    cut, ending = _rest(word.lower(), lemma)
    written, rest = _rest(word, lemma)
    return (cut, ending) if len(ending) <= len(rest) else (-1 - written, rest)


def _rest(word: str, lemma: str) -> tuple[int, str]:
    pairs = enumerate(zip(word, lemma, strict=False))
    kept = next((place for place, (left, right) in pairs if left != right), min(len(word), len(lemma)))
    return len(word) - kept, lemma[kept:]


def lemma_of(word: str, cut: int, ending: str) -> str:
    """The lemma of a word, by the way to it."""
    word, cut = (word, -1 - cut) if cut < 0 else (word.lower(), cut)
    return word[: len(word) - cut] + ending
