"""Which verb carries a statement, which verb a time hangs on, and how the verb stands in time."""

from enum import StrEnum

from secondsource.model.parse import Parse, Token

VERBAL = frozenset({"VERB", "AUX"})
# Links from a verb to another that is told as part of the same act, or as the next one.
SERIAL = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp"})
MOST_STEPS = 60


class Tense(StrEnum):
    """When a verb says that something is, seen from the day of the report."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


def head(parse: Parse, first: int, last: int) -> int | None:
    """The verb on which the stretch of tokens hangs, else the word; null for an empty stretch."""
    tops = [i for i in range(first, last) if not _inside(parse, i, first, last)]
    verbs = [i for i in tops if parse.tokens[i].pos in VERBAL]
    words = [i for i in tops if parse.tokens[i].pos not in {"PUNCT", "CCONJ", "SCONJ"}]
    return next(iter(verbs or words), None)


def verb_of(parse: Parse, index: int) -> int:
    """The nearest verb above a token, or the top of its sentence."""
    for _ in range(MOST_STEPS):
        above = parse.tokens[index].head
        if above == index:
            return index
        index = above
        token = parse.tokens[index]
        if token.pos in VERBAL and token.dep not in {"aux", "auxpass"}:
            return index
    return index


def serial(parse: Parse, lower: int, upper: int) -> int | None:
    """The steps of the way up from one verb to another over links of the same or the next act; null if others lead."""
    for steps in range(MOST_STEPS):
        if lower == upper:
            return steps
        token = parse.tokens[lower]
        if token.dep not in SERIAL or token.head == lower:
            return None
        lower = token.head
    return None


def tense(parse: Parse, verb: int) -> Tense:
    """The tense of a verb with its auxiliaries; a verb without one takes that of the verb above it."""
    for _ in range(MOST_STEPS):
        words = [*helpers(parse, verb), parse.tokens[verb]]
        tags = {word.tag for word in words}
        if "MD" in tags or any(word.lemma == "go" and word.tag == "VBG" for word in words[:-1]):
            return Tense.FUTURE
        if "VBD" in tags or ("VBN" in tags and any(word.lemma == "have" for word in words)):
            return Tense.PAST
        if tags & {"VBZ", "VBP"}:
            return Tense.PRESENT
        above = verb_of(parse, verb)
        if above == verb:
            return Tense.NONE
        verb = above
    return Tense.NONE


def helpers(parse: Parse, verb: int) -> list[Token]:
    """The auxiliaries of a verb."""
    near = range(max(0, verb - 12), min(len(parse.tokens), verb + 4))
    return [parse.tokens[i] for i in near if parse.tokens[i].head == verb and parse.tokens[i].dep in {"aux", "auxpass"}]


def _inside(parse: Parse, index: int, first: int, last: int) -> bool:
    above = parse.tokens[index].head
    return above != index and first <= above < last
