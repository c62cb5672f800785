"""The words beside a quotation, read by their order where the parse does not tell who speaks."""

from secondsource.annotation.attribution.marked import DASHES, Marked
from secondsource.annotation.attribution.tree import Range
from secondsource.annotation.attribution.verbs import Kind, verb_of
from secondsource.model.parse import Token

REACH = 22
FINITE = frozenset(("VBD", "VBZ", "VBP", "VBN"))
NOMINAL = frozenset(("DET", "ADJ", "NOUN", "PROPN", "PRON", "ADP", "PART", "NUM", "CCONJ", "ADV"))
WITHOUT_VERB = frozenset(("so", "thus"))

Beside = tuple[Range, Range, int]
"""Cue, source, head of the source."""


def beside(marked: Marked, number: int) -> Beside | None:
    """Who is named right after a quotation: "…," the spokesman told us, or "…," told us the spokesman."""
    if (author := _author(marked, number)) is not None:
        return author
    tokens = marked.tree.tokens
    start = marked.ranges[number][1]
    while start < len(tokens) and (tokens[start].text == "," or tokens[start].text in DASHES):
        start += 1
    if start >= len(tokens) or not marked.same_line(start - 1, start):
        return None
    verb = _speaking_verb(marked, start)
    if verb is not None:
        return (_before_verb(marked, start, verb) if verb > start else None) or _after_verb(marked, verb)
    return _named_after(marked, start) if _leads_on(marked, number) else None


def _author(marked: Marked, number: int) -> Beside | None:
    """Who wrote a post: the name behind it, with the account in place of a verb; null for any other quotation."""
    author = marked.quotations[number].author
    if author is None:
        return None
    source, cue = ((marked.tree.at(start), marked.tree.at(end)) for start, end in author)
    head = _head(marked, source)
    return (cue, source, source[1] - 1 if head is None else head) if source[0] < source[1] else None


def _leads_on(marked: Marked, number: int) -> bool:
    """Whether a comma ends the quotation: what follows in the sentence can only tell who said it."""
    first, last = marked.ranges[number]
    ends = [token.text for token in marked.tree.tokens[max(first, last - 2) : last + 1]]
    return marked.speech(number) and "," in ends


def _named_after(marked: Marked, start: int) -> Beside | None:
    """The person named behind a verb that is in no list, or behind "so": "…," so Berg to reporters."""
    tokens = marked.tree.tokens
    bare = tokens[start].lemma in WITHOUT_VERB
    if not bare and (tokens[start].tag not in FINITE or tokens[start].pos != "VERB"):
        return None
    found = _after_verb(marked, start)
    named = found and (tokens[found[2]].pos == "PROPN" if bare else tokens[found[2]].entity == "PERSON")
    return found if named else None


def _speaking_verb(marked: Marked, start: int) -> int | None:
    tokens = marked.tree.tokens
    for index in range(start, min(start + REACH, len(tokens))):
        token = tokens[index]
        entry = verb_of(token.text, token.lemma)
        if entry and entry.kind is Kind.SAY and "quote" in entry.frames and _finite(token):
            return index
        passed = token.pos in NOMINAL or token.dep == "pobj" or token.text == "," or token.lemma == "have"
        if not passed or index in marked.opening:
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
    if start < len(tokens) and tokens[start].pos == "ADP":
        start = _past_phrase(marked, start)
    last = start
    while last < min(start + REACH, len(tokens)) and tokens[last].pos in NOMINAL and last not in marked.opening:
        if tokens[last].pos == "ADP" and last > start and tokens[last].lemma != "of":
            break
        last += 1
    head = _head(marked, (start, last))
    return ((verb, verb + 1), (start, last), head) if head is not None else None


def _past_phrase(marked: Marked, start: int) -> int:
    """The token after "to the journalists" or "before the press"."""
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
