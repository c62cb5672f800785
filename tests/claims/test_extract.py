import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.reads import read
from secondsource.claims.extract import Extraction
from secondsource.model.claim import Certainty, Polarity, Statement


def statements(body: str) -> list[Statement]:
    return list(Extraction()([read(body)]))


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        # two main clauses
        ("The bridge fell at noon and the road was closed.", ["The bridge fell at noon", "the road was closed"]),
        # one subject, two acts
        ("The storm hit the coast and destroyed 40 houses.", ["The storm hit the coast", "destroyed 40 houses"]),
        # the words that attribute are no statement
        ("The harbour was shut, the mayor said.", ["The harbour was shut"]),
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
    ],
)
def test_polarity(body: str, polarity: Polarity) -> None:
    assert statements(body)[0].polarity is polarity


@pytest.mark.parametrize(
    ("body", "certainty"),
    [
        ("The toll may rise.", Certainty.POSSIBLE),
        ("The navy plans to tow the wreck.", Certainty.PLANNED),
        ("The union demanded a pay rise.", Certainty.DEMANDED),
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
