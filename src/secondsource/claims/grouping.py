"""Pairs that differ on one point, gathered."""

from collections.abc import Callable, Iterable, Sequence

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

    A figure joins a group only if it was paired with at least half of it, so that no chain leads from one
    matter to another, and if its claim gives no figure of the group beside it: "4,106 for her and 4,097 for him".
    """
    edges = [(_node(pair.left, pair.ours), _node(pair.right, pair.theirs)) for pair in pairs]
    paired = set(edges) | {(right, left) for left, right in edges}
    found: list[dict[Node, Quantity]] = []
    for pair, (left, right) in zip(pairs, edges, strict=True):
        homes = [group for group in found if left in group or right in group]
        if not homes:
            found.append({left: pair.ours, right: pair.theirs})
        elif len(homes) == 1:
            new, figure = (right, pair.theirs) if left in homes[0] else (left, pair.ours)
            told_beside = any(beside(new[0], figure, known) for old, known in homes[0].items() if old[0] == new[0])
            near = 2 * sum((new, old) in paired for old in homes[0]) >= len(homes[0])
            if new not in homes[0] and near and not told_beside:
                homes[0][new] = figure
    return [[(number, figure) for (number, _), figure in sorted(group.items(), key=_place)] for group in found]


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
