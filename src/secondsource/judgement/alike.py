"""The same words in quotation marks are one person's in every report that brings them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from secondsource.judgement.joined import found, join
from secondsource.judgement.patterns import CAPITALISED, IN_MARKS
from secondsource.model.annotation import Form
from secondsource.model.claim import Statement
from secondsource.text import tokenise
from secondsource.text.shingle import shingles

MIN_WORDS, MIN_SHARED, MIN_BROUGHT = 5, 7, 4
"""Words of a quotation from which it gives a name to a speaker without one, of a run that is one utterance's, and of
what a report brings of an utterance in marks."""

SPOKEN = (Form.DIRECT, Form.MIXED)

Words = tuple[str, ...]


def one_voice(statements: Sequence[Statement]) -> list[Statement]:
    """The statements in their order, with the name of the speaker where only another copy of the words has it.

    A cut copy loses the sentence that introduced "the judge" or "he".
    """
    names: defaultdict[Words, set[str]] = defaultdict(set)
    for one in statements:
        if one.speaker and _has_name(one.speaker) and (words := _quoted(one)):
            names[words].add(one.speaker)
    return [_named(one, names.get(_quoted(one), ())) for one in statements]


def one_source(statements: Sequence[Statement]) -> list[Statement]:
    """The statements in their order, one utterance with the one source to which most reports lay it.

    Quotations that have a run of words in common are one utterance, however each report cut it: one report took the
    wrong name for whose words they are, or names the same speaker otherwise. A report's own sentence that is such
    words, or brings some of them in marks, rests on who spoke them.
    """
    quoted = [one for one in statements if one.form in SPOKEN]
    pieces = {one.id: _in_marks(one) for one in quoted}
    leader, first = {one.id: one.id for one in quoted}, dict[Words, str]()
    for one in quoted:
        for words in _runs(pieces[one.id], MIN_SHARED):
            join(leader, first.setdefault(words, one.id), one.id)
    whose = {one.id: found(leader, one.id) for one in quoted}
    laid: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    parts: defaultdict[Words, set[str]] = defaultdict(set)
    for one in quoted:
        laid[whose[one.id]][one.source].add(one.item)
        for words in _runs(pieces[one.id], MIN_BROUGHT):
            parts[words].add(whose[one.id])
    often = Counter(one.source for one in statements)
    meant = {words: max(behind, key=lambda id_: (len(behind[id_]), often[id_], id_)) for words, behind in laid.items()}
    return [_resting(one, meant.get(whose.get(one.id) or _brought(one, parts), one.source)) for one in statements]


def _in_marks(one: Statement) -> list[Words]:
    """What stands in quotation marks, piece by piece."""
    pieces = [one.text] if one.form is Form.DIRECT else [part["words"] for part in IN_MARKS.finditer(one.text)]
    return [tuple(tokenise.words(piece)) for piece in pieces]


def _runs(pieces: Iterable[Words], length: int) -> Iterator[Words]:
    """Every run of so many words."""
    return (run for words in pieces for run in shingles(words, length))


def _brought(one: Statement, parts: Mapping[Words, set[str]]) -> str:
    """The utterance of which a report brings words that it lays to nobody; empty if there is none, or more than one."""
    if one.form is not Form.PLAIN or one.speaker:
        return ""
    whole = tuple(tokenise.words(one.text))
    pieces = [*_in_marks(one), *([whole] if len(whole) >= MIN_SHARED else [])]
    told = [piece for piece in pieces if len(piece) >= MIN_BROUGHT]
    held = (set.intersection(*(parts.get(run, set()) for run in shingles(piece, MIN_BROUGHT))) for piece in told)
    return next((min(both) for both in held if len(both) == 1), "")


def _resting(one: Statement, source: str) -> Statement:
    beside, through = (tuple(id_ for id_ in others if id_ != source) for others in (one.beside, one.through))
    return one if source == one.source else replace(one, source=source, beside=beside, through=through)


def _quoted(one: Statement) -> Words:
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
