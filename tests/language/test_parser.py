"""The parser: texts are parsed in groups of bounded size, and the group makes no difference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.language import parser
from secondsource.language.parser import TITLES, TOGETHER, grouped, load_parser

TEXTS = ["The port was shut on Monday.", "No ship came\n  in.", "", "“We wait,” said Ada Holm, the harbour master."]


@given(st.lists(st.integers(0, 2 * TOGETHER).map("x".__mul__), max_size=8))
def test_groups_follow_one_another_and_are_no_larger_than_they_may_be(texts):
    groups = list(grouped(texts))
    assert [text for group in groups for text in group] == texts
    assert all(len(group) == 1 or sum(map(len, group)) <= TOGETHER for group in groups)
    assert [] not in groups


def test_a_text_has_one_parse_alone_and_among_others(monkeypatch):
    together = list(load_parser()(TEXTS))
    monkeypatch.setattr(parser, "TOGETHER", 1)
    assert list(load_parser()(TEXTS)) == together
    assert [next(iter(load_parser()([text]))) for text in TEXTS] == together


@pytest.mark.parametrize("title", [*TITLES, "Lt. Cmdr.", "Det. Sgt.", "Brig. Gen.", "Lt. Col."])
def test_a_title_cut_short_ends_no_sentence(title):
    (parse,) = load_parser()([f"Five were found, guard spokesman {title} Ramil Ostoya said on Friday. He left."])
    assert [parse.tokens[last - 1].text for _, last in parse.sentences] == [".", "."]
