"""The gazetteer knows towns by all their spellings, and what has no inhabitants."""

import pytest

from secondsource.language.gazetteer import load_gazetteer

# name asked, name of the best known place, country, latitude and longitude to half a degree
KNOWN = (
    ("Kyiv", "Kyiv", "UA", 50.5, 30.5),
    ("Kiev", "Kyiv", "UA", 50.5, 30.5),  # an older spelling
    ("Kharkov", "Kharkiv", "UA", 50.0, 36.3),
    ("Izium", "Izyum", "UA", 49.2, 37.3),
    ("Donbass", "Donbas", "UA", 48.1, 38.4),  # a region of two states
    ("Snake Island", "Snake Island", "UA", 45.25, 30.2),
    ("Black Sea", "Black Sea", None, 43.5, 34.0),
    ("Saint Petersburg", "St.-Petersburg", "RU", 59.9, 30.3),
    ("St. Petersburg", "St.-Petersburg", "RU", 59.9, 30.3),  # short and with a dot
    ("U.K.", "United Kingdom", "GB", 54.8, -2.7),
    ("Calif.", "California", "US", 37.3, -119.8),
    ("Los Angeles County", "Los Angeles County", "US", 34.0, -118.2),
    ("Washington", "Washington", "US", 38.9, -77.0),  # the city before the state
)


@pytest.mark.parametrize(("asked", "name", "country", "lat", "lon"), KNOWN)
def test_best_known_place(asked, name, country, lat, lon):
    best = load_gazetteer()(asked)[0]
    assert (best.name, best.country) == (name, country)
    assert best.lat == pytest.approx(lat, abs=0.5)
    assert best.lon == pytest.approx(lon, abs=0.5)


@pytest.mark.parametrize("name", ["", "   ", "Qwertopolis", "\x00", "a" * 10_000, "😀"])
def test_unknown_names_have_no_place(name):
    assert load_gazetteer()(name) == ()


def test_candidates_come_most_populous_first():
    people = [place.population for place in load_gazetteer()("Springfield")]
    assert len(people) > 10
    assert people == sorted(people, reverse=True)


def test_every_row_is_on_the_globe():
    from secondsource.language.gazetteer_files import known_places

    for places in known_places().values():
        for place in places:
            assert -90 <= place.lat <= 90
            assert -180 <= place.lon <= 180
