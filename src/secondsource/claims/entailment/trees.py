"""Decision trees over all that is reckoned of two sentences: a data file beside this module."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

FILE = "trees.json"


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees that add up, node after node in one row.

    A node asks whether `feature` is at most `bar`, and leads to `below` if so, else to `above`; a leaf leads to itself
    and adds its `value` to `start`. No leaf lies deeper than `depth`.
    """

    start: float
    roots: NDArray[np.int64]
    feature: NDArray[np.int64]
    bar: NDArray[np.float64]
    below: NDArray[np.int64]
    above: NDArray[np.int64]
    value: NDArray[np.float64]
    depth: int

    def __call__(self, values: Sequence[float]) -> float:
        """The log-odds for one row of values."""
        row, nodes = np.asarray(values, np.float32).astype(np.float64), self.roots
        for _ in range(self.depth):
            nodes = np.where(row[self.feature[nodes]] <= self.bar[nodes], self.below[nodes], self.above[nodes])
        return self.start + float(self.value[nodes].sum())


@cache
def load_trees() -> tuple[Trees, Trees]:
    """The trees that say whether two sentences contradict, and whether the second supports the first if not."""
    against, support = json.loads((files(__package__) / FILE).read_text(encoding="utf-8"))
    return trees_of(against), trees_of(support)


def trees_of(stored: dict[str, list[float]]) -> Trees:
    """The trees as they are stored."""

    def whole(name: str) -> NDArray[np.int64]:
        return np.array(stored[name], np.int64)

    return Trees(
        start=stored["start"][0],
        roots=whole("roots"),
        feature=whole("feature"),
        bar=np.array(stored["bar"], np.float64),
        below=whole("below"),
        above=whole("above"),
        value=np.array(stored["value"], np.float64),
        depth=int(stored["depth"][0]),
    )
