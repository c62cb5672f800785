"""Parses in few bytes: columns of small numbers, since the words themselves stand in the body.

A parse of Python records takes 17 bytes for a byte of text, its columns 3; compressed, 3 and .6.
"""

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec

from secondsource.errors import StoreError
from secondsource.model.parse import Parse, Token

Value = TypeVar("Value")
Kind = tuple[str, str, str]


class Columns(msgspec.Struct, frozen=True, array_like=True):
    """One entry a token in the first six columns.

    `gaps` are the characters since the end of the token before, `heads` the steps to the head. `marks` are places in
    the list of common kinds (coarse part, fine part, relation) and then in `kinds`, `names` in `types` (entity type,
    whether it begins there), `forms` in `endings`: how many letters go from the word, and what follows, to make the
    lemma.
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
    sentences: tuple[tuple[int, int], ...]


def to_columns(parse: Parse) -> Columns:
    """The parse as columns."""
    tokens = parse.tokens
    ends = [0, *(token.end for token in tokens)]
    marks, kinds = _numbered(((token.pos, token.tag, token.dep) for token in tokens), common_kinds())
    names, types = _numbered((token.entity, token.begins) for token in tokens)
    forms, endings = _numbered(_ending(token.text.lower(), token.lemma) for token in tokens)
    return Columns(
        gaps=tuple(token.start - end for token, end in zip(tokens, ends, strict=False)),
        lengths=tuple(token.end - token.start for token in tokens),
        heads=tuple(token.head - place for place, token in enumerate(tokens)),
        marks=marks,
        names=names,
        forms=forms,
        kinds=kinds,
        types=types,
        endings=endings,
        sentences=parse.sentences,
    )


def from_columns(columns: Columns, body: str) -> Parse:
    """The parse of the body that `to_columns` was given.

    Raises:
        StoreError: if the columns are not those of the body.
    """
    kinds = (*common_kinds(), *columns.kinds)
    tokens: list[Token] = []
    end = 0
    rows = zip(columns.gaps, columns.lengths, columns.heads, columns.marks, columns.names, columns.forms, strict=True)
    for place, (gap, length, head, mark, name, form) in enumerate(rows):
        start, end = end + gap, end + gap + length
        text = body[start:end]
        lemma = _lemma(text.lower(), *columns.endings[form])
        (coarse, fine, relation), (entity, begins) = kinds[mark], columns.types[name]
        tokens.append(Token(start, end, text, lemma, coarse, fine, relation, place + head, entity, begins))
    if end > len(body):
        raise StoreError("a stored parse reaches beyond the body of its report: the file is damaged")
    return Parse(tuple(tokens), columns.sentences)


@cache
def common_kinds() -> tuple[Kind, ...]:
    """The kinds of tokens met most, the most frequent first. Stored parses rest on their order: only append."""
    text = files("secondsource.store").joinpath("kinds.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return tuple((coarse, fine, relation) for coarse, fine, relation in rows)


def _numbered(values: Iterable[Value], known: tuple[Value, ...] = ()) -> tuple[tuple[int, ...], tuple[Value, ...]]:
    """The place of each value in the known and then in the others, and these, in the order in which they come."""
    places = {value: place for place, value in enumerate(known)}
    numbers = tuple(places.setdefault(value, len(places)) for value in values)
    return numbers, tuple(places)[len(known) :]


def _ending(word: str, lemma: str) -> tuple[int, str]:
    pairs = enumerate(zip(word, lemma, strict=False))
    kept = next((place for place, (left, right) in pairs if left != right), min(len(word), len(lemma)))
    return len(word) - kept, lemma[kept:]


def _lemma(word: str, cut: int, ending: str) -> str:
    return word[: len(word) - cut] + ending
