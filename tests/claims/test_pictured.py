"""What a caption says of a picture is not joined to what others tell."""

import pytest

from claims.reads import read
from secondsource.claims.extract import Extraction
from secondsource.claims.proposition import propositions

TOLD = [
    ("A man sits beside a covered body on the pier.", True),
    ("Officers take position outside the harbour hotel.", True),
    ("Soldiers are seen on the north bridge.", True),
    ("A man sat beside a covered body on the pier.", False),
    ("The wreck lies in two metres of water.", False),
    ("Soldiers were seen on the north bridge.", False),
    ("Residents want the pier closed.", False),
    ("“People walk there every day,” Mara Lind said.", False),
]


@pytest.mark.parametrize(("body", "pictured"), TOLD)
def test_what_a_picture_shows_is_told_in_the_present_of_people(body, pictured):
    reading = read(body)
    told = [one for one in Extraction()([reading]) if not one.says]
    assert propositions(told, {reading.item.id: reading}).__next__().pictured is pictured
