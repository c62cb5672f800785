"""Whom "it", "he", "she" or "they" stands for, where the sentence itself tells: "the mayor said she would stay"."""

from functools import cache

from secondsource.dossier.antecedents import REACH, is_person, subject
from secondsource.lexicon.verbs import saying_verbs
from secondsource.model.parse import Parse, Token

SEVERAL = frozenset({"NNS", "NNPS"})
HANGING = frozenset({"ccomp", "advcl"})
COLLECTIVE = frozenset({"police"})
OWNERS = {"he": "his", "she": "her", "it": "its", "they": "their"}
COUNTED = frozenset({"attr", "acomp"})


def spoken_of(parse: Parse, pronoun: int) -> int | None:
    """The noun before the pronoun that alone can be meant; null where another sentence or speaker is needed.

    It is the subject of the verb that says what the pronoun's clause tells, or beside which that happened, if the two
    agree. Of "it was late" nothing stands for it.
    """
    own = parse.tokens[pronoun].head
    if parse.tokens[own].dep == "conj":
        own = parse.tokens[own].head
    verb = parse.tokens[own]
    above = parse.tokens[verb.head]
    if verb.dep not in HANGING or (verb.dep == "ccomp" and above.lemma not in _saying()):
        return None
    if verb.lemma == "be" and any(one.dep in COUNTED for one in _under(parse, own)):
        return None
    found = subject(parse, verb.head, max(0, verb.head - REACH), min(verb.head, pronoun))
    word = parse.tokens[pronoun].text.casefold()
    agrees = found is not None and _agrees(parse.tokens[found], word)
    return found if found is not None and agrees and not _owned(parse, found, word) else None


def _owned(parse: Parse, noun: int, pronoun: str) -> bool:
    """Whether the pronoun may be for another, whose the noun is: "his lawyer said he denied it"."""
    near = parse.tokens[max(0, noun - REACH) : noun]
    return any(one.head == noun and one.text.casefold() == OWNERS.get(pronoun) for one in near)


def _agrees(noun: Token, pronoun: str) -> bool:
    if noun.pos not in {"NOUN", "PROPN"}:
        return False
    several = noun.tag in SEVERAL or noun.lemma.casefold() in COLLECTIVE
    person = is_person(noun)
    agreeing = {"they": several, "he": person and not several, "she": person and not several}
    return agreeing.get(pronoun, pronoun == "it" and not several and not person)


def _under(parse: Parse, verb: int) -> list[Token]:
    return [one for one in parse.tokens[verb : verb + REACH] if one.head == verb]


@cache
def _saying() -> frozenset[str]:
    return saying_verbs() - {"show"}
