"""What states nothing is no statement: furniture, headings, credits and calls."""

import pytest

from claims.reads import read
from secondsource.claims.extract import Extraction

LEAD = "The old pier burned on Monday."

NOTHING = [
    # furniture by its own words, in a body that was not cleaned
    "Copyright 2021 The Harbour Press. All rights reserved. This material may not be published or broadcast.",
    "Advertisement Continue reading the main story",
    "Read more: The piers of the coast",
    # credits
    "Ana Ruiz/Harbour Press",
    "Lund Quay (@lundquay) December 2, 2021",
    # headings
    "Custom lamps for the quay",
    "About the pier",
    # dates and hours
    "Posted Oct 26, 2021 8:57 AM CDT",
    "7:30 p.m.",
    "1/30",
    # calls to the reader
    "Scroll down for the video of the fire.",
    "To see the plans, go to the town hall and look at the wall.",
]

SOMETHING = [
    # a heading with a verb behind what it tells of
    ("Old mill destroyed by fire", "Old mill destroyed by fire"),
    # a figure
    ("Office party: 14 dead", "Office party: 14 dead"),
    # a caption
    (
        "In this Friday, Dec. 3, 2021, file photo, gulls sit on the pier. (Ana Ruiz/Harbour Press via Northern Wire)",
        "In this Friday, Dec. 3, 2021, file photo, gulls sit on the pier",
    ),
    # the caption of a gallery
    ("Photos: The fire at the pier. Divers search the wreck. Hide Caption 2 of 8", "Divers search the wreck"),
    # running text that begins like furniture
    ("Source: the lamp was bought in June, said Nora Quill, the clerk.", "the lamp was bought in June"),
]


def told(line: str) -> list[str]:
    """The texts of the statements of a line behind the lead."""
    return [
        one.text for one in Extraction()([read(f"{LEAD}\n{line}")]) if not one.says and one.text != LEAD.rstrip(".")
    ]


@pytest.mark.parametrize("line", NOTHING)
def test_what_states_nothing_is_no_statement(line: str) -> None:
    assert told(line) == []


@pytest.mark.parametrize(("line", "text"), SOMETHING)
def test_what_states_something_is_a_statement(line: str, text: str) -> None:
    assert any(text in one for one in told(line))


def test_a_heading_that_begins_the_body_is_a_statement() -> None:
    body = "Large fire at the old pier\nNobody was hurt."
    assert [one.text for one in Extraction()([read(body)])] == ["Large fire at the old pier", "Nobody was hurt"]
