"""When the grammar around an expression of time puts it."""

from enum import StrEnum

from secondsource.lexicon import words
from secondsource.model.parse import Parse, Token

FUTURE_WORDS = frozenset({"will", "wo", "'ll", "’ll", "shall", "would", "going", "may", "might", "could", "should"})
PAST_WORDS = frozenset({"had", "has", "have", "was", "were", "did", "'ve", "’ve", "having"})
PRESENT_WORDS = frozenset({"is", "are", "am", "'s", "'re", "’s", "’re", "do", "does"})
REPORTING = frozenset({"say", "report", "tell", "quote", "show"})
DATING = frozenset({"end", "date"})
CLIMB, NEAR = 6, 8


class Tense(StrEnum):
    """When the words around an expression put it, seen from the day of writing."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


def tense_of(parse: Parse, first: int, last: int) -> Tense:
    """The tense of the clause that the tokens `[first, last]` belong to."""
    tokens = parse.tokens
    if _after_past_verb(parse, first):
        return Tense.PAST
    index = next((i for i in range(first, last + 1) if not first <= tokens[i].head <= last), first)
    in_noun = False
    for _ in range(CLIMB):
        token = tokens[index]
        if token.pos in ("VERB", "AUX"):
            found = _of_verb(parse, index)
            return Tense.UNKNOWN if in_noun and found in (Tense.PRESENT, Tense.FUTURE) else found
        if token.head == index:
            break
        in_noun = in_noun or token.dep in ("poss", "compound", "nmod")
        index = token.head
    return Tense.UNKNOWN


def _after_past_verb(parse: Parse, first: int) -> bool:
    """Whether a past verb stands right before, which parsers miss in "said on Thursday it would"."""
    tokens = parse.tokens
    before = first - 2 if first > 1 and tokens[first - 1].text.lower() == "on" else first - 1
    return before >= 0 and tokens[before].tag == "VBD" and tokens[before].pos == "VERB"


def _of_verb(parse: Parse, index: int) -> Tense:
    token = parse.tokens[index]
    helpers = {t.text.lower() for t in _near(parse, index) if t.head == index and t.dep in ("aux", "auxpass")}
    if helpers & FUTURE_WORDS and "have" not in helpers:
        return Tense.FUTURE
    if token.head != index and (token.tag == "VB" or "to" in helpers):
        return _of_infinitive(parse, token.head)
    if helpers & PAST_WORDS or token.tag == "VBD":
        return Tense.PAST
    if helpers & PRESENT_WORDS or token.tag in ("VBZ", "VBP"):
        return Tense.PAST if token.lemma in REPORTING else Tense.PRESENT
    return _of_participle(parse, token)


def _of_participle(parse: Parse, token: Token) -> Tense:
    if token.tag == "VBN" and token.lemma in words("scheduling_verbs"):
        return Tense.FUTURE
    if token.tag == "VBN" and token.lemma in DATING:
        return Tense.PAST
    led = token.tag == "VBG" and parse.tokens[token.head].tag == "VBD"
    return Tense.PAST if led else Tense.UNKNOWN


def _of_infinitive(parse: Parse, head: int) -> Tense:
    """A bare verb under another: "had been due to expire" is past, "plans to" and "ordered that it begin" are not."""
    helpers = {t.text.lower() for t in _near(parse, head) if t.head == head}
    return Tense.PAST if "had" in helpers and parse.tokens[head].tag == "VBN" else Tense.FUTURE


def _near(parse: Parse, index: int) -> tuple[Token, ...]:
    return parse.tokens[max(0, index - NEAR) : index]
