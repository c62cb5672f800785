"""Builds the coasts and borders that the dossier's map is drawn from.

    python training/outlines/build.py COUNTRIES_50M_JSON src/secondsource/language/places/outlines.npz

COUNTRIES_50M_JSON is `countries-50m.json` of the npm package world-atlas 2.0.2 (ISC), a TopoJSON of Natural Earth 4.1.0
(public domain): each line between two countries, and each coast, is there once.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

STEP = 0.01
"""Degrees to one unit of the file: about a kilometre, finer than the drawing's own 1 : 50,000,000."""


def main(source: str, target: str) -> None:
    """Write the lines as whole numbers with where each begins."""
    topology = json.loads(Path(source).read_text("utf-8"))
    lines = [thinned(points(line, topology["transform"])) for line in topology["arcs"]]
    starts = np.cumsum([0, *map(len, lines)]).astype(np.int32)
    uses = Counter(
        number for shape in topology["objects"]["countries"]["geometries"] for number in edges(shape["arcs"])
    )
    borders = np.array([uses[number] > 1 for number in range(len(lines))])
    np.savez_compressed(target, points=np.concatenate(lines), starts=starts, borders=borders)
    print(f"{len(lines)} lines, {starts[-1]:,} points, {Path(target).stat().st_size:,} bytes")


def edges(arcs: list[Any] | int) -> Iterator[int]:
    """The numbers of the lines round a country; a line that is run backwards is written as its complement."""
    if isinstance(arcs, int):
        yield arcs if arcs >= 0 else ~arcs
    else:
        for inner in arcs:
            yield from edges(inner)


def points(line: list[list[int]], transform: dict[str, list[float]]) -> np.ndarray:
    """int16, shape (points, 2): longitude and latitude in steps."""
    degrees = np.cumsum(np.array(line), axis=0) * transform["scale"] + transform["translate"]
    return np.rint(degrees / STEP).astype(np.int16)


def thinned(line: np.ndarray) -> np.ndarray:
    """Without a point that falls on the one before it."""
    moved = np.any(np.diff(line, axis=0) != 0, axis=1)
    return line[np.concatenate([[True], moved])]


if __name__ == "__main__":
    main(*sys.argv[1:])
