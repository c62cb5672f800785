"""Pictures as numbers: where the boxes and lines of the lineage stand, and the points of a scale of figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from secondsource.dossier.days import moment
from secondsource.dossier.index import Index
from secondsource.dossier.points import DAY_LETTERS
from secondsource.model.claim import Discrepancy
from secondsource.model.derivation import COPIED_KINDS, Derivation, DerivationKind

BOX_WIDTH, BOX_HEIGHT = 200, 46
COLUMN, ROW, TOP, LEFT = 312, 62, 30, 14
BAND_GAP = 34
NAME_LETTERS = 23
MOST_BANDS, MOST_BOXES = 40, 80
"""Origins drawn, those with most reports, and reports, shared evenly among them; the others are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A report: the upper left corner in pixels, its outlet, its day, its number on the page."""

    x: int
    y: int
    name: str
    day: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A line from an ancestor to what was made from it, its words and where they stand."""

    path: str
    kind: str
    label: str
    x: int
    y: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """The reports of one origin: the name above them, how many more there are, and the frame round them."""

    name: str
    more: int
    y: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The lineage of the reports of a story; `more` origins are not drawn."""

    width: int
    height: int
    bands: tuple[Band, ...]
    boxes: tuple[Box, ...]
    edges: tuple[Edge, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Figures on a line: per cent of its length, label; `best` is the one to go by, `because` says why."""

    low: str
    best: str
    high: str
    best_at: float
    because: str


def scale(one: Discrepancy, index: Index) -> Scale | None:
    """The scale of a discrepancy in figures, null for others. Of figures told by as many origins the lowest is best."""
    if one.low is None or one.high is None or one.high <= one.low:
        return None
    best = one.low if one.best is None else min(max(one.best, one.low), one.high)
    at = 100 * (best - one.low) / (one.high - one.low)
    rooms = sorted(len({index.origin_of(statement) for statement in value.statements}) for value in one.values)
    because = "more cautious" if rooms[-2:-1] == rooms[-1:] else "most origins"
    return Scale(low=figure(one.low), best=figure(best), high=figure(one.high), best_at=round(at, 1), because=because)


def figure(value: float) -> str:
    """A figure as a reader writes it."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,g}"


def lineage(items: Sequence[str], derivations: Sequence[Derivation], index: Index) -> Picture:
    """Origins below each other, in each the originals left and what was made from them to the right."""
    made = {one.item: one for one in derivations if one.kind in COPIED_KINDS and one.item in items}
    places: dict[str, tuple[int, int]] = {}
    bands, y = [], TOP
    by_origin: dict[str, list[str]] = {}
    for item in items:
        by_origin.setdefault(index.items[item].origin, []).append(item)
    drawn = sorted(by_origin, key=lambda origin: -len(by_origin[origin]))[:MOST_BANDS]
    most = MOST_BOXES // max(len(drawn), 1)
    for origin, own in ((one, own) for one, own in by_origin.items() if one in drawn):
        rows = _place(own[:most], made, places, y)
        name = index.origin_name(origin)
        bands.append(Band(name=name, more=len(own[most:]), y=y - 22, height=rows * ROW + 22))
        y += rows * ROW + BAND_GAP
    boxes = tuple(_box(item, place, index) for item, place in places.items())
    edges = tuple(edge for one in derivations if (edge := _edge(one, places)))
    deepest = max((x for x, _ in places.values()), default=0)
    width = max(deepest + BOX_WIDTH + LEFT, COLUMN + BOX_WIDTH + 2 * LEFT)
    height = max(y - BAND_GAP + 14, 1)
    more = len(by_origin) - len(drawn)
    return Picture(width=width, height=height, bands=tuple(bands), boxes=boxes, edges=edges, more=more)


def _place(own: Sequence[str], made: Mapping[str, Derivation], places: dict[str, tuple[int, int]], top: int) -> int:
    row = 0

    def put(item: str, depth: int) -> None:
        nonlocal row
        places[item] = (LEFT + depth * COLUMN, top + row * ROW)
        children = [one for one in own if one in made and made[one].ancestor == item and one not in places]
        for place, child in enumerate(children):
            row += place > 0
            put(child, depth + 1)

    roots = [one for one in own if one not in made or made[one].ancestor not in own]
    for item in [*roots, *own]:
        if item not in places:
            put(item, 0)
            row += 1
    return row


def _box(item: str, place: tuple[int, int], index: Index) -> Box:
    name = index.outlet(item)
    short = name if len(name) <= NAME_LETTERS else f"{name[: NAME_LETTERS - 1]}…"
    day = moment((index.items[item].published or "")[:DAY_LETTERS])
    return Box(x=place[0], y=place[1], name=short, day=day, number=index.report_numbers[item])


def _edge(one: Derivation, places: Mapping[str, tuple[int, int]]) -> Edge | None:
    if one.item not in places or one.ancestor not in places or one.ancestor is None:
        return None
    (left, top), (x, y) = places[one.ancestor], places[one.item]
    label = one.kind.value if one.kind is DerivationKind.CITES else f"{one.kind.value} {one.share:.0%}"
    if x > left:
        start, end = left + BOX_WIDTH, x
        middle = (start + end) // 2
        height, below = top + BOX_HEIGHT // 2, y + BOX_HEIGHT // 2
        path = f"M{start} {height}C{middle} {height} {middle} {below} {end} {below}"
        return Edge(path=path, kind=one.kind.value, label=label, x=middle, y=below - 6)
    side = max(left, x) + BOX_WIDTH
    height, below = top + BOX_HEIGHT // 2, y + BOX_HEIGHT // 2
    bow = side + 46
    path = f"M{left + BOX_WIDTH} {height}C{bow} {height} {bow} {below} {x + BOX_WIDTH} {below}"
    return Edge(path=path, kind=one.kind.value, label=label, x=bow - 6, y=(height + below) // 2 + 4)
