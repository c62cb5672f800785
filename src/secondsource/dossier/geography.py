"""Where it happened, as numbers: the coasts and borders of a map, and where its marks and names stand."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import sqrt
from statistics import median
from typing import NamedTuple

from secondsource.dossier.projection import HEIGHT, WIDTH, Frame, outline_path, turned
from secondsource.model.claim import Statement

AREAS = frozenset({"country", "region", "state", "sea", "river"})
"""Kinds of places too large for a dot: their names stand where their middle is."""

FAR_DEGREES = 15.0
"""A place farther than this from the middle of what is told would shrink all the rest; it is named below the map."""

MOST_MARKS = 40
LETTER, LINE, GAP = 6.4, 14, 6
"""Pixels: the width of a letter of a name, its height, its distance from the dot."""

KM_TO_A_DEGREE = 111.2
BARS_KM = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
BAR_SHARE = 0.25
"""The bar of the scale is a round number of kilometres up to this share of the map's width."""


Box = tuple[float, float, float, float]
"""Left, upper, right and lower edge in pixels."""


class Spot(NamedTuple):
    """A place as it is told apart on the map."""

    name: str
    lon: float
    lat: float
    area: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A place on the map, in pixels; an area has no radius, and a name without room has no place of its own."""

    name: str
    reports: int
    x: float
    y: float
    radius: float
    label: tuple[float, float] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """A map of the places of a story: SVG paths, marks, what lies too far off, and a bar of so many kilometres."""

    coasts: str
    borders: str
    marks: tuple[Mark, ...]
    outside: tuple[tuple[str, int], ...]
    bar_km: int
    bar: float
    width: int = WIDTH
    height: int = HEIGHT


def geography(statements: Iterable[Statement]) -> Map | None:
    """The map of the places that statements name, each once a report; null where none is known.

    A name is one place throughout: that which most reports take it for.
    """
    named = {(spot, one.item) for one in statements for spot in _spots(one)}
    taken = {spot.name: spot for spot, _ in sorted(Counter(spot for spot, _ in named).items(), key=_rank, reverse=True)}
    reports = Counter(taken[name] for name, _ in {(spot.name, item) for spot, item in named})
    if not reports:
        return None
    frame = Frame.around([(spot.lon, spot.lat) for spot in _near(reports)])
    ranked = [spot for spot, _ in sorted(reports.items(), key=_rank)]
    shown = [spot for spot in ranked if frame.holds(spot.lon, spot.lat)][:MOST_MARKS]
    kilometres = _round(BAR_SHARE * WIDTH / frame.scale * KM_TO_A_DEGREE)
    return Map(
        coasts=outline_path(frame, border=False),
        borders=outline_path(frame, border=True),
        marks=tuple(_marks(shown, reports, frame)),
        outside=tuple((spot.name, reports[spot]) for spot in ranked if spot not in shown),
        bar_km=kilometres,
        bar=round(kilometres / KM_TO_A_DEGREE * frame.scale, 1),
    )


def _spots(statement: Statement) -> Iterator[Spot]:
    for place in statement.places:
        if place.lat is not None and place.lon is not None and place.kind != "continent" and not place.people:
            yield Spot(place.name, place.lon, place.lat, place.kind in AREAS)


def _rank(counted: tuple[Spot, int]) -> tuple[int, Spot]:
    return -counted[1], counted[0]


def _near(reports: Mapping[Spot, int]) -> list[Spot]:
    """The places of a point, or the areas where there are none, that lie round the one that most reports name."""
    spots = [spot for spot in reports if not spot.area] or list(reports)
    first = min(spots, key=lambda spot: (-reports[spot], spot)).lon
    weighed = [spot for spot in spots for _ in range(reports[spot])]
    lon = first + median(turned(spot.lon - first) for spot in weighed)
    lat = median(spot.lat for spot in weighed)
    near = [spot for spot in spots if max(abs(turned(spot.lon - lon)), abs(spot.lat - lat)) <= FAR_DEGREES]
    return near or [min(spots, key=lambda spot: (-reports[spot], spot))]


def _marks(shown: list[Spot], reports: Mapping[Spot, int], frame: Frame) -> Iterator[Mark]:
    most = max((reports[spot] for spot in shown), default=1)
    bare = [_mark(spot, reports[spot], most, frame) for spot in shown]
    dots = [one for one in bare if one.radius]
    taken = [(one.x - one.radius, one.y - one.radius, one.x + one.radius, one.y + one.radius) for one in dots]
    for one in bare:
        yield replace(one, label=_free(one.name, one.x, one.y, one.radius, taken))


def _mark(spot: Spot, reports: int, most: int, frame: Frame) -> Mark:
    x, y = round(frame.x(spot.lon), 1), round(frame.y(spot.lat), 1)
    radius = 0.0 if spot.area else round(3 + 4 * sqrt(reports / most), 1)
    return Mark(name=spot.name, reports=reports, x=x, y=y, radius=radius, label=None)


def _free(name: str, x: float, y: float, radius: float, taken: list[Box]) -> tuple[float, float] | None:
    """Where a name can begin without lying on another: right of its dot, left, above or below."""
    wide, away = LETTER * len(name), radius + GAP
    beside = [
        (x + away, y + 4),
        (x - away - wide, y + 4),
        (x - wide / 2, y - away),
        (x - wide / 2, y + away + LINE / 2),
    ]
    for left, base in beside if radius else [(x - wide / 2, y + 4)]:
        box = (left, base - LINE + 3, left + wide, base + 3)
        inside = box[0] >= 0 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= HEIGHT
        if inside and not any(_overlap(box, other) for other in taken):
            taken.append(box)
            return round(left, 1), round(base, 1)
    return None


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _round(kilometres: float) -> int:
    """The largest of 1, 2, 5, 10, 20, … that is not above."""
    return max(step for step in BARS_KM if step <= max(1, kilometres))
