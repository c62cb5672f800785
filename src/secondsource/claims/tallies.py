"""Cutting a clause that counts two things: "killed 12 people and injured 40", "41 dead and 163 hurt"."""

from collections.abc import Iterable, Sequence

from secondsource.claims.states import state_of
from secondsource.claims.tree import VERBS, Tree

NEAR = 4
"""So many words behind the joint the second figure stands at the latest: "and at least another 40"."""


def tallied(tree: Tree, members: Sequence[int]) -> tuple[int, int] | None:
    """Where a second figure with a state of its own is joined: the place of the joint among the members, and its head.

    Null where no two figures with different states are joined.
    """
    for place, index in enumerate(members):
        if tree.tokens[index].text not in {"and", ","} or not _figured(tree, members[place + 1 : place + 1 + NEAR]):
            continue
        before, after = members[:place], _up_to_joint(tree, members[place + 1 :])
        ours, theirs = _state(tree, reversed(before)), _state(tree, after)
        if ours is None or theirs is None or not _figured(tree, before):
            continue
        if state_of(tree.tokens[ours].text) != state_of(tree.tokens[theirs].text):
            verbs = [i for i in after if tree.tokens[i].pos in VERBS]
            return place, verbs[-1] if verbs else theirs
    return None


def _figured(tree: Tree, indices: Sequence[int]) -> bool:
    return any(tree.tokens[i].pos == "NUM" for i in indices)


def _up_to_joint(tree: Tree, members: Sequence[int]) -> Sequence[int]:
    end = next((place for place, i in enumerate(members) if tree.tokens[i].text in {"and", ",", "but"}), len(members))
    return members[:end]


def _state(tree: Tree, indices: Iterable[int]) -> int | None:
    return next((i for i in indices if state_of(tree.tokens[i].text)), None)
