"""The files behind the gazetteer (see `places/README.md`)."""

import gzip
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from secondsource.language.gazetteer import Candidate
from secondsource.text.placenames import place_key

FOLDER = "places"
PROMINENCE = {
    "continent": 500_000_000,
    "sea": 20_000_000,
    "region": 5_000_000,
    "mountain": 1_000_000,
    "river": 1_000_000,
    "strait": 1_000_000,
    "island": 500_000,
    "lake": 500_000,
    "landmark": 500_000,
}
"""What stands for the number of inhabitants of the features in `features.tsv`: set by hand so that each wins over towns
of its name that are smaller than that."""


@dataclass(frozen=True, slots=True)
class SortedLines:
    """The lines of one text in memory, 8 bytes a line beside the text itself."""

    text: bytes
    ends: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.ends)

    def line(self, number: int) -> str:
        """The line of that number, from 0."""
        return self._raw(number).decode()

    def find(self, key: str) -> str | None:
        """What stands after the tab in the line that begins with the key; null if no line does."""
        wanted = f"{key}\t".encode()
        at = bisect_left(range(len(self)), wanted, key=self._raw)
        found = self._raw(at) if at < len(self) else b""
        return found[len(wanted) :].decode() if found.startswith(wanted) else None

    def _raw(self, number: int) -> bytes:
        start = self.ends[number - 1] + 1 if number else 0
        return self.text[start : self.ends[number]]


def sorted_lines(name: str) -> SortedLines:
    """A packed file of lines."""
    text = gzip.decompress((files(__package__) / FOLDER / name).read_bytes())
    return SortedLines(text, np.flatnonzero(np.frombuffer(text, np.uint8) == ord("\n")))


def known_places() -> dict[str, tuple[Candidate, ...]]:
    """Countries, states of the USA, regions, waters, islands, heights and landmarks, under each of their names."""
    found: dict[str, list[Candidate]] = defaultdict(list)
    for place, names in (*_countries(), *_states(), *_features()):
        for key in {place_key(name) for name in (place.name, *names) if name}:
            found[key].append(place)
    return {key: tuple(places) for key, places in found.items()}


Named = Iterator[tuple[Candidate, list[str]]]


def _countries() -> Named:
    for code, number, people, lat, lon, name, others in _rows("countries.tsv"):
        place = _unnumbered("country", name, (lat, lon), code)
        yield replace(place, gazetteer_id=number, population=int(people)), [f"#{code}", *others.split("|")]


def _states() -> Named:
    for code, number, people, lat, lon, name, others in _rows("states.tsv"):
        place = _unnumbered("state", name, (lat, lon), "US")
        yield replace(place, region=name, gazetteer_id=number, population=int(people)), [code, *others.split("|")]


def _features() -> Named:
    for kind, lat, lon, country, name, others in _rows("features.tsv"):
        yield _unnumbered(kind, name, (lat, lon), country or None), others.split("|")


def _unnumbered(kind: str, name: str, position: tuple[str, str], country: str | None) -> Candidate:
    return Candidate(
        name=name,
        lat=float(position[0]),
        lon=float(position[1]),
        country=country,
        region=None,
        gazetteer_id="",
        kind=kind,
        population=PROMINENCE.get(kind, 0),
    )


def _rows(name: str) -> Iterator[list[str]]:
    for line in (files(__package__) / FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")
