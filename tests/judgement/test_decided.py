from dataclasses import replace

import pytest

from factory import make_claim, make_item, make_source, make_statement
from secondsource.judgement.decided import described, regrouped, unmade
from secondsource.model.decision import Decision, DecisionKind
from secondsource.model.story import Story

ITEM = make_item("One burned. Two burned. Three burned. Four burned.")
SAID = [make_statement(ITEM, f"{word} burned", source="source-1") for word in ("One", "Two", "Three", "Four")]
IDS = [one.id for one in SAID]
STORY = Story(id="story-1", headline="Fire", items=(ITEM.id,))
CLAIMS = (make_claim(SAID[:2], id="story-1-c1"), make_claim(SAID[2:], id="story-1-c2"))


def decision(kind, *statements, **fields):
    defaults = {"number": 1, "items": (ITEM.id,), "who": "Ada", "when": "2026-11-22T10:00:00Z", "why": "I know it"}
    return Decision(kind=kind, statements=tuple(IDS[one] for one in statements), **(defaults | fields))


@pytest.mark.parametrize(
    ("decisions", "wanted"),
    [
        ([], [[0, 1], [2, 3]]),
        ([("note", 0)], [[0, 1], [2, 3]]),
        ([("same-claim", 0, 3)], [[0, 1, 2, 3]]),
        ([("same-claim", 0, 1)], [[0, 1], [2, 3]]),
        ([("own-claim", 1)], [[2, 3], [0], [1]]),
        ([("own-claim", 1, 2)], [[0], [3], [1, 2]]),
        ([("own-claim", 0, 1, 2, 3)], [[0, 1, 2, 3]]),
        ([("same-claim", 0, 3), ("own-claim", 3)], [[0, 1, 2], [3]]),  # the later holds
    ],
)
def test_claims_are_as_people_decided(decisions, wanted):
    found = regrouped(STORY, CLAIMS, SAID, [decision(DecisionKind(kind), *which) for kind, *which in decisions])
    assert [[IDS.index(one) for one in claim.statements] for claim in found] == wanted
    assert [claim.id for claim in found] == [f"story-1-c{number}" for number in range(1, len(wanted) + 1)]
    for claim in found:
        assert claim.text in {one.text for one in SAID if one.id in claim.statements}
        assert {end for link in claim.links for end in (link.left, link.right)} <= set(claim.statements)
    told = [link.explanation for claim in found for link in claim.links]
    assert all("Ada decided it on 2026-11-22: I know it" in one for one in told)


def test_sources_are_as_people_decided():
    (source,) = described([make_source(named=False)], SAID, [decision(DecisionKind.NAMED, 0, value="Mara Lind")])
    assert (source.name, source.named) == ("Mara Lind", True)
    decisions = [decision(DecisionKind.RELIABILITY, 0, value=letter) for letter in "DB"]
    assert described([make_source()], SAID, decisions) == (make_source(reliability="B"),)
    assert described([make_source()], [], decisions) == (make_source(),)


def test_a_pair_is_unmade_whichever_stands_first():
    one = decision(DecisionKind.NOT_MADE_FROM, items=("b", "a"))
    assert unmade([one, replace(one, kind=DecisionKind.NOTE, items=("c", "d"))]) == {frozenset(("a", "b"))}
