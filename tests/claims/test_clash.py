"""What can be shown to contradict: other figures of one thing, and what the other negates."""

import pytest

from claims.reads import pair_of
from secondsource.claims.features.clash import clashes


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("The gates of the dam were not opened.", "The gates of the dam were opened.", True),
        # another act is negated
        ("No passwords were taken.", "The passwords are safe.", False),
        # what is shut until a day is not open before it
        ("The coast road would be open again on Monday.", "The coast road would stay closed until Thursday.", True),
        ("The coast road would be open again on Monday.", "The coast road would stay closed until Monday.", False),
        ("The coast road will open on Thursday.", "The coast road will open no earlier than Monday.", False),
        ("Five crates were lost in the fire at Leden.", "Seven crates were lost in the fire at Leden.", True),
        # an age, a length of time and a sum of money are no tolls; "millions" is no count
        ("Nadia Brell died in Leden nine days after a stroke.", "Nadia Brell died in Leden at the age of 85.", False),
        ("The flaw let thieves into millions of phones.", "The flaw opened at least two million phones.", False),
    ],
)  # fmt: skip
def test_what_contradicts(left: str, right: str, expected: bool) -> None:
    assert clashes(pair_of(left, right)) is expected
