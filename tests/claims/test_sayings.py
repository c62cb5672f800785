"""Sayings that are events have statements and claims of their own."""

from dataclasses import replace

import pytest

from claims.reads import read
from secondsource.claims.align import Alignment
from secondsource.claims.extract import Extraction
from secondsource.language.encoder import load_meaning
from secondsource.model.claim import Certainty, Statement
from secondsource.model.story import Story

CASES = [
    # An act of saying, by its verb.
    ("The harbour board announced that the pier would close.", ["The harbour board announced"]),
    # A plain word of saying with a time, an occasion, a name.
    ("The clerk said on Monday that the pier would close.", ["The clerk said on Monday"]),
    ("“The pier will close,” the clerk said at a briefing.", ["the clerk said at a briefing"]),
    ("Nora Quill said the pier would close.", ["Nora Quill said"]),
    # A plain word of saying and no more.
    ("The clerk said the pier would close.", []),
    # Not yet said.
    ("The board will announce that the pier is closed.", []),
    # An object is no clause: the act is one statement with it.
    ("The board announced a new pier.", []),
]


def told(body: str) -> list[Statement]:
    """The statements of a body."""
    return list(Extraction()([read(body)]))


@pytest.mark.parametrize(("body", "expected"), CASES)
def test_which_sayings_are_events(body: str, expected: list[str]) -> None:
    found = told(body)
    sayings = [one for one in found if one.says]
    assert [one.text for one in sayings] == expected
    assert all(set(one.says) <= {other.id for other in found} - {one.id} for one in sayings)
    assert all(one.certainty is Certainty.ASSERTED and body[one.start : one.end] == one.text for one in sayings)


def test_whom_the_report_knows_by_name_is_a_person_where_the_parse_alone_does_not() -> None:
    body = "Harold Wicks runs the ferry. Wicks said the pier would close."
    reading = read(body)
    parsed = replace(reading.parse, tokens=tuple(replace(token, entity="") for token in reading.parse.tokens))
    found = Extraction()([replace(reading, parse=parsed)])
    assert [one.text for one in found if one.says] == ["Wicks said"]


def test_sayings_are_one_where_one_source_says_what_is_one_claim() -> None:
    bodies = {
        "a": "The harbour board announced that the old pier would close in June.",
        "b": "The harbour board announced on Monday that the old pier would close in June.",
        "c": "The harbour board announced that forty new lamps had been bought for the market.",
    }
    readings = {name: read(body, name) for name, body in bodies.items()}
    statements = [replace(one, source="board") for one in Extraction()(readings.values())]
    story = Story(id="s", headline="", items=tuple(bodies))
    claims = Alignment(load_meaning())(story, statements, readings)
    sayings = {one.id for one in statements if one.says}
    found = [claim for claim in claims if sayings & set(claim.statements)]
    assert [len(claim.statements) for claim in found] == [2, 1]
    assert found[0].text == bodies["a"]
    assert found[0].links[0].explanation == "One source says in both what is one claim."


TIMES = [
    ("The roof fell in January 2009 and hurt nine bathers.", "hurt nine bathers", "2009-01"),
    ("The roof fell in January 2009, and the mayor resigned.", "the mayor resigned", None),
]


@pytest.mark.parametrize(("body", "text", "value"), TIMES)
def test_an_act_joined_to_another_has_its_time(body: str, text: str, value: str | None) -> None:
    found = next(one for one in told(body) if text in one.text)
    assert next((time.value for time in found.times), None) == value
