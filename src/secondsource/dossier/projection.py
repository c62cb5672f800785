"""The frame of a map and what of the world's outlines falls into it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from secondsource.language.outlines import load_outlines

WIDTH, HEIGHT = 720, 420
LEAST_DEGREES = 3.0
"""Height of the smallest frame: less would show an empty sheet, for the outlines are drawn 1 : 50,000,000."""

MARGIN = 0.25
"""Room round the outermost places, as a share of their distance."""

BEYOND = 20
"""Pixels outside the frame up to which a line is drawn on."""

Pixels = npt.NDArray[np.float32]
Degrees = TypeVar("Degrees", float, Pixels)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """An equirectangular map true to scale along its middle parallel: its middle in degrees, pixels a degree."""

    lon: float
    lat: float
    scale: float

    @classmethod
    def around(cls, points: Sequence[tuple[float, float]]) -> "Frame":
        """The frame that holds these longitudes and latitudes, which lie within half the globe of the first."""
        first = points[0][0]
        east = [first + turned(lon - first) for lon, _ in points]
        north = [lat for _, lat in points]
        lon, lat = (min(east) + max(east)) / 2, (min(north) + max(north)) / 2
        high = max(north) - min(north)
        wide = (max(east) - min(east)) * cos(radians(lat)) * HEIGHT / WIDTH
        return cls(lon=turned(lon), lat=lat, scale=HEIGHT / max(LEAST_DEGREES, max(high, wide) * (1 + 2 * MARGIN)))

    def x(self, lon: Degrees) -> Degrees:
        """Pixels from the left edge."""
        return WIDTH / 2 + turned(lon - self.lon) * cos(radians(self.lat)) * self.scale

    def y(self, lat: Degrees) -> Degrees:
        """Pixels from the upper edge."""
        return HEIGHT / 2 - (lat - self.lat) * self.scale

    def holds(self, lon: float, lat: float) -> bool:
        """Whether a place falls into the frame."""
        return 0 <= self.x(lon) <= WIDTH and 0 <= self.y(lat) <= HEIGHT

    def pixels(self, degrees: npt.NDArray[np.float32]) -> Pixels:
        """Shape (points, 2): x and y of each longitude and latitude."""
        return np.stack([self.x(degrees[:, 0]), self.y(degrees[:, 1])], axis=1)


def turned(degrees: Degrees) -> Degrees:
    """The same angle from −180 up to 180 degrees, or each of many."""
    return (degrees + 180) % 360 - 180


def outline_path(frame: Frame, *, border: bool) -> str:
    """The coasts, or the borders, within a frame as the path of an SVG, in whole pixels."""
    lines = (frame.pixels(one.degrees) for one in load_outlines() if one.border is border)
    return "".join(_path(run) for line in lines for run in _runs(line))


def _runs(line: Pixels) -> Iterator[Pixels]:
    """The pieces of a line that touch the frame, without the jump from one edge of the world to the other."""
    low = np.array([-BEYOND, -BEYOND])
    inside = np.all((line >= low) & (line <= np.array([WIDTH, HEIGHT]) - low), axis=1)
    if not inside.any():
        return
    kept = inside.copy()
    kept[:-1] |= inside[1:]
    kept[1:] |= inside[:-1]
    jumps = np.abs(np.diff(line[:, 0])) > WIDTH
    cuts = np.flatnonzero(np.diff(kept.astype(np.int8)) != 0) + 1
    for run in np.split(np.arange(len(line)), np.union1d(cuts, np.flatnonzero(jumps) + 1)):
        if kept[run[0]] and len(run) > 1:
            yield line[run]


def _path(run: Pixels) -> str:
    whole = np.rint(np.clip(run, -2 * WIDTH, 3 * WIDTH)).astype(int)
    points = whole[np.concatenate([[True], np.any(np.diff(whole, axis=0) != 0, axis=1)])]
    return "M" + "L".join(f"{x} {y}" for x, y in points) if len(points) > 1 else ""
