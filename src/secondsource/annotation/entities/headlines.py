"""Names in headlines, where capitals stand on every word: "Anna Lind Resigns" holds the name that the text has."""

from collections.abc import Iterator, Sequence

from secondsource.annotation.entities.name import Name
from secondsource.annotation.entities.unseen import is_headline
from secondsource.model.parse import Parse, Token
from secondsource.text.stem import stem

Words = tuple[str, ...]
LONGEST = 12
SURE = 2
"""Words from which a name that stands in a longer one is taken for the whole of it."""


def trimmed(parse: Parse, names: Sequence[Name]) -> list[Name]:
    """The names, those of headlines cut to what the sentences below them name."""
    inside = {
        token for first, last in parse.sentences if _in_capitals(parse, first, last) for token in range(first, last)
    }
    if not inside:
        return list(names)
    known = {_words(parse.tokens, name.first, name.last) for name in names if name.first not in inside}
    common = {stem(token.text) for token in parse.tokens if token.text.islower()}
    return [_cut(parse.tokens, name, known, common) if name.first in inside else name for name in names]


def _in_capitals(parse: Parse, first: int, last: int) -> bool:
    return is_headline(parse.tokens[first:last])


def _words(tokens: Sequence[Token], first: int, last: int) -> Words:
    return tuple(token.text.casefold() for token in tokens[first:last])


def _cut(tokens: Sequence[Token], name: Name, known: set[Words], common: set[str]) -> Name:
    words = _words(tokens, name.first, name.last)
    if words in known or len(words) > LONGEST:
        return name
    for start, end in _parts(len(words)):
        rest = (*words[:start], *words[end:])
        if words[start:end] in known and (end - start >= SURE or all(stem(word) in common for word in rest)):
            return Name(name.first + start, name.first + end, name.label, name.parsed)
    return name


def _parts(length: int) -> Iterator[tuple[int, int]]:
    """The `[start, end)` of all shorter runs, the longest first."""
    for size in range(length - 1, 0, -1):
        for start in range(length - size + 1):
            yield start, start + size
