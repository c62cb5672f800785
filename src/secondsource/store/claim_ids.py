"""The ids in a dossier, without those of claims, which are numbered from one and stand nearly in alphabetical order."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from secondsource.store.columns import Plain


def in_order(ids: Sequence[str], claims: int) -> Plain:
    """The ids before those of the claims, and the steps from claim to claim in the alphabetical order of theirs.

    Claims that are numbered otherwise are told by their ids like the rest.

    Args:
        ids: that of the story first, those of the claims last.
        claims: how many there are.
    """
    others, own = list(ids[: len(ids) - claims]), ids[len(ids) - claims :]
    place = {one: number for number, one in enumerate(_numbered(others, claims))}
    if place.keys() != set(own):
        return [list(ids), []]
    return [others, [after - before for before, after in pairwise([0, *(place[one] for one in own)])]]


def as_they_were(told: Plain) -> list[str]:
    """The ids that `in_order` was given."""
    others, steps = told
    numbered = _numbered(others, len(steps))
    return [*others, *(numbered[place] for place in accumulate(steps))]


def _numbered(others: Sequence[str], claims: int) -> list[str]:
    return sorted(f"{others[0]}-c{number}" for number in range(1, claims + 1)) if others else []
