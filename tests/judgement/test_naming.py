import pytest

from secondsource.judgement.naming import head_of, kin, read_naming, significant
from secondsource.model.claim import SourceKind

KINDS = [
    # the words that name a speaker, the kind, whether it is named
    ("coast guard spokesman Lt. Cmdr. Marek Osten", SourceKind.PERSON, True),
    ("Tove Lindahl, Harbour Lab", SourceKind.PERSON, True),
    ("the coast guard", SourceKind.ORGANISATION, True),
    ("a ministry spokeswoman", SourceKind.ORGANISATION, True),  # whoever it is, the word is the ministry's
    ("a senior defence official", SourceKind.PERSON, False),
    ("two security officials", SourceKind.GROUP, False),
    ("an internal memo of Harbour Bank", SourceKind.DOCUMENT, True),
    ("satellite images", SourceKind.IMAGERY, True),
    ("the mayor", SourceKind.PERSON, True),
    ("its economy minister", SourceKind.PERSON, True),  # somebody holds the office
    ("a Norland diplomat", SourceKind.PERSON, False),  # the name tells whose diplomat it is
    ("a letter handed to the widows and seen by this newspaper", SourceKind.DOCUMENT, True),
    ("Varn Coal, the mine's owner", SourceKind.ORGANISATION, True),  # a company, not a person of that name
    ("a crewman", SourceKind.PERSON, False),
    ("Protesters", SourceKind.GROUP, False),
    ("The singer", SourceKind.PERSON, False),  # a capital at the head of a sentence is no name
    ("a rabbi in Kessby", SourceKind.PERSON, False),
    ("the women who fled", SourceKind.GROUP, False),
    ("Chapman", SourceKind.ORGANISATION, True),  # a name, whoever bears it
    ("Witness Ada Holt", SourceKind.PERSON, True),
    ("a Brell spokesman", SourceKind.ORGANISATION, True),
    ("a Norwegian spokesman", SourceKind.PERSON, False),  # a people has no voice of its own
    ("a spokesman for Mayor Ada Holt", SourceKind.PERSON, False),
    ("the president of Norland", SourceKind.PERSON, True),
    ("Transva, rail operator", SourceKind.ORGANISATION, True),
    ("", SourceKind.UNKNOWN, False),
]


@pytest.mark.parametrize(("text", "kind", "named"), KINDS)
def test_kind_of_speaker(text, kind, named):
    naming = read_naming("item", text, {}, False)
    assert (naming.kind, naming.named) == (kind, named)


def test_nameless_sources_and_authorities_are_nobody_in_particular():
    kinds = [read_naming("i", text, {}, anonymous=False) for text in ("a person briefed on the move", "Authorities")]
    assert [(one.kind, one.named) for one in kinds] == [(SourceKind.PERSON, False), (SourceKind.GROUP, False)]


def test_name_is_told_from_titles():
    assert read_naming("item", "coast guard spokesman Lt. Cmdr. Marek Osten", {}, False).name == ("marek", "osten")


def test_a_land_behind_a_title_is_no_name():
    assert read_naming("item", "President of Norland", {}, False).name == ()


def test_a_trade_before_a_name_is_no_part_of_it():
    assert read_naming("item", "Skipper Alec Mole", {}, False).name == ("alec", "mole")


def test_a_body_is_one_with_and_without_the_ending_of_its_form():
    assert {read_naming("item", name, {}, False).words for name in ("Brell AG", "Brell")} == {frozenset({"brell"})}


def test_another_name_of_a_body_is_the_body():
    names = ("the Pentagon", "the US Defense Department", "the Department of Defense")
    assert len({read_naming("item", name, {}, False).words for name in names}) == 1


def test_prime_minister_is_no_minister():
    assert "minister" not in significant("the Prime Minister of Arvania")


@pytest.mark.parametrize(
    ("text", "head"), [("the ministry of health", "ministry"), ("Harbour Bank", "bank"), ("residents", "resident")]
)
def test_head(text, head):
    assert head_of(text, significant(text)) == head


@pytest.mark.parametrize(
    ("one", "other", "same"), [("arvania", "arvanian", True), ("guard", "guards", True), ("bank", "band", False)]
)
def test_kin(one, other, same):
    assert kin(one, other) is same


def test_a_ministry_is_one_wherever_it_sits():
    names = ("the finance ministry in Oslo", "the finance ministry")
    assert len({read_naming("item", name, {}, False).words for name in names}) == 1
