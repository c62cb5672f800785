"""Questions about many values, asked in parts: a statement of SQLite takes only so many."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

Value = TypeVar("Value")

MOST_AT_ONCE = 500


def parts(values: Iterable[Value]) -> Iterator[Sequence[Value]]:
    """The values in their order, so many at a time."""
    rest = iter(values)
    while part := tuple(islice(rest, MOST_AT_ONCE)):
        yield part
