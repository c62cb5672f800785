import pytest

from lineage.pile import reading
from secondsource.lineage.credits import publisher, read_credits, stated_agency
from secondsource.lineage.facts import facts_of
from secondsource.lineage.newsrooms import Newsroom
from secondsource.lineage.page import read_page
from secondsource.lineage.register import register_of
from secondsource.model.derivation import OriginKind
from secondsource.model.item import Layout

WIRES = register_of(Newsroom(name=name, kind=OriginKind.AGENCY) for name in ("Coast Wire", "AP"))

NAMED = [
    # a dateline
    ("SKARN, Norrland (Coast Wire) - Rain fell.", ["Coast Wire"]),
    # lines of credit
    ("Rain fell.\nSource: Coast Wire", ["Coast Wire"]),
    ("Rain fell.\n© 2024 Coast Wire", ["Coast Wire"]),
    ("Rain fell.\nCoast Wire contributed to this report.", ["Coast Wire"]),
    # a mention in the story is no credit
    ("The storm tore the sign of the Coast Wire from the roof of its office by the sea on Monday.", []),
]


@pytest.mark.parametrize(("body", "named"), NAMED)
def test_credits_are_read_from_the_body(body: str, named: list[str]) -> None:
    credits = read_credits(read_page(reading(body, "Skarn Herald")), WIRES)
    assert [room.name for room in credits.named] == named


def test_a_joint_byline_does_not_make_the_agency_the_only_maker() -> None:
    joint = reading("Rain fell.", "Skarn Herald", byline="By Ane Ruud and Coast Wire", agency="Coast Wire")
    alone = reading("Rain fell.", "Skarn Herald", byline="Coast Wire", agency="Coast Wire")
    assert read_credits(read_page(joint), WIRES).wire is None
    assert read_credits(read_page(alone), WIRES).wire is not None


SIGNED = [
    ("By Ane Ruud, Coast Wire", ["Coast Wire"]),
    ("Ane Ruud/AP", ["AP"]),
    # letters inside a name are no agency
    ("By Kate Chapman", []),
]


@pytest.mark.parametrize(("byline", "named"), SIGNED)
def test_credits_are_read_from_the_byline(byline: str, named: list[str]) -> None:
    credits = read_credits(read_page(reading("Rain fell.", "Skarn Herald", byline=byline)), WIRES)
    assert [room.name for room in credits.named] == named


def test_the_end_of_the_name_of_an_agency_is_not_another() -> None:
    page = read_page(reading("Rain fell.", None, byline="North Coast Wire", agency="North Coast Wire"))
    assert [room.name for room in read_credits(page, WIRES).named] == ["North Coast Wire"]


def test_the_publisher_is_the_name_then_the_address_then_the_agency_of_the_feed() -> None:
    assert name_of(reading("Rain.", "Skarn Herald", url="https://other.example/x")) == "Skarn Herald"
    assert name_of(reading("Rain.", None, url="https://other.example/x")) == "https://other.example/x"
    assert name_of(reading("Rain.", None, agency="Coast Wire", layout=Layout.NINJS)) == "Coast Wire"
    assert name_of(reading("Rain.", None, agency="Coast Wire")) is None


def test_an_agency_publishes_what_stands_on_its_own_site() -> None:
    assert name_of(reading("Rain.", "www.coastwirenews.example", agency="Coast Wire")) == "Coast Wire"
    assert name_of(reading("SKARN (Coast Wire) - Rain.", "coastwire24.example")) == "Coast Wire"
    assert name_of(reading("Rain.", "coastwirenews.example", agency="AP")) == "coastwirenews.example"


def test_a_dateline_kept_apart_names_the_agency() -> None:
    agency = stated_agency(reading("Rain.", None, dateline="SKARN (Coast Wire) -").item)
    assert agency and agency.name == "Coast Wire"


def test_figures_are_facts_in_one_form() -> None:
    assert facts_of("twelve boats, 1,400 tonnes, 8,9 million") == facts_of("12 boats; 1400 tonnes; 8.9 million")


def name_of(one: object) -> str | None:
    found = publisher(one.item)  # type: ignore[attr-defined]
    return found.name if found else None
