"""Places of the world by name."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from secondsource.text.placenames import place_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that bears a name. Degrees are WGS 84, `country` ISO 3166 alpha-2, `region` the first-order division.

    `kind` is `town`, `county`, `region`, `state`, `country`, `continent`, `sea`, `strait`, `river`, `lake`, `island`,
    `mountain` or `landmark`. `gazetteer_id` is the GeoNames number, empty where it is not known. `population` of what
    nobody lives in is a number that says how well known it is.
    """

    name: str
    lat: float
    lon: float
    country: str | None
    region: str | None
    gazetteer_id: str
    kind: str
    population: int


class Gazetteer(Protocol):
    """Looks names up."""

    def __call__(self, name: str, /) -> tuple[Candidate, ...]:
        """Every place of that name, the most populous first; empty if the name is not known."""


class Lines(Protocol):
    """Lines sorted by their bytes, or lines by number."""

    def line(self, number: int, /) -> str:
        """The line of that number, from 0."""

    def find(self, key: str, /) -> str | None:
        """What stands after the tab in the line that begins with the key; null if no line does."""


@dataclass(frozen=True, slots=True)
class WorldGazetteer:
    """Towns, counties and regions in a compact file; countries, waters, heights and the like in memory."""

    known: Mapping[str, tuple[Candidate, ...]]
    names: Lines
    places: Lines

    def __call__(self, name: str, /) -> tuple[Candidate, ...]:
        """Every place of that name, the most populous first; empty if the name is not known."""
        key = place_key(name)
        rows = self.names.find(key) if key else None
        listed = [candidate(self.places.line(int(row))) for row in rows.split(",")] if rows else []
        known = self.known.get(key, ())
        described = {place.country for place in known if place.kind in ("region", "country")}
        kept = [place for place in listed if place.kind not in ("region", "county") or place.country not in described]
        return tuple(sorted((*known, *kept), key=lambda place: -place.population))


def candidate(row: str) -> Candidate:
    """The place in one row of `places.tsv.gz`."""
    number, name, lat, lon, country, region, kind, people = row.split("\t")
    return Candidate(
        name=name,
        lat=float(lat),
        lon=float(lon),
        country=country or None,
        region=region or None,
        gazetteer_id=number,
        kind=kind,
        population=int(people),
    )


@cache
def load_gazetteer() -> Gazetteer:
    """The places of the world, loaded once a process.

    Example:
        >>> load_gazetteer()("Kiev")[0].name
        'Kyiv'
    """
    from secondsource.language.gazetteer_files import known_places, sorted_lines

    return WorldGazetteer(known_places(), sorted_lines("names.tsv.gz"), sorted_lines("places.tsv.gz"))
