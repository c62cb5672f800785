"""Figures: their value, unit, bound and what they count."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.annotation.quantities import read_quantities
from secondsource.annotation.times import read_times
from secondsource.language.parser import load_parser
from secondsource.model.annotation import Quantity


def quantities_in(body: str) -> tuple[Quantity, ...]:
    parse = next(iter(load_parser()([body])))
    return read_quantities(body, parse, read_times(body, parse, None))


def only(body: str) -> Quantity:
    found = quantities_in(body)
    assert len(found) == 1, found
    return found[0]


VALUES = [
    ("The fire killed 212 villagers.", 212, None),
    ("The firm sold half a million chairs.", 500_000, None),
    ("The loss reached $2.4 billion.", 2.4e9, "dollar"),
    ("The loss reached €3bn.", 3e9, "euro"),
    ("The loss reached Mex$ 10 million.", 1e7, "mexican peso"),
    ("The loss reached 40 million pounds.", 4e7, "pound sterling"),
    ("Support stood at 61 percent.", 61, "percentage"),
    ("Support stood at 61%.", 61, "percentage"),
    ("The wreck lay 9km off the cape.", 9, "kilometre"),
    ("The wreck lay five nautical miles off the cape.", 5, "nautical mile"),
    ("It took two hundred and forty-seven votes.", 247, None),
    ("It was minus 20 degrees Celsius in the hut.", -20, "celsius"),
    ("A 41-year-old diver was found.", 41, "year of age"),
    ("Ana Ruiz, 41, a diver, was found.", 41, "year of age"),
    ("The flood killed John Harper, 41.", 41, "year of age"),
    ("In the capital of Ruritania, 41 were killed.", 41, None),
    ("LIMA, March 4 - Five people died in a fire.", 5, None),
    ("LIMA, March 4 – 12 people died in a fire.", 12, None),
    ("The tanker did 18 miles an hour.", 18, "mile per hour"),
    ("The plant makes 500,000 barrels a day.", 500_000, "barrel per day"),
    ("It costs three dollars and fifty cents.", 3.5, "dollar"),
    ("They walked two and a half miles.", 2.5, "mile"),
    ("They walked 10 1/2 miles.", 10.5, "mile"),
]


@pytest.mark.parametrize(("body", "value", "unit"), VALUES)
def test_value_and_unit(body, value, unit):
    found = only(body)
    assert (found.value, found.unit) == (value, unit)


COUNTED = [
    ("The boat carried 83 passengers and crew.", "passengers and crew"),
    ("At least 12 of the miners were saved.", "miners"),
    ("The death toll rose to 12.", "death toll"),
    ("The mayor put the number of guests at 90.", "number of guests"),
    ("The mayor gave a count of 12 dead.", "dead"),
    ("That brought the death toll to 22.", "death toll"),
    ("The blast wounded at least 60.", "wounded"),
    ("The army bought 126 fighter jets.", "fighter jets"),
    ("They drank 12 gallons of fresh water.", "fresh water"),
    ("A dozen ferries were held.", "ferries"),
]


@pytest.mark.parametrize(("body", "of"), COUNTED)
def test_what_is_counted(body, of):
    assert only(body).of == of


CHANGES = [
    ("More than 100 homes burned.", ">"),
    ("At least seven people drowned.", ">"),
    ("Up to 50 people were held.", "<"),
    ("Fewer than 50 people came.", "<"),
    ("About 40 people came.", "~"),
    ("Nearly 40 people came.", "~"),
    ("Exactly 40 people came.", "="),
    ("The fare rose by 5 percent.", "up"),
    ("The fare fell 5 percent.", "down"),
    ("The toll climbed to 58.", "up"),
    ("Dozens of people came.", "~"),
]


@pytest.mark.parametrize(("body", "change"), CHANGES)
def test_bounds_and_movements(body, change):
    assert only(body).change == change


RANGES = [
    ("Between 10 and 15 houses burned.", 10, 15),
    ("It weighs 10 to 15 tons.", 10, 15),
    ("The bill is 5-7 million euros.", 5e6, 7e6),
    ("Two or three boats sank.", 2, 3),
]


@pytest.mark.parametrize(("body", "low", "high"), RANGES)
def test_a_range_has_ends_and_no_value(body, low, high):
    found = only(body)
    assert (found.value, found.low, found.high) == (None, low, high)


def test_no_one_hurt_is_a_count_of_nought():
    found = only("No one was hurt.")
    assert (found.value, found.of, found.text) == (0, "people", "No one")


def test_a_part_counts_what_its_whole_does():
    body = "More than 900 soldiers were sent, including around 200 before the war."
    assert [found.of for found in quantities_in(body)] == ["soldiers", "soldiers"]


def test_no_casualties_is_a_count_of_nought():
    assert only("There were no casualties.").of == "casualties"


NOTHING_COUNTED = [
    "It opened on 3 March 1998.",
    "It was shut on 3 and 4 March.",
    "It opened at 11 p.m. on Tuesday.",
    "They left at six.",
    "Flight 370 was late.",
    "Take Exit 436 there.",
    "The first and the other one came.",
    "Code 24703L202 was printed.",
    "",
]


@pytest.mark.parametrize("body", NOTHING_COUNTED)
def test_dates_hours_and_labels_count_nothing(body):
    assert quantities_in(body) == ()


PIECES = (
    "about",
    "12",
    "one",
    "dozen",
    "$",
    "3bn",
    "to",
    "and",
    "%",
    "km",
    "million",
    ",",
    "-",
    "½",
    "1/0",
    "a",
    "year",
    "old",
    "of",
    "people",
    "half",
    "£",
)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=25,
    )
)
def test_spans_say_what_they_say(words):
    body = " ".join(words)
    assert all(body[found.start : found.end] == found.text for found in quantities_in(body))
