"""What a dossier and a reading say twice is told once, and comes back as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.store.columns import only, to_columns
from secondsource.store.known import Known
from secondsource.store.reasons import short_reason, whole_reason
from secondsource.store.repeated import (
    of_event,
    short_field,
    short_says,
    short_words,
    whole_field,
    whole_says,
    whole_words,
)
from secondsource.store.said import figures_of, short_statement, whole_statement
from secondsource.store.whose import short_word, whole_word


def attribution(*content, reason="according to", speaker="Oda", cue="said", form="indirect"):
    told = {"start": 0, "end": 4, "text": cue} if cue else None
    spans = [{"start": start, "end": end, "text": ""} for start, end in content]
    return {"form": form, "speaker": speaker, "cue": told, "content": spans, "reason": reason, "probability": None}


def statement(reason="according to", speaker="Oda", cue="said", form="indirect"):
    return {"start": 10, "end": 20, "reason": reason, "speaker": speaker, "cue": cue, "form": form}


@pytest.mark.parametrize(
    ("said", "attributions", "told"),
    [
        (statement(), [attribution((30, 40)), attribution((15, 25))], {"reason": 0}),  # of the same reason: the nearest
        (statement(), [attribution((30, 40), speaker="Pia"), attribution((30, 40))], {"reason": 1}),
        (statement(speaker="Pia"), [attribution((5, 25))], {"reason": 0, "speaker": "Pia"}),
        (statement(reason="a rule of its own"), [attribution((5, 25))], {"reason": "a rule of its own"}),
        (statement(reason="", speaker=None, cue=None, form="plain"), [], {"reason": ""}),
        (statement(reason="", speaker="Oda", cue=None, form="plain"), [attribution((5, 25))], {"speaker": "Oda"}),
        (statement(cue=None), [attribution((5, 25), cue=None)], {"reason": 0}),
    ],
)
def test_whose_word_a_statement_is_comes_from_the_attribution(said, attributions, told):
    short = short_word(said, attributions)
    assert told.items() <= short.items()
    assert whole_word(short, attributions) == said


REASONS = st.lists(st.sampled_from(("73%", "\2", "tagger ", "7%", "; "))).map("".join)


@given(reason=REASONS, probability=st.sampled_from((None, 0.0, 0.07, 0.731, 1.0)))
def test_a_reason_comes_back(reason, probability):
    one = {"reason": reason, "probability": probability}
    assert whole_reason(short_reason(one)) == one


def test_how_sure_an_attribution_is_stands_in_its_reason_once():
    assert short_reason({"reason": "tagger 73%", "probability": 0.731})["reason"] == "tagger \2"


FIGURES = [{"start": start, "end": start + 2} for start in (1, 5, 9, 14)]
KNOWN = {"r1": Known(item={}, figures={"places": [], "times": [], "quantities": FIGURES}, attributions=[])}


@pytest.mark.parametrize(
    ("given_figures", "told"),
    [
        (FIGURES[1:3], None),
        (FIGURES[:1], [-1]),  # from before the statement
        ([FIGURES[3], {"start": 7, "end": 8}], [2, {"start": 7, "end": 8}]),
        ([], []),
    ],
)
@pytest.mark.parametrize("sentence", [[0, 12], None])
def test_figures_of_a_statement_are_those_of_its_report(given_figures, told, sentence):
    none = {"places": [], "times": []}
    one = {"id": "r1@4-12", "item": "r1", "start": 4, "end": 12, "sentence": sentence, "quantities": given_figures}
    short = short_statement(one | none, figures_of(KNOWN))
    assert (short["quantities"], short["places"], short["id"]) == (told, None, None)
    assert whole_statement(short, figures_of(KNOWN)) == one | none


def test_words_are_told_by_what_they_repeat():
    likely = list(of_event("the dam broke"))
    for text, told in (("The dam broke.", 0), ("the dam broke", 3), ("A dam broke.", "A dam broke.")):
        assert short_words(text, likely) == told
        assert whole_words(told, likely) == text


def test_what_a_statement_brings_is_told_by_how_far_it_is():
    statements = [{"id": "a", "says": ["b", "x"]}, {"id": "b", "says": []}, {"id": "c", "says": ["a"]}]
    short = list(short_says(statements))
    assert [one["says"] for one in short] == [[1, "x"], [], [-2]]
    assert list(whole_says(short)) == statements


@given(records=st.lists(st.fixed_dictionaries({"kind": st.integers(0, 1), "told": st.sampled_from("ab")})))
def test_a_field_that_follows_from_others_is_told_once(records):
    short = list(short_field(records, "told", lambda one: one["kind"]))
    assert list(whole_field(short, "told", lambda one: one["kind"])) == records
    assert sum(one["told"] is not None for one in short) <= len(records)


def test_some_fields_of_columns_are_read_alone():
    assert only(to_columns([{"a": 1, "b": 2}, {"a": 3, "b": 4}]), ("a",)) == {"#": {"a": [1, 3]}}
    assert only([1, 2], ("a",)) == [1, 2]
