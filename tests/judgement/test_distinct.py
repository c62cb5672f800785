import pytest

from factory import make_source
from secondsource.judgement.distinct import distinct
from secondsource.model.claim import SourceKind

BODY, PERSON, GROUP, PAPER = (
    SourceKind.ORGANISATION,
    SourceKind.PERSON,
    SourceKind.GROUP,
    SourceKind.DOCUMENT,
)

PAIRS = [
    # two sources by name, kind and whether they are named; how many they surely are
    ("the government", BODY, True, "Interior Minister Ada Roon", PERSON, True, 1),
    ("the government", BODY, True, "Harbour Bank", BODY, True, 2),
    ("Arvania", BODY, True, "Arvania's foreign ministry", BODY, True, 1),
    ("Arvania", BODY, True, "Belmark's foreign ministry", BODY, True, 2),
    ("Arvania", PERSON, True, "Arvania's army", BODY, True, 1),
    ("the organisers", BODY, True, "the Clean Rivers coalition", BODY, True, 1),
    ("officials", GROUP, False, "Harbour Bank", BODY, True, 1),
    ("residents", GROUP, False, "people in two villages", GROUP, False, 1),
    ("two security officials", GROUP, False, "three diplomats", GROUP, False, 2),
    ("an official of the Harbour Board", PERSON, False, "board chairman Jon Vey", PERSON, True, 1),
    ("a letter of Harbour Bank", PAPER, True, "Harbour Bank", BODY, True, 1),
    ("Oda Reel, spokeswoman of the Foreign Ministry", PERSON, True, "Arvania's foreign ministry", BODY, True, 1),
    ("Oda Reel, spokeswoman of the Transport Ministry", PERSON, True, "Arvania's foreign ministry", BODY, True, 2),
    ("the state's fire investigators", GROUP, False, "the State Fire Marshal's Office", BODY, True, 1),
    ("harbour workers", GROUP, False, "the State Fire Marshal's Office", BODY, True, 2),
    ("most of the efforts", BODY, True, "Harbour Bank", BODY, True, 1),  # names nobody
    ("Ada Roon", PERSON, True, "Jon Vey", PERSON, True, 2),
    ("a source familiar with the matter", PERSON, False, "a person briefed on the move", PERSON, False, 1),
    ("a source in the navy", PERSON, False, "a person on the pier", PERSON, False, 2),
    ("analysts at Harbour Bank", GROUP, False, "Harbour Bank's own analysts", GROUP, False, 1),
    ("analysts at Harbour Bank", GROUP, False, "analysts at Brell", GROUP, False, 2),
    ("unknown newsroom", SourceKind.PUBLISHER, False, "unknown newsroom", SourceKind.PUBLISHER, False, 2),
    ("state media", BODY, True, "Norland", BODY, True, 1),
    ("state media", BODY, True, "Harbour Bank Holding of Norland", BODY, True, 2),
    ("the coastguard", BODY, True, "police chief Jon Vey", PERSON, True, 2),
    ("readings like the Moon's height", BODY, True, "Harbour Bank", BODY, True, 1),  # a name in it names nobody
    ("the Norland register", BODY, True, "Harbour Bank", BODY, True, 2),
    ("Coastal.com", BODY, True, "Harbour Bank", BODY, True, 2),
    ("COAST-TV", BODY, True, "Harbour Bank", BODY, True, 2),
    ("the Norland probe", BODY, True, "Harbour Bank", BODY, True, 1),
]


@pytest.mark.parametrize("row", PAIRS, ids=lambda row: f"{row[0]} / {row[3]}")
def test_what_may_be_one_is_counted_once(row):
    left = make_source(id="a", name=row[0], kind=row[1], named=row[2], description="")
    right = make_source(id="b", name=row[3], kind=row[4], named=row[5], description="")
    assert len(distinct(["a", "b"], {"a": left, "b": right})) == row[6]
    assert len(distinct(["b", "a"], {"a": right, "b": left})) == row[6]


def test_nothing_is_nobody():
    assert distinct([], {}) == set()
