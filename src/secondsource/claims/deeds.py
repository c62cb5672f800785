"""Who did what to whom, for acts that have one doer: "hit by a bottle", "an officer hit him"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from secondsource.claims.tree import VERBS, Tree
from secondsource.claims.vocabulary import content, meaning
from secondsource.lexicon import table, words

PERSONAL = frozenset({"PRP", "PRP$", "WP", "WDT", "DT", "EX"})
FIRST = "first"
MOST_WORDS = 6
Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Deed:
    """An act with its doer and the one it was done to; `named` are the words of the doer in the text.

    `patient` is empty where it is a pronoun: then it is whoever the statement speaks of. The doer is `anybody` if it is
    told by a word for a person, of whom a name may be told elsewhere: "a gunman".
    """

    act: str
    doer: Words
    patient: Words
    named: str
    told: str
    anybody: bool = False


def deeds(tree: Tree, inside: Iterable[int]) -> tuple[Deed, ...]:
    """The deeds that the tokens tell, in order."""
    return tuple(deed for index in inside if tree.tokens[index].pos in VERBS for deed in _deeds(tree, index))


def _deeds(tree: Tree, verb: int) -> Iterator[Deed]:
    act = _acts().get(tree.tokens[verb].lemma.casefold())
    if tree.kids(verb, "neg"):
        return
    if _first(tree, verb):
        yield from _done_first(tree, verb)
    if act is None:
        return
    passive = tree.kids(verb, "nsubjpass")
    agents = [kid for agent in tree.kids(verb, "agent") for kid in tree.kids(agent, "pobj")]
    active, objects = tree.kids(verb, "nsubj"), tree.kids(verb, "dobj")
    if passive and agents:
        yield _deed(tree, act, verb, agents[0], passive[0])
    elif active and objects:
        yield _deed(tree, act, verb, active[0], objects[0])


def _first(tree: Tree, verb: int) -> bool:
    """Whether it is told who did it first, and not what was done at first: "opened fire first"."""
    return any(kid > verb and tree.tokens[kid].text == "first" for kid in tree.kids(verb, "advmod"))


def _done_first(tree: Tree, verb: int) -> Iterator[Deed]:
    """The deed of being the first to do a thing, which stands for the patient: one alone can have been that."""
    for doer in tree.kids(verb, "nsubj"):
        objects = tree.kids(verb, "dobj")
        what = frozenset({meaning(tree.tokens[verb].lemma)}).union(*(_content(tree, kid) for kid in objects))
        told = " ".join([tree.tokens[verb].text, *(_text(tree, kid) for kid in objects), FIRST])
        yield Deed(FIRST, _content(tree, doer), what, _text(tree, doer), told)


def _deed(tree: Tree, act: str, verb: int, doer: int, patient: int) -> Deed:
    pronoun = tree.tokens[patient].tag in PERSONAL
    behind = "" if pronoun else " " + _text(tree, patient)
    return Deed(
        act,
        _content(tree, doer),
        frozenset() if pronoun else _content(tree, patient),
        _text(tree, doer),
        tree.tokens[verb].text + behind,
        _anybody(tree, doer),
    )


def _anybody(tree: Tree, head: int) -> bool:
    token = tree.tokens[head]
    return token.pos == "PRON" or (token.pos != "PROPN" and token.lemma.casefold() in people_words())


@cache
def people_words() -> frozenset[str]:
    """Every common noun for people."""
    listed = ("people_nouns", "person_kinds", "counted_people", "one_person", "anonymous_nouns", "vague_nouns")
    return frozenset().union(*(words(name) for name in listed))


def _content(tree: Tree, head: int) -> Words:
    """The words of the phrase as meanings, without the person whose it is: "Castell's deputy" is not Castell.

    Empty where its head is a pronoun or a word for anybody.
    """
    token = tree.tokens[head]
    if token.tag in PERSONAL or token.lemma.casefold() in words("vague_nouns") | words("anonymous_nouns"):
        return frozenset() if token.tag in PERSONAL else frozenset({meaning(token.lemma)})
    others = {i for kid in tree.kids(head, "poss") if tree.tokens[kid].entity == "PERSON" for i in tree.subtree(kid)}
    near = (tree.tokens[i] for i in tree.subtree(head) if abs(i - head) < MOST_WORDS and i not in others)
    return frozenset(content(one for one in near if one.pos != "NUM"))


def _text(tree: Tree, head: int) -> str:
    near = [i for i in sorted(tree.subtree(head)) if -MOST_WORDS < i - head < MOST_WORDS]
    run = [i for i in near if all(j in near for j in range(min(i, head), max(i, head)))]
    return "".join(_gap(tree, i, run[0]) + tree.tokens[i].text for i in run)


def _gap(tree: Tree, index: int, first: int) -> str:
    """The space before a token of a phrase that begins with another."""
    return " " if index > first and tree.tokens[index - 1].end < tree.tokens[index].start else ""


@cache
def _acts() -> dict[str, str]:
    return {verb: row[0] for row in table("single_acts") for verb in row[1].split()}
