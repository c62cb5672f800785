"""The grammatical reading of a body, independent of the library that made it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark: `[start, end)` in the body, lemma, coarse and fine part of speech, relation to its head.

    `head` is the index of the head token in the whole parse; the root of a sentence is its own head.
    `pos` follows Universal Dependencies, `tag` the Penn Treebank, `dep` the ClearNLP labels. `entity` is the
    OntoNotes type of the name the token belongs to or the empty string; `begins` is true on the first token of a name.
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str
    begins: bool


@dataclass(frozen=True, slots=True)
class Parse:
    """All tokens of a body in order, white space left out, and the sentences as `[first, last)` token indices."""

    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
