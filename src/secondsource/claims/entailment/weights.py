"""The learned network of the comparison: one hidden layer over the measures, a data file beside this module."""

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

FILE = "weights.json"
Row = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Network:
    """Weights of both layers; the measures have been brought to one scale within the first."""

    first: Row
    first_bias: Row
    second: Row
    second_bias: Row

    def __call__(self, values: Row) -> Row:
        """One score for each of `implies`, `contradicts`, `unrelated`; of one row, or of each of several."""
        hidden = np.maximum(0, values @ self.first + self.first_bias)
        scores: Row = hidden @ self.second + self.second_bias
        return scores


@cache
def load_network() -> Network:
    """The network that training/entailment has learned together with the trained reader."""
    layers = json.loads((files(__package__) / FILE).read_text(encoding="utf-8"))
    return Network(*(np.array(layer, np.float32) for layer in layers))
