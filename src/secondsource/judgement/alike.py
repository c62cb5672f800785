"""The same words in quotation marks are one person's in every report that brings them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from secondsource.judgement.patterns import CAPITALISED
from secondsource.model.annotation import Form
from secondsource.model.claim import Statement
from secondsource.text import tokenise

MIN_WORDS, MIN_SHARED = 5, 7
"""Words of a quotation from which it gives a name to a speaker without one, and from which it is one source's."""


def one_voice(statements: Sequence[Statement]) -> list[Statement]:
    """The statements in their order, with the name of the speaker where only another copy of the words has it.

    A cut copy loses the sentence that introduced "the judge" or "he".
    """
    names: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in statements:
        if one.speaker and _has_name(one.speaker) and (words := _quoted(one)):
            names[words].add(one.speaker)
    return [_named(one, names.get(_quoted(one), ())) for one in statements]


def one_source(statements: Sequence[Statement]) -> list[Statement]:
    """The statements in their order, the same long quotation with the one source to which most reports lay it.

    One report took the wrong name for whose words they are, or names the same speaker otherwise.
    """
    items: defaultdict[tuple[str, ...], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    often = Counter(one.source for one in statements)
    for one in statements:
        if words := _quoted(one, MIN_SHARED):
            items[words][one.source].add(one.item)
    meant = {words: max(laid, key=lambda id_: (len(laid[id_]), often[id_], id_)) for words, laid in items.items()}
    return [_resting(one, meant.get(_quoted(one, MIN_SHARED), one.source)) for one in statements]


def _resting(one: Statement, source: str) -> Statement:
    beside, through = (tuple(id_ for id_ in others if id_ != source) for others in (one.beside, one.through))
    return one if source == one.source else replace(one, source=source, beside=beside, through=through)


def _quoted(one: Statement, at_least: int = MIN_WORDS) -> tuple[str, ...]:
    """The words of a quotation that is long enough to be nobody else's; empty otherwise."""
    words = tuple(tokenise.words(one.text)) if one.form is Form.DIRECT else ()
    return words if len(words) >= at_least else ()


def _named(one: Statement, names: Iterable[str]) -> Statement:
    if one.speaker and _has_name(one.speaker):
        return one
    fullest = max(names, key=lambda name: (len(name), name), default=None)
    return replace(one, speaker=fullest) if fullest else one


def _has_name(speaker: str) -> bool:
    return CAPITALISED.search(speaker[1:]) is not None
