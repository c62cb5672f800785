"""Which items hold which keys: an index that grows by one item at a time and costs little to ask."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from secondsource.text.marks import SPREAD

Keys = NDArray[np.uint32]
Items = NDArray[np.uint32]
Rows = NDArray[np.uint64]
"""A key above and an item that holds it below, in one number: in rising order the items of a key stand together."""

ITEM_BITS = 32

KEY_HALF = int(sys.byteorder == "little")
"""Which half of a row in memory is the key."""

FRESH_ITEMS = 1024
"""Items whose keys are kept in a dictionary before they are packed: 300 keys an item take some 40 MB there."""


class Shared(NamedTuple):
    """Pairs of items, the earlier and the later, and how many keys each pair shares; each pair once."""

    earlier: Items
    later: Items
    counts: NDArray[np.int64]


MERGED = 4
"""A packed run is merged with the next when it has at most so many times its keys: few runs are soon asked."""

BUCKET = 8
"""Rows that are looked through for a key, four to eight on average: they are one or two lines of memory."""


class Packed(NamedTuple):
    """Rows in rising order, in buckets of keys that differ in the last `rest` bits only.

    `starts` is where each bucket begins and, behind them, where the last ends: a key is found without a search.
    """

    rows: Rows
    starts: NDArray[np.uint32]
    rest: int

    def of(self, keys: Keys) -> Rows:
        """The rows of the keys."""
        buckets = keys >> self.rest
        starts, ends = (self.starts[at].astype(np.int64) for at in (buckets, buckets + 1))
        counts = ends - starts
        near = self.rows[_ranges(starts, counts)]
        held: Rows = near[_keys(near) == np.repeat(keys, counts)]
        return held


@dataclass(slots=True)
class Postings:
    """The keys (32 bits) that each item holds; items are numbers, each greater than those added before.

    Of the holders of a key the first `most` are told, so that neither adding nor asking costs more as an index grows.
    What was added is packed in runs that grow by a factor, so that an item is moved a few times for each such growth.
    Keys are thrown far apart (`SPREAD`), so that the buckets of a run are alike in size.

    Example:
        >>> postings = Postings(most=10)
        >>> for item, keys in enumerate([[3, 5], [5, 9], [4]]):
        ...     postings.add(item, np.array(keys, np.uint32))
        >>> postings.holders(np.array([5, 9], np.uint32)).tolist()
        [0, 1, 1]
    """

    most: int
    packed: list[Packed] = field(default_factory=list)
    fresh: dict[int, tuple[int, ...]] = field(default_factory=dict)
    fresh_items: int = 0

    def add(self, item: int, keys: Keys) -> None:
        """Note that the item holds the keys, each given once."""
        for key in (keys * SPREAD).tolist():
            held = self.fresh.get(key, ())
            if len(held) < self.most:
                self.fresh[key] = (*held, item)
        self.fresh_items += 1
        if self.fresh_items >= FRESH_ITEMS and self.fresh:
            self._pack()

    def holders(self, keys: Keys) -> Items:
        """The items that hold the keys, each as often as it holds one, in no order; the first `most` of each key."""
        spread = keys * SPREAD
        young = [key << ITEM_BITS | item for key in spread.tolist() for item in self.fresh.get(key, ())]
        rows = np.concatenate([*(one.of(spread) for one in self.packed), np.array(young, np.uint64)])
        rows.sort()
        return _told(rows, self.most).astype(np.uint32)

    @property
    def bytes(self) -> int:
        """What the packed keys and items take, and where to find them."""
        return sum(one.rows.nbytes + one.starts.nbytes for one in self.packed)

    def _pack(self) -> None:
        rows = _rows(self.fresh)
        while self.packed and len(self.packed[-1].rows) <= MERGED * len(rows):
            rows = np.concatenate([self.packed.pop().rows, rows])
        rows.sort(kind="stable")  # merges what is in order already
        self.packed.append(_packed(_told(rows, self.most)))
        self.fresh, self.fresh_items = {}, 0


def shared(held: Sequence[Keys], most: int) -> Shared:
    """What all items share, at once: the same as to ask for the holders of each item's keys before it is added.

    Args:
        held: the keys of each item, each given once.
        most: so many first holders of a key are told.

    Example:
        >>> shared([np.array(keys, np.uint32) for keys in ([3, 5], [5, 9], [3, 5])], most=10).counts.tolist()
        [1, 2, 1]
    """
    both = np.concatenate([np.empty(0, np.uint64), *(keys.astype(np.uint64) << np.uint64(32) for keys in held)])
    both |= np.repeat(np.arange(len(held), dtype=np.uint64), [len(keys) for keys in held])
    both.sort()
    keys, items = both >> np.uint64(32), both & np.uint64(0xFFFFFFFF)
    starts = np.maximum.accumulate(np.where(np.diff(keys, prepend=~keys[:1]) != 0, np.arange(len(keys)), 0))
    before = np.minimum(np.arange(len(keys)) - starts, most)
    pairs = (items[_ranges(starts, before)] << np.uint64(32)) | np.repeat(items, before)
    pairs, counts = np.unique(pairs, return_counts=True)
    return Shared((pairs >> np.uint64(32)).astype(np.uint32), pairs.astype(np.uint32), counts)


def _rows(held: Mapping[int, Sequence[int]]) -> Rows:
    """The rows, in rising order, of the keys and the items that hold each."""
    keys = np.fromiter(held, np.uint64, len(held)) << ITEM_BITS
    items = np.fromiter(chain.from_iterable(held.values()), np.uint64)
    rows: Rows = np.repeat(keys, list(map(len, held.values()))) | items
    rows.sort()
    return rows


def _packed(rows: Rows) -> Packed:
    """The rows, given in rising order, in buckets."""
    bits = (len(rows) // BUCKET).bit_length()
    least = np.arange(1 << bits, dtype=np.uint64) << (2 * ITEM_BITS - bits)
    starts = np.append(np.searchsorted(rows, least), len(rows))
    return Packed(rows, starts.astype(np.uint32), ITEM_BITS - bits)


def _told(rows: Rows, most: int) -> Rows:
    """The rows, given in rising order, without what nobody is told: all but the first `most` items of each key."""
    keys, late = _keys(rows), np.zeros(len(rows), bool)
    np.equal(keys[most:], keys[:-most], out=late[most:])
    return rows[~late]


def _keys(rows: Rows) -> Keys:
    """The keys where they stand: a copy of millions costs more than all that is done with them."""
    return rows.view(np.uint32)[KEY_HALF::2]


def _ranges(starts: NDArray[np.int64], counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """The places `start, start + 1, ...` of every start, as many as its count."""
    ends = np.cumsum(counts)
    return np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts - ends + counts, counts)
