"""Parses in few bytes: columns of small numbers, since the words themselves stand in the body.

For a byte of text a parse of Python records takes 17 bytes, its columns 1.3; compressed, 3 and .5.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import accumulate
from typing import TypeVar

import msgspec

from secondsource.errors import StoreError
from secondsource.model.parse import Parse, Token

PIECE = re.compile(r"\w+|[^\w\s]")
"""A word or a mark: what a token mostly is. Linear, since the two begin with different characters."""

Value = TypeVar("Value")
Kind = tuple[str, str, str]


class Columns(msgspec.Struct, frozen=True, array_like=True):
    """One entry a token in the first six columns.

    `gaps` and `lengths` are what a token has beyond the next word or mark of the body, mostly nought. `heads` are the
    steps to the head, `marks` places in
    the list of common kinds (coarse part, fine part, relation) and then in `kinds`, `names` likewise in `types` (entity
    type, whether it begins there), `forms` in `endings` (see `_ending`). `sentences` are the gap before each, and its
    length.
    """

    gaps: tuple[int, ...]
    lengths: tuple[int, ...]
    heads: tuple[int, ...]
    marks: tuple[int, ...]
    names: tuple[int, ...]
    forms: tuple[int, ...]
    kinds: tuple[Kind, ...]
    types: tuple[tuple[str, bool], ...]
    endings: tuple[tuple[int, str], ...]
    sentences: tuple[int, ...]


def to_parse_columns(parse: Parse, body: str) -> Columns:
    """The parse of the body as columns."""
    tokens = parse.tokens
    pieces = [_piece(body, at) for at in (0, *(token.end for token in tokens))]
    marks, kinds = _numbered(((token.pos, token.tag, token.dep) for token in tokens), common_kinds())
    names, types = _numbered(((token.entity, token.begins) for token in tokens), common_types())
    forms, endings = _numbered((_ending(token.text, token.lemma) for token in tokens), common_endings())
    return Columns(
        gaps=tuple(token.start - start for token, (start, _) in zip(tokens, pieces, strict=False)),
        lengths=tuple(t.end - t.start - (end - start) for t, (start, end) in zip(tokens, pieces, strict=False)),
        heads=tuple(token.head - place for place, token in enumerate(tokens)),
        marks=marks,
        names=names,
        forms=forms,
        kinds=kinds,
        types=types,
        endings=endings,
        sentences=tuple(_steps(parse.sentences)),
    )


def from_parse_columns(columns: Columns, body: str) -> Parse:
    """The parse of the body that `to_parse_columns` was given.

    Raises:
        StoreError: if the columns are not those of the body.
    """
    kinds, types = (*common_kinds(), *columns.kinds), (*common_types(), *columns.types)
    endings = (*common_endings(), *columns.endings)
    tokens: list[Token] = []
    end = 0
    rows = zip(columns.gaps, columns.lengths, columns.heads, columns.marks, columns.names, columns.forms, strict=True)
    for place, (gap, length, head, mark, name, form) in enumerate(rows):
        first, last = _piece(body, end)
        start = first + gap
        end = start + last - first + length
        text = body[start:end]
        lemma = _lemma(text, *endings[form])
        (coarse, fine, relation), (entity, begins) = kinds[mark], types[name]
        tokens.append(Token(start, end, text, lemma, coarse, fine, relation, place + head, entity, begins))
    if end > len(body):
        raise StoreError("a stored parse reaches beyond the body of its report: the file is damaged")
    places = list(accumulate(columns.sentences))
    return Parse(tuple(tokens), tuple(zip(places[::2], places[1::2], strict=True)))


def _steps(sentences: Iterable[tuple[int, int]]) -> Iterator[int]:
    before = 0
    for first, last in sentences:
        yield from (first - before, last - first)
        before = last


def _piece(body: str, at: int) -> tuple[int, int]:
    """The next word or mark of the body from that place on."""
    found = PIECE.search(body, at)
    return found.span() if found else (at, at)


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


def _numbered(values: Iterable[Value], known: tuple[Value, ...] = ()) -> tuple[tuple[int, ...], tuple[Value, ...]]:
    """The place of each value in the known and then in the others, and these, in the order in which they come."""
    places = {value: place for place, value in enumerate(known)}
    numbers = tuple(places.setdefault(value, len(places)) for value in values)
    return numbers, tuple(places)[len(known) :]


def _ending(word: str, lemma: str) -> tuple[int, str]:
    """How many letters go from the word, and what follows; of the word as it is written, one more and below nought."""
    cut, ending = _rest(word.lower(), lemma)
    written, rest = _rest(word, lemma)
    return (cut, ending) if len(ending) <= len(rest) else (-1 - written, rest)


def _rest(word: str, lemma: str) -> tuple[int, str]:
    pairs = enumerate(zip(word, lemma, strict=False))
    kept = next((place for place, (left, right) in pairs if left != right), min(len(word), len(lemma)))
    return len(word) - kept, lemma[kept:]


def _lemma(word: str, cut: int, ending: str) -> str:
    word, cut = (word, -1 - cut) if cut < 0 else (word.lower(), cut)
    return word[: len(word) - cut] + ending
