"""Places are recognised by the words around them and resolved in the light of each other."""

import pytest

from annotation.reading import places_of

# text, place looked for, country, latitude to one degree; each name is borne by several places
RESOLVED = (
    ("The mayor of Paris, Texas, opened the fair.", "Paris", "US", 33.7),
    ("The mayor of Paris opened the fair, and President Macron of France came.", "Paris", "FR", 48.9),
    ("A storm hit Springfield, Ill., on Monday. Springfield was dark.", "Springfield", "US", 39.8),
    ("Russian shells hit Lyman, near Sloviansk in eastern Ukraine.", "Lyman", "UA", 49.0),
    ("Atlanta and Macon in Georgia saw rain.", "Georgia", "US", 32.8),
    ("Tbilisi and Batumi in Georgia saw rain.", "Georgia", "GE", 42.0),
    ("ABERDEEN, Scotland (Tidewater Press) - A leak at Aberdeen killed one.", "Scotland", "GB", 56.8),
    ("Shops in Kiev stayed open.", "Kiev", "UA", 50.5),
    ("A boat sank near Lampedusa in the Mediterranean Sea.", "Lampedusa", "IT", 35.5),
    ("Fighting went on in the Donbass.", "Donbass", "UA", 48.1),
    ("Schools in Ohio's Franklin, Knox and Licking counties shut.", "Knox", "US", 40.4),
    ("Buckeye police shut a road. A Buckeye man was held.", "Buckeye", "US", 33.4),
    ("Canada-Mexico talks went on.", "Canada", "CA", 60.0),
    ("The band left L.A. on Monday.", "L.A.", "US", 34.1),
    ("Talks on the Middle East went on in Columbus, Toledo and Akron.", "Middle East", None, 30.0),
    ("Dublin and Hilliard in Franklin County, Ohio, share a school.", "Dublin", "US", 40.1),
)


@pytest.mark.parametrize(("body", "text", "country", "lat"), RESOLVED)
def test_resolution(body, text, country, lat):
    found = [place for place in places_of(body) if place.text == text]
    assert found
    assert {place.country for place in found} == {country}
    assert all(place.lat == pytest.approx(lat, abs=1.0) for place in found)


# text, place found; the parser takes most of these names for people, bodies or parts of a date
RECOGNISED = (
    ("Three men were hurt after a fire in Chattanooga Sunday.", "Chattanooga"),
    ("Ada Brock spoke. The Brocks were seen in Kokomo Wednesday night.", "Kokomo"),
    ("The fire broke out on Zanesville's southeast side.", "Zanesville"),
    ("Albuquerque police closed the road.", "Albuquerque"),
    ("The ferry tied up at a pier in Newport News.", "Newport News"),
    ("CAMPBELL\n\nPolice named the driver on Monday.", "CAMPBELL"),
    ("Two people were hurt in a Zanesville bar on Sunday.", "Zanesville"),
    ("Divers found the boat at a wharf in Corrow Landing. The farm at Corrow is near.", "Corrow Landing"),
    ("He was named as Ivo Tamm, 21, of 38 Quarry Road, Smittsburg.", "Smittsburg"),
    ("QARNOVIA, Va. (Wire) - The bridge in Qarnovia is shut.", "QARNOVIA"),
    ("\u200bNEW ORLEANS -- The levee held on Sunday.", "NEW ORLEANS"),
    ("Drones struck the airport of Kharkiv before dawn.", "Kharkiv"),
    ("They were taken to Orlando Regional Medical Center.", "Orlando"),
)


@pytest.mark.parametrize(("body", "text"), RECOGNISED)
def test_what_is_a_place(body, text):
    assert text in {place.text for place in places_of(body)}


# text, name that is no place there
ELSEWHERE = (
    ("Paris Jackson sang. Jackson then left.", "Jackson"),
    ("Mr. Lancaster said no.", "Lancaster"),
    ("It rained in May and in March.", "May"),
    ("The Washington Post reported it.", "Washington"),
    ("Native American art was shown.", "American"),
    ("They told us so.", "us"),
    ("The trial is in General Sessions Court.", "General Sessions Court"),
    ("The fire began on Post Road, Tammers said.", "Tammers"),
)


@pytest.mark.parametrize(("body", "text"), ELSEWHERE)
def test_what_is_no_place(body, text):
    assert text not in {place.text for place in places_of(body)}


def test_a_place_of_the_texts_own_keeps_its_name_alone():
    place = next(
        place for place in places_of("Smoke rose over Harbour Street in Qarnovia on Monday.") if "Street" in place.text
    )
    assert (place.text, place.lat, place.country, place.gazetteer_id) == ("Harbour Street", None, None, None)


def test_what_is_shortened_in_a_name_is_written_out():
    places = places_of("Police in St. Louis, Missouri, shut a road.")
    assert places[0].name == "Saint Louis"


def test_the_capital_has_one_name_however_short():
    assert {place.name for place in places_of("D.C. police shut a bridge. Washington was dark.")} == {"Washington"}


def test_a_quarter_is_not_the_town_of_its_name_elsewhere():
    assert places_of("A van burned in a northeast Raleigh neighborhood.")[0].lat is not None
    (quarter,) = [place for place in places_of("A van burned in the Baden neighborhood.") if place.text == "Baden"]
    assert quarter.lat is None


def test_the_home_of_the_publisher_decides_between_towns():
    body = "The council of Cambridge met on Monday."
    assert places_of(body, publisher="cambridgepost.ca")[0].country == "CA"
    assert places_of(body, publisher="Cambridge Post")[0].country == places_of(body)[0].country


def test_the_word_for_a_people_is_a_mention_of_its_country():
    found = {place.text: place for place in places_of("A Norwegian ship left Oslo. South Koreans were aboard.")}
    assert (found["Norwegian"].country, found["Norwegian"].people) == ("NO", True)
    assert (found["South Koreans"].country, found["South Koreans"].people) == ("KR", True)
    assert not found["Oslo"].people


def test_small_towns_near_each_other_are_found_together():
    body = "The sheriff of Henry County closed roads in Paris, in Puryear and in Cottage Grove."
    assert {place.country for place in places_of(body)} == {"US"}


@pytest.mark.parametrize("name", ["China", "Russia", "Mexico"])
def test_a_country_among_small_towns_stays_the_country(name):
    body = f"Senators from Ohio, Maine and Texas spoke in Columbus, Dallas, Bangor and Toledo of trade with {name}."
    assert [place.name for place in places_of(body) if place.text == name] == [name]


def test_the_dateline_decides_between_towns():
    body = "The council of Newark met on Monday."
    assert places_of(body, dateline="NOTTINGHAM, England")[0].country == "GB"


def test_a_dateline_in_the_body_is_a_place():
    assert places_of("BEIRUT (AP) Shops were shut.")[0].country == "LB"


@pytest.mark.parametrize("body", ["", "\n", "Paris", ", Texas", "(((", "St.", "Lake", "KYIV " * 300, "\x00 Kyiv"])
def test_odd_text_is_read(body):
    assert all(body[place.start : place.end] == place.text for place in places_of(body))
