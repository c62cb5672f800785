"""Which items hold which keys: an index that grows by one item at a time and costs little to ask."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.uint32]
Items = NDArray[np.uint32]

FRESH_ITEMS = 1024
"""Items whose keys are kept in a dictionary before they are packed: 300 keys an item take some 40 MB there."""


class Shared(NamedTuple):
    """Pairs of items, the earlier and the later, and how many keys each pair shares; each pair once."""

    earlier: Items
    later: Items
    counts: NDArray[np.int64]


MERGED = 4
"""A packed run is merged with the next when it has at most so many times its keys: few runs are soon asked."""

BLOCK = 16
"""Keys that stand together: one in so many is looked through first, so that few places far apart are read."""


class Packed(NamedTuple):
    """Keys in rising order, each beside the item that holds it, in eight bytes together; of one key items rise.

    `tops` is the first key of each block.
    """

    keys: Keys
    items: Items
    tops: Keys

    def starts(self, keys: Keys) -> NDArray[np.int64]:
        """Where each key stands first or would stand; the same as `searchsorted`, but near in memory."""
        blocks = np.maximum(np.searchsorted(self.tops, keys) - 1, 0) * BLOCK
        near = self.keys.take(blocks[:, None] + np.arange(BLOCK), mode="clip")
        found: NDArray[np.int64] = blocks + (near < keys[:, None]).sum(axis=1)
        return np.minimum(found, len(self.keys))


@dataclass(slots=True)
class Postings:
    """The keys (32 bits) that each item holds; items are numbers, each greater than those added before.

    Of the holders of a key the first `most` are told, so that neither adding nor asking costs more as an index grows.
    What was added is packed in runs that grow by a factor, so that an item is moved a few times for each such growth.

    Example:
        >>> postings = Postings(most=10)
        >>> for item, keys in enumerate([[3, 5], [5, 9], [4]]):
        ...     postings.add(item, np.array(keys, np.uint32))
        >>> postings.holders(np.array([5, 9], np.uint32)).tolist()
        [0, 1, 1]
    """

    most: int
    packed: list[Packed] = field(default_factory=list)
    fresh: dict[int, list[int]] = field(default_factory=dict)
    fresh_items: int = 0

    def add(self, item: int, keys: Keys) -> None:
        """Note that the item holds the keys, each given once."""
        for key in keys.tolist():
            self.fresh.setdefault(key, []).append(item)
        self.fresh_items += 1
        if self.fresh_items >= FRESH_ITEMS and self.fresh:
            self._pack()

    def holders(self, keys: Keys) -> Items:
        """The items that hold the keys, each as often as it holds one, in no order; the first `most` of each key."""
        left = np.full(len(keys), self.most)
        found = []
        for one in self.packed:
            starts = one.starts(keys)
            held = np.flatnonzero(one.keys.take(starts, mode="clip") == keys)
            if not len(held):
                continue
            starts = starts[held]
            counts = np.minimum(np.searchsorted(one.keys, keys[held], "right") - starts, left[held])
            left[held] -= counts
            found.append(one.items[_ranges(starts, counts)])
        young = [self.fresh.get(key, ())[:room] for key, room in zip(keys.tolist(), left.tolist(), strict=True)]
        found.append(np.array([item for items in young for item in items], np.uint32))
        return np.concatenate(found)

    @property
    def bytes(self) -> int:
        """What the packed keys and items take."""
        return sum(one.keys.nbytes + one.items.nbytes for one in self.packed)

    def _pack(self) -> None:
        pairs = [(key, item) for key, items in self.fresh.items() for item in items]
        keys, items = np.array(pairs, np.uint32).T
        while self.packed and len(self.packed[-1].keys) <= MERGED * len(keys):
            earlier = self.packed.pop()
            keys, items = np.concatenate([earlier.keys, keys]), np.concatenate([earlier.items, items])
        self.packed.append(_packed(keys, items, self.most))
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


def _packed(keys: Keys, items: Items, most: int) -> Packed:
    """The keys in order, without what nobody is told: all but the first `most` items of each."""
    order = np.argsort(keys, kind="stable")
    keys, items = keys[order], items[order]
    late = np.zeros(len(keys), bool)
    late[most:] = keys[most:] == keys[:-most]
    keys, items = keys[~late], items[~late]
    return Packed(keys, items, keys[::BLOCK].copy())


def _ranges(starts: NDArray[np.int64], counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """The places `start, start + 1, ...` of every start, as many as its count."""
    ends = np.cumsum(counts)
    return np.arange(ends[-1] if len(ends) else 0) + np.repeat(starts - ends + counts, counts)
