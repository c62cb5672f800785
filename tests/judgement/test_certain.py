from dataclasses import replace

import pytest

from factory import make_item, make_statement
from secondsource.judgement.certain import parts
from secondsource.model.annotation import Change, Quantity
from secondsource.model.claim import Certainty, Evidence, Link, Polarity, Relation

LEFT = make_statement(make_item("The north bridge was closed at noon."))
RIGHT = make_statement(make_item("At noon the bridge was shut."))

LINKS = [
    # the evidence of a link, whether it leaves no doubt
    ({"likeness": 0.9}, True),
    ({"likeness": 0.85, "shared_rarity": 0.9, "same_time": 1.0}, False),
    ({"likeness": 0.85, "shared_rarity": 0.96, "same_time": 1.0}, True),  # all that is rare in them is shared
    ({"likeness": 0.82, "shared_rarity": 0.4, "same_length": 1.0}, True),
    ({"likeness": 0.7, "shared_rarity": 0.6, "acts": 1.0}, True),
    ({"likeness": 0.7, "shared_rarity": 0.6, "neighbours": 0.5}, False),  # the same names, told to do other things
    ({"likeness": 0.7, "shared_rarity": 0.2}, False),
    ({"likeness": 0.4, "same_time": 1.0}, False),
    ({"likeness": 0.6, "shared_rarity": 0.5, "figures_agree": 1.0}, True),
    ({"likeness": 0.4, "shared_rarity": 0.5, "figures_agree": 1.0}, False),
    ({"likeness": 0.7, "shared_rarity": 0.6, "same_length": 1.0}, True),  # a term of six years
    ({"likeness": 0.6, "shared_rarity": 0.2, "telling_figure": 1.0}, True),
    ({"likeness": 0.7, "shared_rarity": 0.2, "same_toll": 0.5}, False),
    ({}, True),
]


def _link(scores):
    evidence = tuple(Evidence(feature=name, score=score, detail="") for name, score in scores.items())
    return Link(left=LEFT.id, right=RIGHT.id, relation=Relation.MEANS, explanation="", evidence=evidence)


@pytest.mark.parametrize(("scores", "sure"), LINKS)
def test_statements_hold_together_by_links_that_leave_no_doubt(scores, sure):
    assert parts([LEFT, RIGHT], [_link(scores)]) == (((LEFT, RIGHT),) if sure else ((LEFT,), (RIGHT,)))


def test_rather_like_denials_leave_no_doubt():
    left, right = (replace(one, polarity=Polarity.NEGATED) for one in (LEFT, RIGHT))
    assert parts([left, right], [_link({"likeness": 0.82})]) == ((left, right),)
    assert parts([left, RIGHT], [_link({"likeness": 0.82})]) == ((left,), (RIGHT,))


def test_a_suspicion_does_not_bear_out_a_fact():
    suspected = replace(LEFT, certainty=Certainty.POSSIBLE)
    assert parts([suspected, RIGHT], [_link({"likeness": 0.95})]) == ((suspected,), (RIGHT,))


def _counts(one, value, change):
    figure = Quantity(
        start=one.start, end=one.start + 1, text="T", value=value, low=None, high=None, unit=None, of="dead",
        change=change,
    )  # fmt: skip
    return replace(one, quantities=(figure,))


def test_a_bound_bears_out_no_other_figure():
    least, five = _counts(LEFT, 4.0, Change.ABOVE), _counts(RIGHT, 5.0, Change.EXACT)
    assert len(parts([least, five], [_link({"likeness": 0.95})])) == 2
    assert len(parts([least, replace(five, quantities=least.quantities)], [_link({"likeness": 0.95})])) == 1


def test_a_statement_without_a_link_is_not_doubted():
    third = make_statement(make_item("The bridge is shut."))
    assert parts([LEFT, RIGHT, third], [_link({"likeness": 0.1})]) == ((LEFT, RIGHT, third),)
    assert parts([], []) == ()
