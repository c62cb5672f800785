"""Coasts and borders of the world."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

STEP = 0.01
"""Degrees to one unit of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A line between two countries, or a coast: float32, shape (points, 2), longitude and latitude (WGS 84)."""

    degrees: npt.NDArray[np.float32]
    border: bool


@cache
def load_outlines() -> tuple[Outline, ...]:
    """Every coast and border of the world once.

    Source: Natural Earth 4.1.0, 1 : 50,000,000, public domain (`places/README.md`).
    """
    with (files(__package__) / "places" / "outlines.npz").open("rb") as packed, np.load(packed) as stored:
        lines = np.split(stored["points"].astype(np.float32) * STEP, stored["starts"][1:-1])
        return tuple(
            Outline(degrees=line, border=bool(border)) for line, border in zip(lines, stored["borders"], strict=True)
        )
