"""The noun that a relative pronoun stands for, or that a verb is told of without naming it again."""

from secondsource import lexicon
from secondsource.dossier.clauses import MOST_STEPS
from secondsource.model.parse import Parse, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
RELATIVES = frozenset({"WP", "WDT"})
RELATIVE, SHARING = frozenset({"relcl", "acl"}), frozenset({"conj", "advcl"})
"""Links from a verb up to the noun it is told of, and up to a verb whose subject it shares."""

REACH = 40


def shared(parse: Parse, verb: int) -> int | None:
    """The subject of a verb, of one that it continues, or the noun that it is told of."""
    for _ in range(MOST_STEPS):
        found = subject(parse, verb, max(0, verb - REACH), verb)
        if found is not None:
            return antecedent(parse, found) if parse.tokens[found].tag in RELATIVES else found
        token = parse.tokens[verb]
        if token.dep in RELATIVE:
            return token.head
        if token.dep not in SHARING or token.head == verb:
            return None
        verb = token.head
    return None


def subject(parse: Parse, verb: int, first: int, last: int) -> int | None:
    """The subject of a verb among the tokens `[first, last)`."""
    near = (i for i in range(first, min(last, len(parse.tokens))) if parse.tokens[i].head == verb)
    return next((i for i in near if parse.tokens[i].dep in SUBJECTS), None)


def antecedent(parse: Parse, pronoun: int) -> int | None:
    """The noun that a relative pronoun stands for: somebody for "who", no person for "which"."""
    index = pronoun
    for _ in range(MOST_STEPS):
        token = parse.tokens[index]
        if token.dep in RELATIVE:
            return _fitting(parse, token.head, pronoun)
        if token.head == index:
            return None
        index = token.head
    return None


def _fitting(parse: Parse, noun: int, pronoun: int) -> int:
    """The noun, or the one of which it is told where that alone fits: "an aide to the council, who".

    A name needs no words that choose among those of the name, so what follows it without a comma is of another noun.
    """
    if parse.tokens[noun].dep != "pobj":
        return noun
    above = parse.tokens[parse.tokens[noun].head].head
    own, upper = (is_person(parse.tokens[i]) for i in (noun, above))
    choosing = parse.tokens[noun].pos == "PROPN" and parse.tokens[pronoun - 1].pos != "PUNCT"
    wanted = {"who": upper and (choosing or not own), "which": own and parse.tokens[above].pos == "NOUN" and not upper}
    return above if wanted.get(parse.tokens[pronoun].text.casefold()) else noun


def is_person(token: Token) -> bool:
    """Whether the noun names a person."""
    return token.entity == "PERSON" or token.lemma.casefold() in lexicon.words("people_nouns")
