"""A flight is named by its number, whatever the parser takes it for."""

import pytest

from factory import make_item, make_reading
from secondsource.model.annotation import Entity
from secondsource.stories.profile import profile
from secondsource.stories.weighed import weigh


def read(body, *entities):
    found = [
        Entity(start=body.index(name), end=body.index(name) + len(name), text=name, label=label, canonical=name)
        for name, label in entities
    ]
    return weigh(profile(make_reading(make_item(body), entities=tuple(found))))


@pytest.mark.parametrize("told", ["Flight 318", "flight LA 318", "flight no. 318", "flight number 318"])
def test_a_flight_is_named_by_its_number(told):
    assert "318" in read(f"The crew of {told} saw fog.").names


def test_what_is_called_a_person_and_ends_in_a_number_is_none_and_keeps_all_its_words():
    found = read("Lyra 318 is the one to read of.", ("Lyra 318", "PERSON"))
    assert {"lyra", "318"} <= found.names.keys()
    assert not found.people


def test_a_number_that_is_no_flight_is_no_name():
    assert "318" not in read("The crew saw 318 lamps.").names
