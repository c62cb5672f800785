"""Ids, and other words known from elsewhere, as numbers in plain values (`columns`)."""

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise

from secondsource.store.columns import CONTAINERS, Plain

ALIAS = "\0"
"""Before the number of a word that stands alone; before it, a word of its own that begins so has one more."""

STEPS = "^"
"""The one key of what stands in the place of a list of such words alone: their numbers, each less the one before."""

WORDED = CONTAINERS | {str}


def numbered(value: Plain, ids: Sequence[str]) -> Plain:
    """The value with each of these ids, where it is a whole string, as its number; a list of them alone as steps."""
    return _told(value, {one: number for number, one in enumerate(ids)})


def _told(value: Plain, numbers: Mapping[str, int]) -> Plain:
    if isinstance(value, str):
        return f"{ALIAS}{numbers[value]}" if value in numbers else ALIAS + value if value.startswith(ALIAS) else value
    if isinstance(value, list):
        if len(value) > 1 and all(isinstance(one, str) and one in numbers for one in value):
            return {STEPS: [after - before for before, after in pairwise([0, *map(numbers.__getitem__, value)])]}
        return [_told(one, numbers) for one in value]
    return {name: _told(one, numbers) for name, one in value.items()} if isinstance(value, dict) else value


def named(value: Plain, ids: Sequence[str]) -> Plain:
    """The value that `numbered` was given, with the same ids."""
    if isinstance(value, str) and value.startswith(ALIAS):
        return value[1:] if value.startswith(ALIAS * 2) else ids[int(value[1:])]
    if isinstance(value, list):
        return [named(one, ids) for one in value] if WORDED.intersection(map(type, value)) else value
    if not isinstance(value, dict):
        return value
    if STEPS in value:
        return [ids[number] for number in accumulate(value[STEPS])]
    return {name: named(one, ids) for name, one in value.items()}
