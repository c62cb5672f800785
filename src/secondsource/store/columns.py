"""Records in few bytes before they are pressed: lists of like records as columns.

It works on plain values, as msgspec makes them of records: null, truth values, numbers, strings, lists and dictionaries
of strings. Each of the marks below is the one key of a dictionary that stands in the place of a list; no field of a
record has such a name.
"""

from collections.abc import Callable, Collection, Sequence
from itertools import accumulate, pairwise
from typing import Any

Plain = Any
TABLE, NESTED, SPARSE, SAME, SCALED, FEW = "#", "~", "?", "=", "%", "&"
START = "@"
"""The field of a span that tells where it starts (`spans`)."""

LEAST_SAME = 3
LEAST_TIMES = 2
"""How often each word of a column comes, in the mean, for it to be told by numbers."""
MOST_DIGITS, MOST_SCALED = 6, 1e9
"""Of fractions that are told as whole numbers: digits behind the point, and the largest number."""

CONTAINERS = frozenset((list, dict))


def to_columns(value: Plain) -> Plain:
    """The value with every list of like things as columns."""
    if isinstance(value, dict):
        return {name: to_columns(one) for name, one in value.items()}
    return _column(value) if isinstance(value, list) else value


def from_columns(value: Plain) -> Plain:
    """The value that `to_columns` was given."""
    if isinstance(value, list):
        return value if is_flat(value) else [from_columns(one) for one in value]
    if not isinstance(value, dict):
        return value
    if len(value) == 1:
        ((mark, held),) = value.items()
        if mark in READERS:
            return READERS[mark](held)
    return {name: from_columns(one) for name, one in value.items()}


def only(columns: Plain, names: Collection[str]) -> Plain:
    """Of records as columns these fields; others stay as they are."""
    if TABLE not in columns:
        return columns
    return {TABLE: {name: column for name, column in columns[TABLE].items() if name in names}}


def _column(values: list[Plain]) -> Plain:
    first = values[0] if values else None
    if (
        isinstance(first, dict)
        and first
        and all(isinstance(one, dict) and one.keys() == first.keys() for one in values)
    ):
        return {TABLE: {name: _field(name, [one[name] for one in values]) for name in first}}
    if len(values) > 1 and all(isinstance(one, list) for one in values):
        return {NESTED: [_column([len(one) for one in values]), _column([part for one in values for part in one])]}
    held = [one for one in values if one is not None]
    if held and len(held) < len(values) and all(isinstance(one, dict | list | float) for one in held):
        return {SPARSE: [[int(one is not None) for one in values], _column(held)]}
    if len(values) >= LEAST_SAME and not isinstance(first, dict | list) and all(_alike(first, one) for one in values):
        return {SAME: [first, len(values)]}
    for mark, shorter in ((FEW, _few), (SCALED, _scaled)):
        if told := shorter(values):
            return {mark: told}
    return [to_columns(one) for one in values]


def _field(name: str, values: list[Plain]) -> Plain:
    """Starts as steps, which are small."""
    return _column([after - before for before, after in pairwise([0, *values])] if name == START else values)


def _scaled(values: list[Plain]) -> list[Plain]:
    """How many digits stand behind the point in fractions, and these without it; empty if one has too many."""
    fractions = (isinstance(one, float) and abs(one) < MOST_SCALED and str(one) != "-0.0" for one in values)
    if not values or not all(fractions):
        return []
    for digits in range(MOST_DIGITS + 1):
        whole = [round(one * 10**digits) for one in values]
        if all(a / 10**digits == b for a, b in zip(whole, values, strict=True)):
            return [digits, _column(whole)]
    return []


def _unscaled(held: list[Plain]) -> list[Plain]:
    return [one / 10 ** held[0] for one in from_columns(held[1])]


def _few(values: list[Plain]) -> list[Plain]:
    """The different words in their order, and the place of each value among them; empty if they hardly come again."""
    if not all(one is None or isinstance(one, str) for one in values):
        return []
    places: dict[Plain, int] = {}
    numbers = [places.setdefault(one, len(places)) for one in values]
    return [list(places), _column(numbers)] if 1 < len(places) * LEAST_TIMES <= len(values) else []


def _alike(left: Plain, right: Plain) -> bool:
    """Equal and of one type: 1, 1.0 and true are three."""
    return type(left) is type(right) and bool(left == right)


def is_flat(values: list[Plain]) -> bool:
    """Whether it holds no list and no dictionary: then there is nothing in it to look into."""
    return CONTAINERS.isdisjoint(map(type, values))


def _rows(held: dict[str, Plain]) -> list[Plain]:
    columns = {name: from_columns(column) for name, column in held.items()}
    if START in columns:
        columns[START] = list(accumulate(columns[START]))
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _nested(held: list[Plain]) -> list[Plain]:
    lengths, parts = from_columns(held[0]), from_columns(held[1])
    ends = list(accumulate(lengths))
    return [parts[end - length : end] for length, end in zip(lengths, ends, strict=True)]


def _sparse(held: list[Plain]) -> list[Plain]:
    rest = iter(from_columns(held[1]))
    return [next(rest) if there else None for there in held[0]]


def _by_number(held: list[Plain]) -> list[Plain]:
    return [held[0][number] for number in from_columns(held[1])]


def _same(held: list[Plain]) -> list[Plain]:
    return [held[0]] * held[1]


READERS: dict[str, Callable[[Any], list[Plain]]] = {
    TABLE: _rows,
    NESTED: _nested,
    SPARSE: _sparse,
    SAME: _same,
    SCALED: _unscaled,
    FEW: _by_number,
}


def to_steps(runs: Sequence[Sequence[int]]) -> Plain:
    """Runs (`text.runs.Run`) as columns of what is mostly nought: gap, length, shift, and what is longer there."""
    gaps, shifts, end, shift = [], [], 0, 0
    for start, stop, place, _ in runs:
        gaps.append(start - end)
        shifts.append(place - start - shift)
        end, shift = stop, place - start
    lengths = [stop - start for start, stop, _, _ in runs]
    longer = [(there - place) - (stop - start) for start, stop, place, there in runs]
    return [_column(column) for column in (gaps, lengths, shifts, longer)]


def from_steps(columns: Plain) -> list[list[int]]:
    """The runs that `to_steps` was given."""
    runs, end, shift = [], 0, 0
    for gap, length, moved, longer in zip(*map(from_columns, columns), strict=True):
        start, shift = end + gap, shift + moved
        end = start + length
        runs.append([start, end, start + shift, end + shift + longer])
    return runs
