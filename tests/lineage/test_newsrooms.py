import pytest

from secondsource.lineage.newsrooms import Newsroom, same_newsroom
from secondsource.lineage.register import register_of
from secondsource.lineage.roster import roster_of
from secondsource.model.derivation import OriginKind

SAME = [
    # with and without the article
    ("The Granite Post", "Granite Post", True),
    # the name in the web address
    ("The Granite Post", "www.granitepost.example", True),
    ("granitepost.example", "https://news.granitepost.example/2024/story", True),
    # words that all newsrooms share
    ("Agencia Costera", "Costera", True),
    ("Nordlys Digital", "Nordlys", True),
    ("Revista Costera, English edition", "Revista Costera", True),
    # initials
    ("CW", "Coast Wire", True),
    # a known agency's short form
    ("AP", "Associated Press", True),
    # a station's call sign
    ("wabxnews.example", "WABX", True),
    # a town with `news` behind it is not the town
    ("bostonnews.example", "Boston", False),
    # an outlet by its site, whose label is a town's or a state's
    ("cincinnati.com", "The Cincinnati Enquirer", True),
    # one last word is not one paper
    ("The Granite Post", "The Skarn Post", False),
    ("Coast Wire", "Coast Herald", False),
    # many publishers under one address
    ("hill.wordpress.com", "dale.wordpress.com", False),
]


@pytest.mark.parametrize(("left", "right", "same"), SAME)
def test_names_of_one_newsroom_agree(left: str, right: str, same: bool) -> None:
    one, other = (Newsroom(name=name, kind=OriginKind.PUBLISHER) for name in (left, right))
    assert same_newsroom(one, other) is same
    assert same_newsroom(other, one) is same


@pytest.mark.parametrize(("left", "right", "same"), SAME)
def test_a_newsroom_is_found_by_each_of_its_names(left: str, right: str, same: bool) -> None:
    one, other = (Newsroom(name=name, kind=OriginKind.PUBLISHER) for name in (left, right))
    assert (register_of([one]).near(other.forms) == [one]) >= same


def test_the_roster_gives_the_fullest_name() -> None:
    names = ["CW", "coastwire.example", "Coast Wire"]
    roster = roster_of(Newsroom(name=name, kind=OriginKind.AGENCY) for name in names)
    keys = {roster.key(Newsroom(name=name, kind=OriginKind.AGENCY)) for name in names}
    assert [roster.name(key) for key in keys] == ["Coast Wire"]


def test_initials_of_two_newsrooms_join_neither() -> None:
    rooms = [Newsroom(name=name, kind=OriginKind.PUBLISHER) for name in ("CW", "Coast Wire", "City Weekly")]
    roster = roster_of(rooms)
    assert len({roster.key(room) for room in rooms}) == 3
