"""Parses in few bytes: columns of small numbers, since the words themselves stand in the body.

For a byte of text a parse of Python records takes 17 bytes, its columns 1.3; compressed, 3 and .3.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

import msgspec

from secondsource.errors import StoreError
from secondsource.model.parse import Parse, Token
from secondsource.store.contexts import Known
from secondsource.store.guesses import from_ranks, to_ranks
from secondsource.store.tokens import (
    Kind,
    common_endings,
    common_kinds,
    common_types,
    kind_of,
    lemma_of,
    numbers_of,
    step_of,
)

PIECE = re.compile(r"\w+|[^\w\s]")
"""A word or a mark: what a token mostly is. Linear, since the two begin with different characters."""


class Columns(msgspec.Struct, frozen=True, array_like=True):
    """One entry a token in the first six columns.

    `gaps` and `lengths` are what a token has beyond the next word or mark of the body, mostly nought. `heads`, `marks`,
    `names` and `forms` are its numbers (`tokens.Numbers`) as ranks of what is likely there, mostly nought too; `kinds`,
    `types` and `endings` as there. `sentences` are the gap before each, and its length.
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
    tokens, numbers, known = parse.tokens, numbers_of(parse), known_of(parse)
    pieces = [_piece(body, at) for at in (0, *(token.end for token in tokens))]
    return Columns(
        gaps=tuple(token.start - start for token, (start, _) in zip(tokens, pieces, strict=False)),
        lengths=tuple(t.end - t.start - (end - start) for t, (start, end) in zip(tokens, pieces, strict=False)),
        heads=to_ranks("heads", known.heads, numbers.heads),
        marks=to_ranks("marks", known.marks, numbers.marks),
        names=to_ranks("names", known.names, numbers.names),
        forms=to_ranks("forms", known.forms, numbers.forms),
        kinds=numbers.kinds,
        types=numbers.types,
        endings=numbers.endings,
        sentences=tuple(_steps(parse.sentences)),
    )


def from_parse_columns(columns: Columns, body: str) -> Parse:
    """The parse of the body that `to_parse_columns` was given.

    Raises:
        StoreError: if the columns are not those of the body.
    """
    places = list(_places(columns, body))
    known = Known([body[start:end] for start, end in places])
    begins = _read(columns, known)
    endings = (*common_endings(), *columns.endings)
    forms = from_ranks("forms", known.forms, columns.forms)
    steps = from_ranks("heads", known.heads, columns.heads)
    rows = zip(places, known.words, forms, known.kinds, steps, known.types, begins, strict=True)
    tokens = tuple(
        Token(start, end, word, lemma_of(word, *endings[form]), pos, tag, relation, at + step_of(step), type_, begun)
        for at, ((start, end), word, form, (pos, tag, relation), step, type_, begun) in enumerate(rows)
    )
    ends = list(accumulate(columns.sentences))
    return Parse(tokens, tuple(zip(ends[::2], ends[1::2], strict=True)))


def known_of(parse: Parse) -> Known:
    """All that is known of a parse that was made."""
    tokens = parse.tokens
    return Known([one.text for one in tokens], [kind_of(one) for one in tokens], [one.entity for one in tokens])


def _read(columns: Columns, known: Known) -> list[bool]:
    """Tell what is known the kinds and the types of names, one by one, as each is guessed by those before it.

    Given back is where a name begins.
    """
    kinds, types = (*common_kinds(), *columns.kinds), (*common_types(), *columns.types)
    for mark in from_ranks("marks", known.marks, columns.marks):
        known.kinds.append(kinds[mark])
    begins: list[bool] = []
    for name in from_ranks("names", known.names, columns.names):
        known.types.append(types[name][0])
        begins.append(types[name][1])
    return begins


def _places(columns: Columns, body: str) -> Iterator[tuple[int, int]]:
    end = 0
    for gap, length in zip(columns.gaps, columns.lengths, strict=True):
        first, last = _piece(body, end)
        start, end = first + gap, last + gap + length
        yield start, end
    if end > len(body):
        raise StoreError("a stored parse reaches beyond the body of its report: the file is damaged")


def _steps(sentences: Iterable[tuple[int, int]]) -> Iterator[int]:
    before = 0
    for first, last in sentences:
        yield from (first - before, last - first)
        before = last


def _piece(body: str, at: int) -> tuple[int, int]:
    """The next word or mark of the body from that place on."""
    found = PIECE.search(body, at)
    return found.span() if found else (at, at)
