"""A statement plays where its sentence says, in its dateline or by the police that are named after the town."""

import pytest

from claims.reads import read
from secondsource.claims.extract import Extraction

CASES = [
    ("LISBON — A man was shot dead on Sunday.", ["LISBON"]),
    ("A man was shot dead on Sunday, Lisbon police said.", ["Lisbon"]),
    ("Two men were held in Porto, Lisbon police said.", ["Porto", "Lisbon"]),
    ("Watch: our film\n\nLISBON, Portugal (Wire) -- A man was shot dead on Sunday.", ["LISBON", "Portugal"]),
    ("A man was shot dead on Sunday, the Lisbon Metropolitan Police said.", ["Lisbon"]),
    ("A man from Lisbon - a father of two - was shot dead on Sunday.", ["Lisbon"]),
    # another's town says nothing of where it was
    ("A man was shot dead on Sunday, a Lisbon newspaper said.", []),
    ("A man was shot dead on Sunday.", []),
]


@pytest.mark.parametrize(("body", "places"), CASES)
def test_whereabouts(body, places):
    found = next(one for one in Extraction()([read(body)]) if "held" in one.text or "shot" in one.text)
    assert [place.text for place in found.places] == places
