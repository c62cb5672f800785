"""Whom or what the subject of a statement stands for."""

import pytest

from claims.reads import read
from secondsource.claims.extract import Extraction
from secondsource.claims.proposition import propositions

LED = "Mayor Ida Brandt opened the bridge at Leden on Monday. "


@pytest.mark.parametrize(
    ("told", "clear"),
    [
        # a thing is no person, nor are several of them one
        ("It was closed again within an hour.", "It was closed again within an hour"),
        ("The bridge stood empty. It was closed within an hour.", "The bridge was closed within an hour"),
        ("The cables held. It was closed within an hour.", "It was closed within an hour"),
        # "it" that only opens a sentence
        ("The bridge stood empty. It was the engineer who shut it.", "It was the engineer who shut it"),
        ("The bridge stood empty. It was ten past six.", "It was ten past six"),
        # a pronoun for a person, also for the one who speaks
        ("She drove across first.", "Ida Brandt drove across first"),
        ('"I drove across first," Brandt said.', "Mayor Ida Brandt drove across first"),
    ],
)
def test_a_pronoun_is_put_into_words(told: str, clear: str) -> None:
    reading = read(LED + told)
    laid = tuple(propositions([s for s in Extraction()([reading]) if not s.says], {reading.item.id: reading}))
    assert laid[-1].clear == clear
