"""Where a publisher is at home helps to tell towns of one name apart."""

import pytest

from annotation.reading import places_of
from secondsource.annotation.places.home import home_hints
from secondsource.language.gazetteer import load_gazetteer
from secondsource.lexicon import table


def test_every_home_in_the_list_is_on_the_map():
    known = load_gazetteer()
    for domain, home in table("homes", "world"):
        assert len(list(home_hints(domain, known))) >= 1, (domain, home)


# publisher, its address, text, country and latitude of the town named
TOLD = (
    (None, "www.parispi.net", "The council of Paris met on Monday.", "US", 36.3),
    ("theparisnews.com", None, "The council of Paris met on Monday.", "US", 33.7),
    ("The Paris News", "theparisnews.com", "The council of Paris met on Monday.", "US", 33.7),
    (None, "news.independent.ie", "The council of Newcastle met on Monday.", "IE", 53.0),
    (None, None, "The council of Paris met on Monday.", "FR", 48.9),
)


@pytest.mark.parametrize(("publisher", "address", "body", "country", "lat"), TOLD)
def test_the_home_decides(publisher, address, body, country, lat):
    place = places_of(body, publisher=publisher, address=address)[0]
    assert (place.country, place.lat) == (country, pytest.approx(lat, abs=1.5))
