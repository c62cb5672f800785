from dataclasses import replace

import pytest

from factory import make_item, make_statement
from secondsource.judgement.alike import one_source, one_voice
from secondsource.model.annotation import Form

WORDS = "The pier was never safe at night"
FULL = make_statement(make_item(f"“{WORDS},” Judge Conrad Vale said."), WORDS, form=Form.DIRECT, speaker="Conrad Vale")

COPIES = [
    # who a copy of the words lays them to, their form, and whose they are
    ("the judge", Form.DIRECT, "Conrad Vale"),
    (None, Form.DIRECT, "Conrad Vale"),
    ("Mara Lind", Form.DIRECT, "Mara Lind"),  # another name is another word on whose they are
    ("the judge", Form.INDIRECT, "the judge"),
]


@pytest.mark.parametrize(("told", "form", "speaker"), COPIES)
def test_the_same_words_are_one_persons_in_every_copy(told, form, speaker):
    copy = make_statement(make_item(f"{WORDS}, the judge said."), WORDS, form=form, speaker=told)
    for order in ([FULL, copy], [copy, FULL]):
        assert {one.id: one.speaker for one in one_voice(order)} == {FULL.id: "Conrad Vale", copy.id: speaker}


def test_a_few_words_are_anybodys():
    short = [
        make_statement(make_item(body), "No comment", form=Form.DIRECT, speaker=name)
        for body, name in (("No comment, he said.", "the judge"), ("No comment, Vale said.", "Conrad Vale"))
    ]
    assert one_voice(short) == short


def test_a_long_quotation_rests_on_the_source_to_which_most_reports_lay_it():
    laid = [("a", "s-vale"), ("b", "s-vale"), ("c", "s-lind")]
    told = [
        replace(make_statement(make_item(f"{name}: {WORDS}."), WORDS, form=Form.DIRECT), source=source)
        for name, source in laid
    ]
    assert {one.source for one in one_source(told)} == {"s-vale"}
    free = [replace(one, form=Form.INDIRECT) for one in told]
    assert one_source(free) == free


CUTS = [
    # how another report brings the words of "The pier was never safe at night, not for one hour": form, speaker, source
    ("the pier was never safe at night", Form.DIRECT, "the judge", "s-vale"),
    ("was never safe at night, not for one", Form.DIRECT, None, "s-vale"),
    ("The pier was never safe at night", Form.PLAIN, None, "s-vale"),  # the mark before the words was lost
    ("The pier was never safe at night", Form.INDIRECT, "the judge", "s-other"),
    ("The pier was never safe at night for boats", Form.PLAIN, None, "s-other"),  # goes on in its own words
    ("never safe at night", Form.DIRECT, "the judge", "s-other"),  # anybody's words
]


@pytest.mark.parametrize(("words", "form", "speaker", "source"), CUTS)
def test_a_quotation_cut_otherwise_is_the_same_utterance(words, form, speaker, source):
    whole = "The pier was never safe at night, not for one hour"
    first = [
        replace(make_statement(make_item(f"{name}: {whole}."), whole, form=Form.DIRECT), source="s-vale")
        for name in "ab"
    ]
    cut = replace(make_statement(make_item(f"{words}."), words, form=form, speaker=speaker), source="s-other")
    for order in ([*first, cut], [cut, *first]):
        assert {one.id: one.source for one in one_source(order)}[cut.id] == source
