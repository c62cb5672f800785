"""When the grammar around an expression of time puts it."""

from enum import StrEnum

from secondsource.lexicon import words
from secondsource.model.parse import Parse, Token

FUTURE_WORDS = frozenset({"will", "wo", "'ll", "’ll", "shall", "would", "going", "may", "might", "could", "should"})
PAST_WORDS = frozenset({"had", "has", "have", "was", "were", "did", "'ve", "’ve", "having"})
PRESENT_WORDS = frozenset({"is", "are", "am", "'s", "'re", "’s", "’re", "do", "does"})
NEGATIONS = frozenset({"not", "n't", "n’t", "never", "neither", "nor", "none", "nobody"})
REPORTING = frozenset({"say", "report", "tell", "quote", "show"})
DATING = frozenset({"end", "date"})
# Verbs whose past looks like their present, which parsers tell apart badly.
UNCHANGED = frozenset({"hurt", "hit", "cut", "put", "set", "let", "shut", "cost", "spread", "split", "quit", "beat"})
ARRANGING = frozenset({"schedule", "reschedule", "plan"})
MOVING = frozenset({"postpone", "defer", "reschedule", "adjourn", "put", "push", "move", "bring"})
LASTING = frozenset({"until", "till", "through"})
# "It treats 31 people now, up from 23 on Tuesday".
CHANGED = frozenset({"up", "down"})
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
    if first and tokens[first - 1].text.lower() == "effective":
        return Tense.FUTURE
    index = next((i for i in range(first, last + 1) if not first <= tokens[i].head <= last), first)
    in_noun, of_noun, preposition = False, False, ""
    for _ in range(CLIMB):
        token = tokens[index]
        if token.pos in ("VERB", "AUX"):
            ahead = index < first and _sets_ahead(parse, index, preposition)
            found = Tense.FUTURE if ahead else _of_verb(parse, index)
            unsure = of_noun if found is Tense.PAST else in_noun
            return Tense.UNKNOWN if unsure else found
        if token.text.lower() == "from" and tokens[token.head].text.lower() in CHANGED:
            return Tense.PAST
        if token.head == index:
            break
        in_noun = in_noun or token.dep in ("poss", "compound", "nmod")
        preposition = token.text.lower() if token.dep == "prep" else preposition
        of_noun = of_noun or (token.pos == "NOUN" and preposition in ("in", "on"))
        index = token.head
    return Tense.UNKNOWN


def _after_past_verb(parse: Parse, first: int) -> bool:
    """Whether a past verb stands right before, which parsers miss in "said on Thursday it would"."""
    tokens = parse.tokens
    before = first - 2 if first > 1 and tokens[first - 1].text.lower() == "on" else first - 1
    return before >= 0 and tokens[before].tag == "VBD" and tokens[before].pos == "VERB"


def _sets_ahead(parse: Parse, index: int, preposition: str) -> bool:
    """Whether a verb, in whatever tense, sets a day to come: "planned it for May", "put it off to May"."""
    lemma = parse.tokens[index].lemma
    sets = (
        (lemma in ARRANGING and preposition in ("", "on"))
        or (preposition == "for" and lemma in words("scheduling_verbs"))
        or (preposition == "to" and lemma in MOVING)
        or (preposition in LASTING and lemma in words("deferring_verbs"))
    )
    return sets and "had" not in _helpers(parse, index)


def _of_verb(parse: Parse, index: int) -> Tense:
    token = parse.tokens[index]
    helpers = _helpers(parse, index)
    if "could" in helpers and _is_denied(parse, index):
        return Tense.PAST
    if helpers & FUTURE_WORDS and "have" not in helpers:
        return Tense.FUTURE
    if token.head != index and (token.tag == "VB" or "to" in helpers):
        return _of_infinitive(parse, index)
    if helpers & PAST_WORDS or token.tag == "VBD":
        return Tense.PAST
    if helpers & PRESENT_WORDS or token.tag in ("VBZ", "VBP"):
        return _of_present(token)
    return _of_participle(parse, token)


def _is_denied(parse: Parse, index: int) -> bool:
    """Whether the verb is negated: "could not be reached", "neither of them could be found"."""
    said = (t for t in _near(parse, index) if t.text.lower() in NEGATIONS)
    return any(index in (t.head, parse.tokens[t.head].head) for t in said)


def _of_present(token: Token) -> Tense:
    if token.lemma in REPORTING:
        return Tense.PAST
    return Tense.UNKNOWN if token.tag == "VBP" and token.lemma in UNCHANGED else Tense.PRESENT


def _of_participle(parse: Parse, token: Token) -> Tense:
    if token.tag == "VBN" and token.lemma in words("scheduling_verbs") and token.lemma != "set":
        return Tense.FUTURE
    if token.tag == "VBN" and token.lemma in DATING:
        return Tense.PAST
    led = token.tag == "VBG" and parse.tokens[token.head].tag == "VBD"
    return Tense.PAST if led else Tense.UNKNOWN


def _of_infinitive(parse: Parse, index: int) -> Tense:
    """A bare verb under another: "had been due to expire" is past, "plans to" and "ordered that it begin" are not.

    The day behind a purpose, "met to discuss it on Friday", may as well be that of the act.
    """
    head = parse.tokens[index].head
    if parse.tokens[index].dep == "advcl" and parse.tokens[head].tag == "VBD":
        return Tense.UNKNOWN
    if parse.tokens[head].pos == "ADJ":
        head = parse.tokens[head].head
    return Tense.PAST if "had" in _helpers(parse, head) and parse.tokens[head].tag == "VBN" else Tense.FUTURE


def _helpers(parse: Parse, index: int) -> set[str]:
    return {t.text.lower() for t in _near(parse, index) if t.head == index and t.dep in ("aux", "auxpass")}


def _near(parse: Parse, index: int) -> tuple[Token, ...]:
    return parse.tokens[max(0, index - NEAR) : index]
