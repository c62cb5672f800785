"""The same words in quotation marks are one person's in every report that brings them."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from secondsource.judgement.patterns import CAPITALISED
from secondsource.model.annotation import Form
from secondsource.model.claim import Statement
from secondsource.text import tokenise

MIN_WORDS = 5


def one_voice(statements: Sequence[Statement]) -> list[Statement]:
    """The statements in their order, with the name of the speaker where only another copy of the words has it.

    A cut copy loses the sentence that introduced "the judge" or "he".
    """
    names: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in statements:
        if one.speaker and _has_name(one.speaker) and (words := _quoted(one)):
            names[words].add(one.speaker)
    return [_named(one, names.get(_quoted(one), ())) for one in statements]


def _quoted(one: Statement) -> tuple[str, ...]:
    """The words of a quotation that is long enough to be nobody else's; empty otherwise."""
    words = tuple(tokenise.words(one.text)) if one.form is Form.DIRECT else ()
    return words if len(words) >= MIN_WORDS else ()


def _named(one: Statement, names: Iterable[str]) -> Statement:
    if one.speaker and _has_name(one.speaker):
        return one
    fullest = max(names, key=lambda name: (len(name), name), default=None)
    return replace(one, speaker=fullest) if fullest else one


def _has_name(speaker: str) -> bool:
    return CAPITALISED.search(speaker[1:]) is not None
