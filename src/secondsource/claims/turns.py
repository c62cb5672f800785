"""Cutting a clause where it turns to say another thing."""

from dataclasses import dataclass

from secondsource.claims.laden import laden
from secondsource.claims.lapses import added_lapse
from secondsource.claims.rivals import rival
from secondsource.claims.tallies import tallied
from secondsource.claims.tree import VERBS, Tree

COMPARING = frozenset({"above", "below", "more", "fewer", "less", "higher", "lower"})
MOVING = {"up": "from", "down": "from", "compared": "with"}


@dataclass(frozen=True, slots=True)
class Part:
    """What one part of a clause says: its tokens, the token that heads it, and those that name whose figure it is."""

    head: int
    members: list[int]
    party: tuple[int, ...] = ()


def turned(tree: Tree, head: int, members: list[int]) -> list[Part]:
    """The clause; cut before ", but" and "and that" where a second verb follows that the parse has not joined.

    Also before an added "their first talks since May" and "up from 41 on Monday", between two figures that count
    people of different states, and before the figure of another party.
    """
    loaded = laden(tree, head, members)
    if loaded:
        return [Part(loaded[1], members[: loaded[0]]), *turned(tree, head, members[loaded[0] :])]
    second = tallied(tree, members)
    if second:
        first, rest = members[: second[0]], members[second[0] + 1 :]
        heads = (head, second[1]) if head in first else (first[-1], head)
        return [*turned(tree, heads[0], first), *turned(tree, heads[1], rest)]
    other = rival(tree, members)
    if other and head < members[other.joint]:
        rest = members[other.first :]
        return [Part(head, members[: other.joint], other.own), Part(rest[0], rest, other.party)]
    added = added_lapse(tree, members) or _compared(tree, members)
    if added and head < members[added[0]]:
        return [Part(head, members[: added[0]]), Part(added[1], members[added[0] + 1 :])]
    for index in members:
        if index <= head or not _turns(tree, index, head):
            continue
        after = [i for i in members if i > index]
        verbs = [i for i in after if tree.tokens[i].tag in {"VBD", "VBN", "VBZ"} and _main(tree, i)]
        if verbs:
            return [Part(head, [i for i in members if i < index]), Part(verbs[-1], after)]
    return [Part(head, members)]


def _main(tree: Tree, index: int) -> bool:
    """Whether the token is a verb that another does not lean on: the "was" of "was empty", not of "was found"."""
    return tree.tokens[index].pos in VERBS and tree.tokens[index].dep not in {"aux", "auxpass"}


def _turns(tree: Tree, index: int, head: int) -> bool:
    token = tree.tokens[index]
    if token.dep != "cc":
        return False
    if token.text == "but":
        return token.head == head and tree.tokens[index - 1].text == ","
    following = tree.tokens[index + 1 : index + 2]
    return bool(following) and following[0].text == "that" and following[0].dep == "mark"


def _compared(tree: Tree, members: list[int]) -> tuple[int, int] | None:
    """Where another figure is added to compare: "two above the official count of 12", "up from 41 on Monday"."""
    for place, index in enumerate(members[:-3]):
        first, second = (tree.tokens[i] for i in members[place + 1 : place + 3])
        numbers = [i for i in members[place + 3 :] if tree.tokens[i].pos == "NUM"]
        compares = first.pos == "NUM" and second.text in COMPARING
        if tree.tokens[index].text == "," and numbers and (compares or MOVING.get(first.text) == second.text):
            return place, members[place + 2]
    return None
