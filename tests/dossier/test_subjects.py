"""Words cut off from their subject are told with it, in brackets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factory import make_item, make_reading, make_statement
from secondsource.dossier.phrasing import sentence
from secondsource.dossier.subjects import completed
from secondsource.language.parser import load_parser

MILL = "Dr Ada Roon, who runs the clinic at Varley, treated twelve people and was praised by the mayor on Monday."
LETTER = "The mill, which employs forty people, was closed after a letter dated 3 May reached the owners."
TOWN = "An aide to the council who asked for silence met Tom Ferrand, whose boat sank in the harbour."
BRIDGE = "Fire broke out in the shed where a fuel tank was mended last week, killing two horses."
CASES = [
    (MILL, "who runs the clinic at Varley", "[Dr Ada Roon] runs the clinic at Varley"),
    (MILL, "was praised by the mayor on Monday", "[Dr Ada Roon] was praised by the mayor on Monday"),
    (LETTER, "which employs forty people", "[The mill] employs forty people"),
    (LETTER, "dated 3 May", "[a letter] dated 3 May"),
    (TOWN, "who asked for silence", "[An aide to the council] asked for silence"),  # a person, not the council
    (TOWN, "whose boat sank in the harbour", "[Tom Ferrand]’s boat sank in the harbour"),
    ("Police spoke to Roon and a sailor who left at noon.", "who left at noon", "[a sailor] left at noon"),
    (BRIDGE, "where a fuel tank was mended last week", "a fuel tank was mended last week"),
    (BRIDGE, "killing two horses", "[Fire] killing two horses"),
    (
        "The harbour board said it had closed the lock.",
        "it had closed the lock",
        "[The harbour board] had closed the lock",
    ),
    ("Divers stopped after they had found two cars.", "after they had found two cars", "[Divers] had found two cars"),
    ("But the roof held through the night.", "But the roof held through the night", "the roof held through the night"),
    ("VARLEY (Harbour News) - A crane fell and killed two men.", "killed two men", "[A crane] killed two men"),
]
KEPT = [
    (MILL, "treated twelve people and was praised by the mayor on Monday.", "[Dr Ada Roon]"),
    (LETTER, "forty people", "forty people"),  # no verb
    ("Close the valve before the tank bursts.", "before the tank bursts", "before"),  # it need not have burst
    ("The mayor will resign if the dam leaks.", "if the dam leaks", "if"),
    ("Every tenant who paid in March was spared.", "who paid in March", "who"),  # not every tenant paid
    ("Open the gate and leave the yard.", "leave the yard", "leave"),  # an order
    ("The mayor said it was late.", "it was late", "it"),
    ("The mayor said they would leave.", "they would leave", "they"),  # not one mayor
    ("His lawyer, Nina Berg, said he denied it.", "he denied it", "he"),  # he whose lawyer she is
    ("It burned for hours, the mayor said.", "It burned for hours", "It"),
    ("Because the dam leaked, the town was cleared.", "Because the dam leaked, the town was cleared.", "Because"),
    ("He asked who had opened the gate.", "who had opened the gate", "who"),  # nobody knows
]


def told(body, text):
    item = make_item(body)
    (parse,) = load_parser()([body])
    return completed(make_statement(item, text), make_reading(item, parse=parse))


@pytest.mark.parametrize(("body", "text", "whole"), CASES)
def test_the_subject_is_put_before(body, text, whole):
    assert told(body, text) == whole
    shown = sentence(whole)
    assert shown.endswith(".") and shown.lstrip("[")[0].isupper()


@pytest.mark.parametrize(("body", "text", "start"), KEPT)
def test_what_has_one_or_none_that_is_sure_stays(body, text, start):
    assert told(body, text).startswith(start)


def test_quotation_marks_stay_paired():
    assert told('"But the roof held," the mayor said.', '"But the roof held,"') == '"the roof held,"'


def test_without_a_parse_words_stay():
    item = make_item("who runs the clinic")
    assert completed(make_statement(item), make_reading(item)) == "who runs the clinic"


@given(st.integers(0, len(MILL) - 1), st.integers(1, len(MILL)))
def test_nothing_but_words_of_the_sentence_is_added(start, length):
    text = MILL[start : start + length].strip()
    if not text:
        return
    found = told(MILL, text)
    assert all(word in MILL for word in found.replace("[", " ").replace("]", " ").replace("’s", " ").split())
