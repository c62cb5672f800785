from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.reads import read
from secondsource.claims.extract import Extraction
from secondsource.model.claim import Certainty, Polarity, Statement
from secondsource.model.item import Furniture, FurnitureKind


def statements(body: str) -> list[Statement]:
    return list(Extraction()([read(body)]))


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        # two main clauses
        ("The bridge fell at noon and the road was closed.", ["The bridge fell at noon", "the road was closed"]),
        # one subject, two acts
        ("The storm hit the coast and destroyed 40 houses.", ["The storm hit the coast", "destroyed 40 houses"]),
        # two figures that count people of different states, also without a verb of their own
        ("Nine people were killed and 40 hurt.", ["Nine people were killed", "40 hurt"]),
        (
            "The wave left 12 dead, 40 injured and 300 homeless.",
            ["The wave left 12 dead", "40 injured", "300 homeless"],
        ),
        (
            "A landslide hit the camp on Monday, killing six pickers and injuring 19 others.",
            ["A landslide hit the camp on Monday", "killing six pickers", "injuring 19 others"],
        ),
        # what is told beside, with a figure or a day of its own
        (
            "The jury cleared the trader of fraud, after sitting for 11 hours.",
            ["The jury cleared the trader of fraud", "after sitting for 11 hours"],
        ),
        # a figure set beside a known one
        (
            "The court put the loss at 30 million crowns, less than the 80 million of which the bank had spoken.",
            ["The court put the loss at 30 million crowns", "the 80 million of which the bank had spoken"],
        ),
        (
            "The union put the number of strikers at 4,000, twice the 2,000 given by the railway.",
            ["The union put the number of strikers at 4,000", "the 2,000 given by the railway"],
        ),
        # the figure of another party, the verb left out; a sum and a depth are no parties
        (
            "Rangers counted 1,400 elk and the farmers 2,300.",
            ["Rangers counted 1,400 elk", "the farmers 2,300"],
        ),
        (
            "They put the magnitude at 5.1 and the depth at 12 kilometres.",
            ["They put the magnitude at 5.1 and the depth at 12 kilometres"],
        ),
        # a subject that tells a figure of its own, not one that says of which things all is told
        (
            "Police say a van carrying 60 birds was stopped at the border.",
            ["a van carrying 60 birds", "was stopped at the border"],
        ),
        ("A chest with 38 coins was found in the crypt.", ["A chest with 38 coins", "was found in the crypt"]),
        ("Farms with 50 cows were spared.", ["Farms with 50 cows were spared"]),
        # a subject that holds a verb of its own
        (
            "The number of people moved out of villages below a leaking wall in Norland has risen to 6,300.",
            ["The number of people moved out of villages below a leaking wall in Norland has risen to 6,300"],
        ),
        # a question that the report asks says nothing
        ("Who shut the gate? The road was closed.", ["The road was closed"]),
        # a dateline is no statement, whatever its dash
        ("OSLO (Coast Wire) - The bridge fell at noon.", ["The bridge fell at noon"]),
        (
            "PORT VARNA, Coast Islands (Coast Wire) - A fire swept through the harbour late on Tuesday.",
            ["A fire swept through the harbour late on Tuesday"],
        ),
        ("US-led troops left the town.", ["US-led troops left the town"]),
        # the words that attribute are no statement
        ("The harbour was shut, the mayor said.", ["The harbour was shut"]),
        # nor are those that hold a name back, and what a source is not does not turn round what it says
        (
            "A port official, speaking on condition of anonymity because he was not authorised to speak publicly, "
            "said the harbour was shut.",
            ["the harbour was shut"],
        ),
    ],
)
def test_a_sentence_is_cut_into_what_it_asserts(body: str, texts: list[str]) -> None:
    assert [one.text for one in statements(body)] == texts


@pytest.mark.parametrize(
    ("body", "polarity"),
    [
        ("No bodies were found.", Polarity.NEGATED),
        ("Neither side would say who fired first.", Polarity.NEGATED),
        ("The minister never resigned.", Polarity.NEGATED),
        ("Eleven people were hurt, none of them badly.", Polarity.AFFIRMED),
        ("There is no doubt about his guilt.", Polarity.AFFIRMED),
        ("The company denied the allegation.", Polarity.NEGATED),
        ("The blood was taken on June 3 and not on June 5.", Polarity.AFFIRMED),
        ("The no-confidence motion goes to a vote.", Polarity.AFFIRMED),
        ("The dam is not going to fail.", Polarity.NEGATED),
        ("The valve failed to open.", Polarity.NEGATED),
        ("The brakes failed.", Polarity.AFFIRMED),
        ("The council decided against closing the pier.", Polarity.NEGATED),
    ],
)
def test_polarity(body: str, polarity: Polarity) -> None:
    assert statements(body)[0].polarity is polarity


@pytest.mark.parametrize(
    ("body", "certainty"),
    [
        ("The toll may rise.", Certainty.POSSIBLE),
        ("The navy plans to tow the wreck.", Certainty.PLANNED),
        ("He means to be at the court before noon.", Certainty.PLANNED),
        ("The union demanded a pay rise.", Certainty.DEMANDED),
        ("The banker will appeal against the verdict.", Certainty.PLANNED),
        ("The mayor appealed for calm.", Certainty.DEMANDED),
        ("The truce of 2 May has held.", Certainty.ASSERTED),
        ("The company denied the allegation.", Certainty.DENIED),
        ("The court rejected eight ballots.", Certainty.ASSERTED),
        ("The wreck sank.", Certainty.ASSERTED),
    ],
)
def test_certainty(body: str, certainty: Certainty) -> None:
    assert statements(body)[0].certainty is certainty


def test_an_accusation_inside_its_denial_is_the_accusers() -> None:
    found = statements("The commander denied an accusation by the union that soldiers had fired at the crowd.")
    inner = next(one for one in found if one.text == "soldiers had fired at the crowd")
    assert inner.speaker == "the union"
    assert inner.polarity is Polarity.AFFIRMED


@settings(max_examples=25, deadline=None)
@given(st.text(alphabet="ab .,\"'\n1é“”—", max_size=60))
def test_every_span_says_what_it_says(body: str) -> None:
    for one in statements(body):
        assert body[one.start : one.end] == one.text


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        # a wish, a demand and an act cut nothing out of their clause
        (
            "The visit came as Norland and Sudland have expressed the desire to leave it.",
            ["The visit came as Norland and Sudland have expressed the desire to leave it"],
        ),
        (
            "The minister urged his Norland counterpart to open the border.",
            ["The minister urged his Norland counterpart to open the border"],
        ),
        # what nobody would say is one statement
        ("Neither side would say whether gas was discussed.", ["Neither side would say whether gas was discussed"]),
        # words that lead to what another said hang loose
        (
            "The talks went on along the border, with the ministry saying that Norland was weeks behind its plan.",
            ["The talks went on along the border", "Norland was weeks behind its plan"],
        ),
        # a lapse and a comparison are told for themselves
        (
            "Moss met Brandt for two hours, their first meeting since March 3.",
            ["Moss met Brandt for two hours", "their first meeting since March 3"],
        ),
        ("The toll rose to 53, up from 41 on Monday.", ["The toll rose to 53", "up from 41 on Monday"]),
    ],
)
def test_a_statement_is_a_clause_with_its_verb(body: str, texts: list[str]) -> None:
    assert [one.text for one in statements(body)] == texts


def test_said_this_lays_the_sentence_before_to_its_source() -> None:
    found = statements("The dam broke on Friday. The ministry said this late in the evening.")
    assert [one.text for one in found] == ["The dam broke on Friday"]
    assert found[0].speaker == "The ministry"


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Editor's note: Mara Lind was described as a bishop when this story first appeared.", False),
        ("This article was amended to give the right name.", False),
        ("Correction: an earlier version of this article gave the number of dead as 15.", True),  # with 14 an update
    ],
)
def test_what_a_newsroom_says_of_its_own_report_is_no_claim(line: str, kept: bool) -> None:
    reading = read(f"The ferry sank.\n{line}\nThe mayor wept.")
    piece = Furniture(text=line, kind=FurnitureKind.CORRECTION)
    item = replace(reading.item, furniture=(piece,))
    found = list(Extraction()([replace(reading, annotated=replace(reading.annotated, item=item))]))
    start = item.body.index(line)
    assert any(start <= one.start < start + len(line) for one in found) is kept
    assert len(found) >= 2


def test_behind_a_dateline_too_what_police_said_is_theirs() -> None:
    body = (
        "KELBURN, Scotland (Northern Wire) - Twenty-two miners were taken to hospital on Monday after gas leaked "
        "from a shaft in the hills of Kelburn, police said."
    )
    (only,) = statements(body)
    assert only.cue == "said"
    assert only.text.startswith("Twenty-two miners were taken")


@pytest.mark.parametrize(
    ("body", "speakers"),
    [
        ("Rangers counted 1,400 elk and the farmers 2,300.", ["Rangers", "the farmers"]),
        ("The mayor said 30 homes were lost, ten more than the 20 counted by the county.", ["The mayor", "the county"]),
        ("Divers have found nine bodies, two above the navy's official count of seven.", [None, "the navy"]),
    ],
)
def test_a_figure_is_laid_to_the_party_whose_it_is(body: str, speakers: list[str | None]) -> None:
    assert [one.speaker for one in statements(body) if not one.says] == speakers
