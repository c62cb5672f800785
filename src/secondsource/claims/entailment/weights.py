"""The learned weights of the comparison, a data file beside this module."""

import json
from functools import cache
from importlib.resources import files

FILE = "weights.json"


@cache
def load_weights() -> tuple[tuple[float, ...], ...]:
    """One row of weights for each of `implies`, `contradicts`, `unrelated`; learned by training/alignment."""
    rows = json.loads((files(__package__) / FILE).read_text(encoding="utf-8"))
    return tuple(tuple(row) for row in rows)
