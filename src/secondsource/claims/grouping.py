"""Pairs that conflict on one point, gathered."""

from collections.abc import Sequence

from secondsource.model.annotation import Quantity

Member = tuple[int, Quantity]


def groups(pairs: Sequence[tuple[int, int, Quantity, Quantity]]) -> list[list[Member]]:
    """The connected groups of points, each with the figure it gives, in order of the first pair."""
    found: list[dict[int, Quantity]] = []
    for left, right, ours, theirs in pairs:
        touched = [group for group in found if left in group or right in group]
        merged: dict[int, Quantity] = {left: ours, right: theirs}
        for group in touched:
            merged = {**merged, **group}
            found.remove(group)
        found.append(merged)
    return [sorted(group.items()) for group in found]
