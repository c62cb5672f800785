"""The second half of the Admiralty code."""

import pytest

from secondsource.judgement.backing import Backing
from secondsource.judgement.credibility import WORDS, credibility, told
from secondsource.model.claim import Source, SourceKind
from secondsource.model.verdict import Standing

SOURCES = {
    "mayor": Source(id="mayor", name="the mayor", kind=SourceKind.PERSON, named=True, description=""),
    "nurse": Source(id="nurse", name="a nurse", kind=SourceKind.PERSON, named=False, description=""),
}


@pytest.mark.parametrize(
    ("standing", "origins", "sources", "grade"),
    [
        (Standing.CORROBORATED, ("a", "b"), ("mayor", "nurse"), 1),
        (Standing.UNCORROBORATED, ("a", "b"), ("mayor",), 2),
        (Standing.UNCORROBORATED, ("a",), ("mayor", "nurse"), 2),
        (Standing.UNCORROBORATED, ("a",), ("mayor",), 3),
        (Standing.DISPUTED, ("a", "b"), ("mayor", "nurse"), 4),
        (Standing.DENIED, ("a",), ("nurse",), 5),
        (Standing.UNCORROBORATED, ("a",), ("nurse",), 6),
    ],
)
def test_grade(standing: Standing, origins: tuple[str, ...], sources: tuple[str, ...], grade: int) -> None:
    backing = Backing(origins=origins, sources=sources, denials=())
    assert credibility(standing, backing, SOURCES) == grade


@pytest.mark.parametrize("grade", sorted(WORDS))
def test_every_grade_has_words(grade: int) -> None:
    assert told(grade).startswith(f"Credibility {grade} of 6: ")
