"""Which claims are one because they tell one act of one whom they name."""

import pytest

from claims.reads import read
from secondsource.claims.align import Alignment
from secondsource.claims.extract import Extraction
from secondsource.language.encoder import load_meaning
from secondsource.model.story import Story

LONG = (
    "Orla Fenn, whose three records of harbour songs sold in the millions and who sang for the last time in Tarn, "
    "has died."
)
CASES = [
    # One act of one name, among quite other words.
    (LONG, "Fenn died of pneumonia in a clinic outside Kelmouth.", True),
    ("Port agrees loan", "Fenn died of pneumonia in a clinic outside Kelmouth.", False),
    # Another name, another act, another hold on it.
    (LONG, "Bram Oster died of pneumonia in a clinic outside Kelmouth.", False),
    (LONG, "Fenn was born in a village outside Kelmouth.", False),
    (LONG, "Fenn may die of pneumonia in a clinic outside Kelmouth.", False),
    # Who did it to whom the other way round.
    ("Orla Fenn sued Bram Oster in Kelmouth.", "Bram Oster sued Orla Fenn in Kelmouth.", False),
    # One of a row.
    ("Fenn lost a first appeal in Kelmouth.", "Fenn lost a second appeal in Kelmouth.", False),
]


def together(left: str, right: str) -> bool:
    """Whether some claim holds a statement of either text."""
    readings = {name: read(body, name) for name, body in (("a", left), ("b", right))}
    story = Story(id="s", headline="", items=("a", "b"))
    claims = Alignment(load_meaning())(story, list(Extraction()(readings.values())), readings)
    return any({one.partition("@")[0] for one in claim.statements} == {"a", "b"} for claim in claims)


@pytest.mark.parametrize(("left", "right", "one"), CASES)
def test_one_act_of_one_name_is_one_claim(left: str, right: str, one: bool) -> None:
    assert together(left, right) is one
