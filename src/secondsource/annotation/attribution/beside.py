"""The words beside a quotation, read by their order where the parse does not tell who speaks."""

from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attribution.tree import Range
from secondsource.annotation.attribution.verbs import Kind, verb_of
from secondsource.model.parse import Token

REACH = 22
FINITE = frozenset(("VBD", "VBZ", "VBP", "VBN"))
NOMINAL = frozenset(("DET", "ADJ", "NOUN", "PROPN", "PRON", "ADP", "PART", "NUM", "CCONJ", "ADV"))
STOPS = frozenset(".?!;:")

Beside = tuple[Range, Range, int]
"""Cue, source, head of the source."""


def beside(marked: Marked, number: int) -> Beside | None:
    """Who is named right after a quotation: "…," the spokesman told us, or "…," told us the spokesman."""
    tokens = marked.tree.tokens
    start = marked.ranges[number][1]
    if start < len(tokens) and tokens[start].text == ",":
        start += 1
    if start >= len(tokens) or not marked.same_line(start - 1, start):
        return None
    verb = _speaking_verb(marked, start)
    if verb is None:
        return None
    return _before_verb(marked, start, verb) if verb > start else _after_verb(marked, verb)


def _speaking_verb(marked: Marked, start: int) -> int | None:
    tokens = marked.tree.tokens
    for index in range(start, min(start + REACH, len(tokens))):
        token = tokens[index]
        entry = verb_of(token.text, token.lemma)
        if entry and entry.kind is Kind.SAY and "quote" in entry.frames and _finite(token):
            return index
        if (token.pos not in NOMINAL and token.text != ",") or index in marked.opening:
            return None
    return None


def _finite(token: Token) -> bool:
    return token.tag in FINITE or token.text.endswith(("ed", "id"))


def _before_verb(marked: Marked, start: int, verb: int) -> Beside | None:
    last = verb - (marked.tree.tokens[verb - 1].text == ",")
    head = _head(marked, (start, last))
    return ((verb, verb + 1), (start, verb), head) if head is not None else None


def _after_verb(marked: Marked, verb: int) -> Beside | None:
    tokens = marked.tree.tokens
    start = verb + 1
    if start < len(tokens) and tokens[start].lemma == "to":
        start = _past_addressee(marked, start)
    if start < len(tokens) and tokens[start].pos == "ADP":
        return None
    last = start
    while last < min(start + REACH, len(tokens)) and tokens[last].pos in NOMINAL and last not in marked.opening:
        if tokens[last].pos == "ADP" and last > start and tokens[last].lemma != "of":
            break
        last += 1
    head = _head(marked, (start, last))
    return ((verb, verb + 1), (start, last), head) if head is not None else None


def _past_addressee(marked: Marked, start: int) -> int:
    """The token after "to the journalists"."""
    tokens = marked.tree.tokens
    index = start + 1
    while index < len(tokens) and tokens[index].pos in ("DET", "ADJ"):
        index += 1
    return index + 1


def _head(marked: Marked, source: Range) -> int | None:
    """A proper name at the end of the words, else their first noun or pronoun."""
    tokens = marked.tree.tokens
    proper = [index for index in range(*source) if tokens[index].pos == "PROPN"]
    if proper and (proper[-1] == source[1] - 1 or tokens[proper[-1]].entity == "PERSON"):
        return proper[-1]
    return next((index for index in range(*source) if tokens[index].pos in ("NOUN", "PROPN", "PRON")), None)
