from dataclasses import replace

import pytest

from dossier.sample import parts, sample
from factory import make_item, make_reading, make_source, make_statement
from secondsource.dossier.phrasing import lowered, sentence, without_end
from secondsource.dossier.wording import Wordings, readable
from secondsource.language.parser import load_parser
from secondsource.model.claim import DiscrepancyKind, SourceKind
from secondsource.model.verdict import Standing

BODY = (
    "Captain Roon said the ferry left at noon. It sank. He told reporters that it was full. Roon said on Friday. "
    "Nobody on the quay saw the second boat before the collision."
)
WORDS = [
    ("the ferry left at noon", "The ferry left at noon."),
    ("it was full", None),  # leans on what came before
    ("Roon said on Friday", None),  # says nothing
    ("saw the second boat", "Nobody on the quay saw the second boat before the collision."),  # a cut is filled up
]


def best(text, body=BODY):
    item = make_item(body)
    (parse,) = load_parser()([body])
    sentences = [(parse.tokens[a].start, parse.tokens[b - 1].end) for a, b in parse.sentences]
    start = body.index(text)
    bounds = next((a, b) for a, b in sentences if a <= start < b)
    wordings = Wordings({item.id: make_reading(item, parse=parse)}, frozenset())
    found = wordings.best([make_statement(item, text, sentence=bounds)])
    return found.text if found else None


@pytest.mark.parametrize(("text", "told"), WORDS)
def test_a_claim_is_told_in_a_whole_clause(text, told):
    assert best(text) == told


@pytest.mark.parametrize("text", ["He left the house at noon", "We had beds for all of them", "Fire", ""])
def test_some_words_cannot_stand_alone(text):
    assert not readable(text)


def test_a_summary_says_nothing_twice():
    (story,) = sample().stories
    told = [one.text for one in story.summary]
    assert len(told) == len(set(told))
    assert all(one[0].isupper() and one.rstrip("\"'”’").endswith((".", "!", "?", "…")) for one in told)


def test_a_value_that_another_has_replaced_is_not_told():
    from secondsource.dossier.build import build

    made = parts()
    (conflict,) = made["discrepancies"]
    values = tuple(replace(one, replaced=number == 0) for number, one in enumerate(conflict.values))
    open_ones = {"k2", "k3"}
    made["verdicts"] = [
        replace(one, standing=Standing.UNCORROBORATED) if one.id in open_ones else one for one in made["verdicts"]
    ]
    made["discrepancies"] = [replace(conflict, kind=DiscrepancyKind.UPDATE, values=values)]
    (story,) = build(**made).stories
    cited = {claim for one in story.summary for claim in one.claims}
    assert "k2" not in cited
    assert "k3" in cited


def test_several_who_are_not_named_are_told_without_an_article():
    from secondsource.dossier.build import build

    made = parts()
    made["sources"] = (make_source(id="s1", name="residents", kind=SourceKind.GROUP, named=False), made["sources"][1])
    (story,) = build(**made).stories
    text = " ".join(one.text for one in story.summary)
    assert "residents" in text
    assert "the residents" not in text


SENTENCES = [
    ("LODE BAY (Harbour Wire) - two boats sank", "Two boats sank."),
    ("However, two boats sank", "Two boats sank."),
    ("“two boats sank.”", "“Two boats sank.”"),
    ('the mayor called it "a fantasy', 'The mayor called it "a fantasy".'),
    ("the mayor called it “a fantasy", "The mayor called it “a fantasy”."),
    ('two boats sank"', "Two boats sank."),
    ("before they could leave", "Before they could leave."),  # they may not have left
    ("because they had no anchor", "They had no anchor."),
    ("after midnight two boats sank", "After midnight two boats sank."),
]


@pytest.mark.parametrize(("text", "told"), SENTENCES)
def test_a_sentence_is_put_in_shape(text, told):
    assert sentence(text) == told


def test_a_sentence_goes_on():
    assert without_end('He said "no."') == 'He said "no"'
    assert lowered("Some twelve boats") == "some twelve boats"
