"""The town that the headline alone names is where the body's police, streets or people are, marked as inferred."""

import pytest

from factory import make_item
from secondsource.annotation.stage import Annotation
from secondsource.language.gazetteer import load_gazetteer
from secondsource.language.parser import load_parser
from secondsource.model.annotation import Annotated

ANNOTATION = Annotation(load_parser(), load_gazetteer())
BODY = (
    "Two bakers were hurt in a fire on Tuesday. Police said it began in the oven. Franklin County, Ohio, sent a crew."
)
FOUND = [
    # the name stands before a fire, a man or behind "in", and in the county or state that the body names
    ("Two hurt in Columbus bakery fire", "Columbus"),
    ("Bakery fire in Columbus", "Columbus"),
    ("Columbus fire hurts two", "Columbus"),
    ("Two bakers hurt in southwest Columbus", "Columbus"),
    # a town elsewhere, another name that the town is part of, a county
    ("Portland fire hurts two", None),
    ("Fire in East Columbus Heights", None),
    ("Fire in Columbus County", None),
    ("Two bakers hurt", None),
    (None, None),
]


def read(body: str, headline: str | None) -> Annotated:
    (reading,) = ANNOTATION([make_item(body, headline=headline)])
    return reading.annotated


@pytest.mark.parametrize(("headline", "town"), FOUND)
def test_the_town_of_the_headline(headline, town):
    setting = read(BODY, headline).setting
    assert (setting.name if setting else None) == town


def test_it_stands_at_a_word_of_the_body_and_says_that_it_is_inferred():
    annotated = read(BODY, "Columbus fire hurts two")
    setting = annotated.setting
    assert setting is not None
    assert BODY[setting.start : setting.end] == setting.text == "Police"
    assert setting.inferred
    assert not any(place.inferred for place in annotated.places)


def test_there_is_none_where_the_body_names_the_town():
    assert read(f"{BODY} Columbus police came too.", "Columbus fire hurts two").setting is None
