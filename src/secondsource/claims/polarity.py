"""Whether a clause affirms or negates."""

from collections.abc import Iterable

from secondsource.claims.tree import VERBS, Tree
from secondsource.lexicon import words
from secondsource.model.claim import Polarity

COMMAS = frozenset({",", "—", "–"})
GOING_ON = frozenset({"only", "just", "to", ","})

ARGUMENTS = frozenset(
    [
        "neg",
        "det",
        "advmod",
        "nsubj",
        "nsubjpass",
        "nummod",
        "dobj",
        "pobj",
        "prep",
        "agent",
        "attr",
        "acomp",
        "xcomp",
        "aux",
        "auxpass",
        "cc",
        "preconj",
        "oprd",
        "expl",
        "amod",
        "compound",
        "pcomp",
    ]
)


def polarity(tree: Tree, head: int, members: Iterable[int]) -> Polarity:
    """The polarity of the clause that `head` heads: an odd number of negations at its top negates it."""
    inside = set(members)
    count = sum(_negates(tree, index, head) for index in inside)
    return Polarity.NEGATED if count % 2 else Polarity.AFFIRMED


def _negates(tree: Tree, index: int, head: int) -> bool:
    if sets_aside(tree, index) or opens_compound(tree, index):
        return False
    if says_not(tree, index):
        return _near_top(tree, index, head)
    turns = _turns_what_follows(tree, index) or _decides_against(tree, index)
    return turns and _near_top(tree, index, head, steps=1)


def _turns_what_follows(tree: Tree, index: int) -> bool:
    """Whether the word negates what depends on it: "failed to open"; what just fails breaks."""
    token = tree.tokens[index]
    if token.lemma.casefold() not in words("negative_verbs"):
        return False
    return token.lemma != "fail" or bool(tree.kids(index, "xcomp"))


def _decides_against(tree: Tree, index: int) -> bool:
    """Whether it is decided that something will not be done: "decided against seeking membership"."""
    token = tree.tokens[index]
    return token.text.casefold() == "against" and tree.tokens[token.head].lemma == "decide"


def sets_aside(tree: Tree, index: int) -> bool:
    """Whether "not" only sets aside another answer: "on June 10, not sooner", "in May and not in June"."""
    if index == 0 or tree.tokens[index].text.casefold() != "not":
        return False
    if tree.tokens[index - 1].text == "and":
        return all(one.pos == "ADP" for one in tree.tokens[index + 1 : index + 2])
    if tree.tokens[index - 1].text not in COMMAS:
        return False
    return all(one.pos not in VERBS and one.text not in GOING_ON for one in tree.tokens[index + 1 : index + 2])


def says_not(tree: Tree, index: int) -> bool:
    """Whether the word turns what it stands with round: "not", "nobody", "no" but not in "no-confidence"."""
    token = tree.tokens[index]
    return (token.dep == "neg" or token.text.casefold() in words("negations")) and not opens_compound(tree, index)


def opens_compound(tree: Tree, index: int) -> bool:
    """Whether the word is only the first part of a longer one: "the no-confidence motion"."""
    behind = tree.tokens[index + 1 : index + 2]
    return any(one.text == "-" and one.start == tree.tokens[index].end for one in behind)


def _near_top(tree: Tree, index: int, head: int, steps: int = 3) -> bool:
    """Whether only arguments of the clause, no clause of its own, stand between the word and the head."""
    for _ in range(steps + 1):
        if index == head:
            return True
        if tree.tokens[index].dep not in ARGUMENTS:
            return False
        index = tree.tokens[index].head
    return False
