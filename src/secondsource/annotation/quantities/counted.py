"""What a figure counts or measures, by the grammar around it."""

from secondsource.annotation.quantities.phrases import (
    LONGEST,
    MODIFIERS,
    NOUNS,
    SUBJECTS,
    child,
    leading_token,
    noun_phrase,
    up_to,
)
from secondsource.lexicon import words
from secondsource.model.parse import Parse

STANDING = frozenset({"stand", "be", "remain", "stay", "sit"})
OBJECTS = frozenset({"dobj"})
COMPLEMENTS = frozenset({"attr", "dobj", "acomp", "npadvmod", "oprd", "ROOT"})
LIMITING = frozenset({"above", "over", "below", "under", "past", "beyond", "near"})
PREPOSITIONS = frozenset({"ADP", "PART", "SCONJ"})


def counted(body: str, parse: Parse, first: int, last: int, *, is_count: bool = True) -> str | None:
    """The words for what the figure in the tokens `[first, last]` counts, or None where the text does not say.

    A figure that is no count, such as an age, does not count those who are in a state: "the 41-year-old was hurt".
    """
    lead = leading_token(parse, first, last)
    return (
        _of_phrase(body, parse, last)
        or _modified(body, parse, lead, last)
        or (_state(parse, lead, last) if is_count else None)
        or _predicate(body, parse, lead)
        or (_called(body, parse, lead) if is_count else None)
    )


def _called(body: str, parse: Parse, lead: int) -> str | None:
    """`children` in "of the 230 passengers, 41 were children"."""
    token = parse.tokens[lead]
    if token.dep not in SUBJECTS or parse.tokens[token.head].lemma != "be":
        return None
    found = child(parse, token.head, frozenset({"attr"}))
    return noun_phrase(body, parse, found) if found is not None and parse.tokens[found].tag == "NNS" else None


def _of_phrase(body: str, parse: Parse, last: int) -> str | None:
    """`12 of the 247 passengers`, `3.1 million barrels of oil`."""
    tokens, at = parse.tokens, last + 1
    if at >= len(tokens) or tokens[at].text.lower() != "of":
        return None
    near = range(at + 1, min(len(tokens), at + 1 + LONGEST))
    noun = next((i for i in near if tokens[i].dep == "pobj" and tokens[i].head == at), None)
    if noun is None or (tokens[noun].pos != "NOUN" and tokens[noun].tag != "NNPS"):
        return None
    return noun_phrase(body, parse, noun)


def _modified(body: str, parse: Parse, lead: int, last: int) -> str | None:
    """`fighter jets` in "126 fighter jets", `contract` in "a $300 million contract"."""
    tokens, head = parse.tokens, parse.tokens[lead].head
    for _ in range(2):
        if head <= last or tokens[lead].dep not in MODIFIERS:
            return None
        if tokens[head].pos in NOUNS and tokens[head].text != "%":
            return noun_phrase(body, parse, head, last + 1)
        lead, head = head, tokens[head].head
    return None


def _state(parse: Parse, lead: int, last: int) -> str | None:
    """`12 dead`, `41 confirmed dead`, `163 were injured`, "injuring at least 60"."""
    tokens, known = parse.tokens, words("states_of_people")
    behind = (token.text.lower() for token in tokens[last + 1 : last + 3])
    if found := next((text for text in behind if text in known), None):
        return found
    verb = tokens[tokens[lead].head]
    if tokens[lead].dep in SUBJECTS and verb.text.lower() in known:
        return verb.text.lower()
    done = (f"{verb.lemma}{ending}" for ending in ("ed", "d", ""))
    return next((state for state in done if state in known), None) if tokens[lead].dep in OBJECTS else None


def _predicate(body: str, parse: Parse, lead: int) -> str | None:
    """`the death toll rose to 12`, `put the number of guests at 90`, `losses of $5 million`."""
    token, head = parse.tokens[lead], parse.tokens[lead].head
    if token.dep == "pobj" and parse.tokens[head].pos in PREPOSITIONS:
        return _behind_preposition(body, parse, lead, head)
    if token.dep not in COMPLEMENTS:
        return None
    if parse.tokens[head].pos in ("ADV", "ADJ") and token.dep == "npadvmod":
        head = parse.tokens[head].head
    return _subject(body, parse, head, "")


def _behind_preposition(body: str, parse: Parse, lead: int, at: int) -> str | None:
    tokens, preposition, head = parse.tokens, parse.tokens[at].text.lower(), parse.tokens[at].head
    if preposition in LIMITING:
        return _subject(body, parse, head, "")
    if tokens[head].pos in NOUNS and head < lead and preposition in ("of", "at"):
        return noun_phrase(body, parse, head)
    sets = preposition == "at" or (preposition in ("to", "by") and tokens[head].lemma in words("setting_verbs"))
    is_set = sets and tokens[head].lemma in words("setting_verbs")
    passive = child(parse, head, frozenset({"nsubjpass"})) if is_set else None
    if passive is not None and parse.tokens[passive].pos in NOUNS:
        return noun_phrase(body, parse, passive, to=head)
    if sets and (found := child(parse, head, OBJECTS)) is not None:
        return up_to(body, parse, found, at)
    return _subject(body, parse, head, preposition)


def _subject(body: str, parse: Parse, verb: int, preposition: str) -> str | None:
    """The subject of a verb that gives it the figure, directly or behind a preposition."""
    lemma = parse.tokens[verb].lemma
    if preposition == "at":
        counts = lemma in STANDING
    else:
        counts = lemma in words("counting_verbs") and preposition in ("", "to", "by", "from", "of")
    found = child(parse, verb, SUBJECTS) if counts else None
    if found is None or parse.tokens[found].pos not in NOUNS:
        return None
    return noun_phrase(body, parse, found, to=verb)
