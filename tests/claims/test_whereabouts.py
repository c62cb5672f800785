"""A statement plays where its sentence says, in its dateline or by the police that are named after the town."""

import pytest

from claims.reads import read
from factory import make_item
from secondsource.annotation.stage import Annotation
from secondsource.claims.extract import Extraction
from secondsource.language.gazetteer import load_gazetteer
from secondsource.language.parser import load_parser

CASES = [
    ("LISBON — A man was shot dead on Sunday.", ["LISBON"]),
    ("\u200bLISBON (Wire 8) - A man was shot dead on Sunday.", ["LISBON"]),
    ("A man was shot dead on Sunday, Lisbon police said.", ["Lisbon"]),
    ("Two men were held in Porto, Lisbon police said.", ["Porto", "Lisbon"]),
    ("Watch: our film\n\nLISBON, Portugal (Wire) -- A man was shot dead on Sunday.", ["LISBON", "Portugal"]),
    ("A man was shot dead on Sunday, the Lisbon Metropolitan Police said.", ["Lisbon"]),
    ("A man from Lisbon - a father of two - was shot dead on Sunday.", ["Lisbon"]),
    # a dateline in a line of its own; a line that says more is none
    ("LISBON, Portugal -\n\nOfficers say a man was shot dead on Sunday.", ["LISBON", "Portugal"]),
    ("Near Lisbon (Wire)\n\nA man was shot dead on Sunday.", ["Lisbon"]),
    ("Streets of Lisbon\n\nA man was shot dead on Sunday.", []),
    ("Lisbon\n\nA storm came. A man was shot dead on Sunday.", []),
    # another's town says nothing of where it was
    ("A man was shot dead on Sunday, a Lisbon newspaper said.", []),
    ("A man was shot dead on Sunday.", []),
]


@pytest.mark.parametrize(("body", "places"), CASES)
def test_whereabouts(body, places):
    found = next(one for one in Extraction()([read(body)]) if "held" in one.text or "shot" in one.text)
    assert [place.text for place in found.places] == places


def test_a_statement_has_the_town_that_the_headline_alone_names():
    body = "Police said a bakery burned on Tuesday. It is in Franklin County, Ohio."
    (reading,) = Annotation(load_parser(), load_gazetteer())([make_item(body, headline="Columbus fire guts bakery")])
    (first, *_) = Extraction()([reading])
    assert [(place.text, place.name, place.inferred) for place in first.places] == [("Police", "Columbus", True)]
