"""Whom a word says that harm was done to: who was shot, who died, whose death it was."""

from collections.abc import Iterator
from functools import cache
from itertools import islice

from secondsource.claims.tree import Tree
from secondsource.lexicon import table, words

RELATIVE = frozenset({"who", "that", "whom"})
NEAR = 20
"""So many words behind a preposition are read for a hospital."""


def harmed(tree: Tree, index: int) -> Iterator[int]:
    """The heads of the phrases for those to whom the word says that harm was done."""
    token = tree.tokens[index]
    lemma, word = token.lemma.casefold(), token.text.casefold()
    if tree.kids(index, "neg") or any(tree.tokens[kid].tag == "MD" for kid in tree.kids(index, "aux")):
        return
    if token.pos == "VERB":
        if lemma in _words("do") or (lemma in words("carrying_verbs") and _to_hospital(tree, index)):
            yield from _object(tree, index)
        elif lemma in _words("undergo"):
            yield from _subject(tree, index)
    elif lemma in _words("befall") or lemma in _words("bear"):
        yield from _whose(tree, index)
        if lemma in _words("bear"):
            yield from _bearer(tree, index)
    if word in _words("be") and token.tag != "VBD":
        yield from _described(tree, index)


@cache
def _words(role: str) -> frozenset[str]:
    return frozenset(next(row[1] for row in table("harms") if row[0] == role).split())


def _to_hospital(tree: Tree, verb: int) -> bool:
    near = (kid for lead in tree.kids(verb, "prep") for kid in islice(tree.subtree(lead), NEAR))
    return any(tree.tokens[kid].lemma.casefold() in words("hospital_words") for kid in near)


def _object(tree: Tree, verb: int) -> Iterator[int]:
    """Those whom the verb is done to: its object, its passive subject, or the noun that it stands behind."""
    token = tree.tokens[verb]
    if objects := tree.kids(verb, "dobj"):
        yield from objects
    elif tree.kids(verb, "auxpass") or token.dep in {"conj", "advcl"}:
        yield from _subject(tree, verb)
    elif token.dep == "acl" and token.tag == "VBN":
        yield token.head


def _subject(tree: Tree, verb: int) -> Iterator[int]:
    """The subject of a verb; for "who", the noun before it."""
    subject = tree.subject(verb)
    if subject is None or tree.tokens[subject].text.casefold() not in RELATIVE:
        yield from () if subject is None else (subject,)
    else:
        clause = tree.tokens[subject].head
        while tree.tokens[clause].dep == "conj":
            clause = tree.tokens[clause].head
        if tree.tokens[clause].dep == "relcl":
            yield tree.tokens[clause].head


def _whose(tree: Tree, noun: int) -> Iterator[int]:
    """Of whom a noun of harm is told: "the death of a boy", "her injuries"."""
    yield from tree.kids(noun, "poss")
    for lead in tree.kids(noun, "prep"):
        if tree.tokens[lead].text.casefold() == "of":
            yield from tree.kids(lead, "pobj")


def _bearer(tree: Tree, noun: int) -> Iterator[int]:
    """Who bears a wound: "the driver suffered a wound", "a boy with a wound"."""
    token, head = tree.tokens[noun], tree.tokens[noun].head
    if token.dep == "dobj" and tree.tokens[head].lemma in words("bearing_verbs"):
        yield from _subject(tree, head)
    elif token.dep == "pobj" and tree.tokens[head].text.casefold() in {"with", "from"}:
        above = tree.tokens[head].head
        yield from _object(tree, above) if tree.tokens[above].pos == "VERB" else (above,)


def _described(tree: Tree, index: int) -> Iterator[int]:
    """Of whom it is said that they are dead or hurt: "was found dead", "left a man dead", "a wounded man"."""
    token, head = tree.tokens[index], tree.tokens[index].head
    if token.dep == "amod" and tree.tokens[head].text.casefold() != "condition":
        yield head
    elif token.dep == "amod":
        yield from _in_condition(tree, head)
    elif token.dep in {"acomp", "oprd", "ccomp", "ROOT", "advcl", "attr"}:
        own = tree.kids(index, "nsubj", "nsubjpass")
        yield from own or (tree.kids(head, "dobj") if token.dep in {"oprd", "ccomp"} else ())
        yield from () if own or tree.kids(head, "dobj") else _subject(tree, head)


def _in_condition(tree: Tree, noun: int) -> Iterator[int]:
    lead = tree.tokens[noun].head
    if tree.tokens[noun].dep == "pobj" and tree.tokens[tree.tokens[lead].head].pos in {"AUX", "VERB"}:
        yield from _subject(tree, tree.tokens[lead].head)
