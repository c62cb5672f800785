"""Names are joined over a text and over the texts of a story, and what differs is not joined."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotation.reading import entities_of, places_of
from secondsource.annotation.entities.relabelled import relabelled
from secondsource.annotation.entities.story import alike


def names_of(body):
    return {entity.text: entity.canonical for entity in entities_of(body)}


# text, a name in it, its canonical form
JOINED = (
    ("Bill Harmon spoke first. William J. Harmon, 61, left early. Harmon won.", "Bill Harmon", "William J. Harmon"),
    ("Bill Harmon spoke first. William J. Harmon, 61, left early. Harmon won.", "Harmon", "William J. Harmon"),
    ("Viktor Lysenko spoke on Monday. Officials praised Victor Lisenko.", "Victor Lisenko", "Victor Lisenko"),
    ("The Northern Relief Fund (NRF) gave blankets. NRF staff left.", "NRF", "Northern Relief Fund"),
    ("Vaccines were sent by the WHO on Monday.", "WHO", "World Health Organization"),
    ("The Western Harbour Office (WHO) shut. The WHO gave no reason.", "WHO", "Western Harbour Office"),
)

# text, two names in it that are not one
KEPT_APART = (
    ("Anna Berg and Paul Berg left. Berg said no.", "Anna Berg", "Paul Berg"),
    ("Anna Berg and Paul Berg left. Berg said no.", "Berg", "Paul Berg"),
    ("William Harmon and his son Bill Harmon ran the mill.", "William Harmon", "Bill Harmon"),
    ("Ann Dorn and Anne Dorn are cousins, the court heard.", "Ann Dorn", "Anne Dorn"),
    ("Martin Dorn Sr. died. Martin Dorn Jr. inherited the mill.", "Martin Dorn Sr", "Martin Dorn Jr."),
)


@pytest.mark.parametrize(("body", "text", "canonical"), JOINED)
def test_joined_in_a_text(body, text, canonical):
    assert names_of(body).get(text) == canonical


@pytest.mark.parametrize(("body", "left", "right"), KEPT_APART)
def test_kept_apart_in_a_text(body, left, right):
    names = names_of(body)
    assert left in names and right in names
    assert names[left] != names[right]


def test_a_capitalised_headline_holds_the_name_that_the_text_has():
    body = "Anna Lind Resigns After Vote\n\nThe minister Anna Lind has resigned, her office said."
    assert set(names_of(body).values()) >= {"Anna Lind"}
    assert "Anna Lind Resigns" not in names_of(body)


# text, and who the office in it is
OFFICES = (
    ("Defense Secretary Lloyd Austin met troops. The Pentagon chief said no.", "Pentagon chief", "Lloyd Austin"),
    (
        "Ingrid Halvorsen, the defence secretary, left. The Pentagon chief flew home.",
        "Pentagon chief",
        "Ingrid Halvorsen",
    ),
    ("WHO Director-General Karim Lund spoke. The WHO chief warned of flu.", "WHO chief", "Karim Lund"),
    ("Deputy Defense Secretary Anna Hicks met troops. The Pentagon chief was away.", "Pentagon chief", None),
    ("Defense Secretary Lloyd Austin met troops. The Boeing chief said no.", "Boeing chief", None),
)


@pytest.mark.parametrize(("body", "text", "person"), OFFICES)
def test_the_head_of_a_body(body, text, person):
    assert names_of(body).get(text) == person


def story_of(*bodies):
    return [
        {entity.text: entity.canonical for entity in entities} for entities in alike([entities_of(b) for b in bodies])
    ]


def test_joined_over_a_story():
    first, second = story_of(
        "Defence Secretary Ingrid Halvorsen resigned.", "Ms. Halvorsen said that she would not stay."
    )
    assert first["Ingrid Halvorsen"] == second["Halvorsen"] == "Ingrid Halvorsen"


def test_two_of_a_surname_in_a_story_stay_two():
    texts = ("Anna Berg left.", "Paul Berg said that he would stay.", "Mr. Berg said no.")
    first, second, third = story_of(*texts)
    assert len({first["Anna Berg"], second["Paul Berg"], third["Berg"]}) == 3


def test_what_one_text_tells_apart_stays_apart_over_the_story():
    texts = ("William Harmon and his son Bill Harmon ran the mill.", "Bill Harmon sold it, he said.")
    first, second = story_of(*texts)
    assert first["William Harmon"] != second["Bill Harmon"] == first["Bill Harmon"]


def test_a_place_has_the_name_of_the_map():
    body = "Shells fell on Kharkov, in the north-east of Ukraine. Trains left Kharkiv."
    found = relabelled(entities_of(body), places_of(body))
    assert {entity.canonical for entity in found if entity.text in ("Kharkov", "Kharkiv")} == {"Kharkiv"}


PARTS = (
    "Anna Lind",
    "Lind",
    "Bill Berg",
    "William Berg",
    "the WHO",
    "Paris, Texas",
    "Lyman",
    "NATO",
    "Dr. Lind",
    "Kyiv",
)
VERBS = ("met", "left", "praised", "said no to", "wrote to")


@st.composite
def reports(draw):
    names, verbs = st.sampled_from(PARTS), st.sampled_from(VERBS)
    sentences = draw(st.lists(st.tuples(names, verbs, names), min_size=1, max_size=5))
    return " ".join(f"{left} {verb} {right}." for left, verb, right in sentences)


@settings(max_examples=25, deadline=None)
@given(reports())
def test_spans_say_what_they_say_and_names_are_stable(body):
    entities, places = entities_of(body), places_of(body)
    assert all(body[one.start : one.end] == one.text for one in (*entities, *places))
    assert all(left.end <= right.start for found in (entities, places) for left, right in pairwise(found))
    assert entities_of(body) == entities and places_of(body) == places
    assert alike(alike([entities])) == alike([entities])


@settings(max_examples=15, deadline=None)
@given(reports(), st.sampled_from(("\n\n", " \n", "\t")))
def test_white_space_around_a_report_changes_no_name(body, space):
    for read in (entities_of, places_of):
        moved = [(one.start - len(space), one.text) for one in read(space + body + space)]
        assert moved == [(one.start, one.text) for one in read(body)]


@settings(max_examples=15, deadline=None)
@given(st.lists(reports(), min_size=2, max_size=3))
def test_the_order_of_the_texts_changes_no_name(bodies):
    texts = [entities_of(body) for body in bodies]
    assert list(reversed(alike(list(reversed(texts))))) == alike(texts)
