"""Pairs that differ on one point, gathered."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from secondsource.claims.amounts import point
from secondsource.claims.figured import Differing
from secondsource.model.annotation import Quantity

Member = tuple[int, Quantity]
Node = tuple[int, float]
"""A claim, by number, with one of its figures."""


Beside = Callable[[int, Quantity, Quantity], bool]
"""Whether a claim, by number, gives two figures side by side, as figures of different things."""


def groups(pairs: Sequence[Differing], beside: Beside) -> list[list[Member]]:
    """Claims with the figure that each gives, gathered from the surest pair on.

    A figure joins a group only if it was paired with at least half of it or stands there already, so that no chain
    leads from one matter to another, and if its claim gives no figure of the group beside it: "4,106 for her and 4,097
    for him".
    """
    edges = [(_node(pair.left, pair.ours), _node(pair.right, pair.theirs)) for pair in pairs]
    paired = set(edges) | {(right, left) for left, right in edges}
    found: list[dict[Node, Quantity]] = []
    for pair, (left, right) in zip(pairs, edges, strict=True):
        own = {left: pair.ours, right: pair.theirs}
        if any(left in group and right in group for group in found):
            continue
        homes = [group for group in found if left in group or right in group]
        home = next((group for group in homes if all(_fits(new, own, group, paired, beside) for new in own)), None)
        if home is None:
            found.append(own)
        else:
            home.update({node: figure for node, figure in own.items() if node not in home})
    return [[(number, figure) for (number, _), figure in sorted(group.items(), key=_place)] for group in _merged(found)]


def _merged(found: Sequence[Mapping[Node, Quantity]]) -> list[dict[Node, Quantity]]:
    """The groups, those made one that have two figures in common: 53 against 58 is one matter in all reports."""
    merged: list[dict[Node, Quantity]] = []
    for group in found:
        home = next((known for known in merged if len(_figures(known) & _figures(group)) > 1), None)
        if home is None:
            merged.append(dict(group))
        else:
            home.update(group)
    return merged


def _figures(group: Mapping[Node, Quantity]) -> set[float]:
    return {value for _, value in group}


def _fits(
    new: Node,
    own: Mapping[Node, Quantity],
    group: Mapping[Node, Quantity],
    paired: Collection[tuple[Node, Node]],
    beside: Beside,
) -> bool:
    """Whether a figure is in the group or may join it."""
    if new in group:
        return True
    pairs = sum((new, old) in paired for old in group)
    near = 2 * pairs >= len(group) or (pairs > 0 and any(old[1] == new[1] for old in group))
    return near and not any(beside(new[0], own[new], known) for old, known in group.items() if old[0] == new[0])


def joined(pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The numbers joined by the pairs, each group in order."""
    found: list[set[int]] = []
    for pair in sorted(pairs):
        touched = [group for group in found if group & set(pair)]
        found = [group for group in found if group not in touched] + [set(pair).union(*touched)]
    return [sorted(group) for group in found]


def _node(number: int, figure: Quantity) -> Node:
    return number, point(figure) or 0.0


def _place(entry: tuple[Node, Quantity]) -> Node:
    return entry[0]
