"""Pairs that conflict on one point, gathered."""

from collections.abc import Sequence

from secondsource.model.annotation import Quantity

Member = tuple[int, Quantity]


def groups(pairs: Sequence[tuple[int, int, Quantity, Quantity]]) -> list[list[Member]]:
    """Points with the figure that each gives, gathered from the surest pair on.

    A point joins a group only if it was paired with at least half of it, so that no chain leads from one
    matter to another.
    """
    paired = {(left, right) for left, right, *_ in pairs} | {(right, left) for left, right, *_ in pairs}
    found: list[dict[int, Quantity]] = []
    for left, right, ours, theirs in pairs:
        homes = [group for group in found if left in group or right in group]
        if not homes:
            found.append({left: ours, right: theirs})
        elif len(homes) == 1:
            new, figure = (right, theirs) if left in homes[0] else (left, ours)
            if new not in homes[0] and 2 * sum((new, old) in paired for old in homes[0]) >= len(homes[0]):
                homes[0][new] = figure
    return [sorted(group.items()) for group in found]
