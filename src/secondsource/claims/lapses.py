"""Noun phrases that say how long a thing had not happened: the first talks since May."""

from secondsource.claims.tree import Tree

ORDINALS = frozenset({"first", "last"})
NOUNS = frozenset({"NOUN", "PROPN"})


def lapse(tree: Tree, index: int) -> bool:
    """Whether the token is a noun that is the first "since" some time."""
    if tree.tokens[index].pos not in NOUNS:
        return False
    first = any(tree.tokens[kid].text.casefold() in ORDINALS for kid in tree.kids(index, "amod"))
    return first and any(tree.tokens[kid].text.casefold() == "since" for kid in tree.kids(index, "prep"))


def added_lapse(tree: Tree, members: list[int]) -> tuple[int, int] | None:
    """Where such a noun phrase is added after a comma: the place of the comma among the members, and the noun."""
    for index in members:
        if lapse(tree, index):
            start = min(tree.subtree(index))
            if start - 1 in members and tree.tokens[start - 1].text == ",":
                return members.index(start - 1), index
    return None
