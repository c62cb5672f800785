"""What a column of a parse holds, told as ranks among what is likely there, which is mostly nought.

What is likely is learnt from reports of our own (`training/store`), by contexts of which each is more general than the
one before: a word after a kind of word, the word alone, its ending, and so on.
"""

import lzma
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files

import msgspec

Likely = dict[str, bytes]
"""By a context, the values that were met in it, the most frequent first; each is a number below 256."""

Contexts = Callable[[int], Iterable[str]]
"""The contexts of the token at a place, the most telling first. They may rest on values at places before it."""


def to_ranks(column: str, contexts: Contexts, values: Sequence[int]) -> tuple[int, ...]:
    """The rank of each value; one that is not likely has those ranks behind them that its number tells."""
    likely = guesses()[column]
    return tuple(_rank(likely, contexts(at), value) for at, value in enumerate(values))


def from_ranks(column: str, contexts: Contexts, ranks: Iterable[int]) -> Iterator[int]:
    """The values that `to_ranks` was given, one by one."""
    likely = guesses()[column]
    return (_value(likely, contexts(at), rank) for at, rank in enumerate(ranks))


def _rank(likely: Likely, contexts: Iterable[str], value: int) -> int:
    passed = 0
    for one in _distinct(likely, contexts):
        if one == value:
            return passed
        passed += 1
    return passed + value


def _value(likely: Likely, contexts: Iterable[str], rank: int) -> int:
    passed = 0
    for one in _distinct(likely, contexts):
        if passed == rank:
            return one
        passed += 1
    return rank - passed


def _distinct(likely: Likely, contexts: Iterable[str]) -> Iterator[int]:
    """The values that are likely, each once, those of the most telling context first."""
    passed: set[int] = set()
    for context in contexts:
        for one in likely.get(context, b""):
            if one not in passed:
                yield one
                passed.add(one)


@cache
def guesses() -> dict[str, Likely]:
    """What is likely, by the name of the column. Stored readings rest on every byte of it."""
    pressed = files(__package__).joinpath("guesses-5.bin").read_bytes()
    return msgspec.msgpack.decode(lzma.decompress(pressed), type=dict[str, Likely])
