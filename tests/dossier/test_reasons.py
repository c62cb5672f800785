import pytest

from factory import (
    make_derivation,
    make_dossier,
    make_item,
    make_origin,
    make_passage,
    make_source,
    make_statement,
    make_verdict,
)
from secondsource.dossier.reasons import why
from secondsource.model.claim import Discrepancy, DiscrepancyField, DiscrepancyKind, Evidence, Link, Relation, Value

FIRST = make_item("Twelve were hurt, Lind said.", publisher="Granite Post", headline="Fire at the quay")
SECOND = make_item("Fourteen were hurt. Twelve were hurt.", publisher="Bell", headline="Quay burns")
SAID = make_statement(FIRST, "Twelve were hurt", source="source-1", speaker="Lind", cue="said", reason="a rule")
ALSO = make_statement(SECOND, "Twelve were hurt", source="source-1")
OTHER = make_statement(SECOND, "Fourteen were hurt", source="source-1")
WORDS = (make_passage(FIRST, "Twelve were hurt"), make_passage(SECOND, "Fourteen were hurt"))
SEEN = Evidence(feature="words", score=1.0, detail="The same words.", left=WORDS[0], right=WORDS[0])
DOSSIER = make_dossier(
    [FIRST, SECOND],
    sources=(make_source(),),
    statements=(SAID, ALSO, OTHER),
    claims=(
        make_verdict(
            [SAID, ALSO],
            id="claim-1",
            links=(Link(left=SAID.id, right=ALSO.id, relation=Relation.MEANS, explanation="Alike.", evidence=(SEEN,)),),
        ),
        make_verdict([OTHER], id="claim-2"),
    ),
    discrepancies=(
        Discrepancy(
            id="gap-1",
            story="story-1",
            kind=DiscrepancyKind.CONFLICT,
            field=DiscrepancyField.QUANTITY,
            about="the hurt",
            claims=("claim-1", "claim-2"),
            values=(Value(value="12", statements=(SAID.id,)), Value(value="14", statements=(OTHER.id,))),
            explanation="The figures differ.",
            evidence=WORDS,
        ),
    ),
    derivations=(make_derivation(SECOND, FIRST, evidence=WORDS),),
    origins=(make_origin(FIRST, SECOND, explanation="Both rest on Granite Post."),),
)


@pytest.mark.parametrize(
    ("wanted", "kind", "told"),
    [
        ("claim-1", "claim", ["One newsroom carries it.", "Granite Post, indirect: the word of Mara Lind", "Alike."]),
        (
            "claim-2",
            "claim",
            ["gap-1: The figures differ.", "Bell, syndicated from Granite Post: The text is the same."],
        ),
        (SAID.id, "statement", ["“said”", "It is affirmed and asserted.", "part of claim-1, which is uncorroborated"]),
        (
            "gap-1",
            "discrepancy",
            ["The figures differ.", "12: Granite Post.", "14: Bell.", "claim-2 is uncorroborated"],
        ),
        (SECOND.id, "report", ["Both rest on Granite Post.", "Bell, syndicated from Granite Post"]),
        (FIRST.id, "report", ["Bell was made from it."]),
        ("source-1", "source", ["person, named", "Granite Post, indirect: the word of Mara Lind"]),
        ("origin-1", "origin", ["Both rest on Granite Post.", "Bell, syndicated from Granite Post"]),
    ],
)
def test_the_reasons_are_told_with_their_passages(wanted, kind, told):
    found = why(DOSSIER, wanted)
    assert (found.id, found.kind) == (wanted, kind)
    text = "\n".join(reason.text for reason in found.reasons)
    assert all(words in text for words in told), text
    bodies = {item.id: item.body for item in DOSSIER.items}
    passages = [passage for reason in found.reasons for passage in reason.passages]
    assert passages
    assert all(bodies[one.item][one.start : one.end] == one.text for one in passages)


def test_a_story_has_reasons_and_what_is_unknown_has_none():
    assert why(DOSSIER, "story-1").kind == "story"
    assert why(DOSSIER, "nothing") is None


def test_a_statement_says_by_what_rule_it_is_laid_to_its_source():
    assert "Who says it was read by: a rule." in [one.text for one in why(DOSSIER, SAID.id).reasons]
    assert not any("read by" in one.text for one in why(DOSSIER, OTHER.id).reasons)
