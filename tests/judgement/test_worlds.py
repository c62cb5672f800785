"""Three small worlds of reports, judged as a whole: chains of voices, several speakers, denials, updates."""

from functools import cache
from pathlib import Path

import pytest

from secondsource.model.claim import SourceKind, Statement
from secondsource.model.dossier import Dossier
from secondsource.model.verdict import Standing, Verdict
from secondsource.runner.local import brief

WORLDS = Path(__file__).parent / "worlds"


@cache
def dossier_of(world: str) -> Dossier:
    return brief([str(WORLDS / f"{world}.jsonl")])


def claim_of(dossier: Dossier, words: str) -> Verdict:
    """The claim of the first statement that has the words."""
    said = next(one for one in dossier.statements if words in one.text)
    return next(claim for claim in dossier.claims if said.id in claim.statements)


def named(dossier: Dossier, sources: tuple[str, ...]) -> list[str]:
    names = {one.id: one.name for one in dossier.sources}
    return sorted(names[one] for one in sources)


STANDINGS = [
    # a world, words of a statement, the standing, how many newsrooms, whose word it is
    (
        "waterworks",
        "would reopen on Thursday",
        Standing.CORROBORATED,
        2,
        ["Fire chief Berit Aune", "Sindre Holm, mayor"],
    ),  # a third newsroom was told "closed until Saturday"
    (
        "waterworks",
        "The drinking water is safe",
        Standing.UNCORROBORATED,
        2,
        ["Sindre Holm, mayor"],
    ),  # one mayor, twice
    ("waterworks", "never received a warning", Standing.UNCORROBORATED, 2, ["Havsund Vann"]),  # a firm, its spokeswoman
    ("waterworks", "of having ignored three warnings", Standing.DENIED, 2, ["the union of municipal workers"]),
    ("waterworks", "the leak began in the storage shed", Standing.DISPUTED, 2, ["Odd Ness"]),  # one fitter, two papers
    ("waterworks", "The leak began in the pump hall", Standing.DISPUTED, 1, ["Jorun Elve, works manager"]),
    ("waterworks", "The newspaper counted 44", Standing.DISPUTED, 1, ["Havsund Post"]),  # a citation adds no newsroom
    ("waterworks", "the works supply 9,000 homes", Standing.UNCORROBORATED, 1, ["Sound Weekly"]),  # corrected since
    # the guard told the director and two newsrooms: one witness
    ("museum", "two men in overalls fled", Standing.UNCORROBORATED, 3, ["the night guard"]),
    ("museum", "had cut its guards", Standing.DENIED, 2, ["the ministry of culture"]),
    ("museum", "the thieves had entered through a skylight", Standing.UNCORROBORATED, 2, ["police"]),
    ("museum", "The paintings are worth 6 million", Standing.DISPUTED, 1, ["the auction house Harms"]),
    # "the three-time coach of the year" is the coach whom the report names
    ("coach", "he had sold his house", Standing.UNCORROBORATED, 2, ["Edvin Brask, coach of the Torsted Gulls"]),
    # a post that one report shows and another quotes
    ("coach", "there is one passenger too many", Standing.UNCORROBORATED, 2, ["the pilot"]),
]


@pytest.mark.parametrize(("world", "words", "standing", "rooms", "sources"), STANDINGS)
def test_standing_of_a_claim(world, words, standing, rooms, sources):
    dossier = dossier_of(world)
    claim = claim_of(dossier, words)
    assert claim.standing is standing
    assert len(claim.origins) == rooms
    assert named(dossier, claim.sources) == sources


def test_a_credit_before_a_name_makes_nobody_the_newsrooms_own():
    dossier = dossier_of("coach")
    said = next(one for one in dossier.statements if "The gate will stay open" in one.text)
    kinds = {one.id: one.kind for one in dossier.sources}
    assert kinds[said.source] is SourceKind.PERSON


DISCREPANCIES = [
    ("waterworks", "conflict", "quantity", "31 people", "44 people"),
    ("waterworks", "update", "quantity", "31 people", "rose to 38"),
    ("waterworks", "update", "quantity", "9,000 homes", "19,000 homes"),
    ("waterworks", "conflict", "place", "in the pump hall", "in the storage shed"),
    ("waterworks", "denial", "polarity", "accused the owner", "ignored any warning"),
    ("museum", "conflict", "quantity", "4 million euros", "6 million euros"),
    ("museum", "denial", "polarity", "had cut its guards", "Kask denied it"),
]


@pytest.mark.parametrize(("world", "kind", "field", "left", "right"), DISCREPANCIES)
def test_where_the_reports_differ(world, kind, field, left, right):
    dossier = dossier_of(world)
    text = {one.id: one.text for one in dossier.statements}
    for one in dossier.discrepancies:
        sides = [" ".join(text[name] for name in value.statements) for value in one.values]
        apart = any(
            left in sides[a] and right in sides[b] for a in range(len(sides)) for b in range(len(sides)) if a != b
        )
        if (one.kind, one.field) == (kind, field) and apart:
            return
    pytest.fail("not found")


CHAINS = [
    ("waterworks", "switched off for repairs", ["a service engineer"], ["Jorun Elve, works manager"]),
    ("waterworks", "would reopen on Thursday", ["Fire chief Berit Aune", "Sindre Holm, mayor"], []),
    ("museum", "two men in overalls fled", ["the night guard"], ["the museum"]),  # its director speaks for it
]


@pytest.mark.parametrize(("world", "words", "sources", "through"), CHAINS)
def test_whose_word_it_is_and_who_passed_it_on(world, words, sources, through):
    dossier = dossier_of(world)
    said: Statement = next(one for one in dossier.statements if words in one.text)
    assert named(dossier, (said.source, *said.beside)) == sources
    assert named(dossier, said.through) == through


@pytest.mark.parametrize("world", ["waterworks", "museum"])
def test_no_denied_claim_is_told_as_a_fact(world):
    dossier = dossier_of(world)
    denied = {claim.id for claim in dossier.claims if claim.standing is Standing.DENIED}
    told = [one.text for story in dossier.stories for one in story.summary if denied & set(one.claims)]
    assert told
    assert all("den" in text or "reject" in text for text in told)


def test_who_is_told_as_denying_does_deny():
    dossier = dossier_of("waterworks")
    assert claim_of(dossier, "accused the owner").explanation.startswith("Havsund Vann denies it.")
