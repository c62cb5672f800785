"""Who did what, when and where: the main event as the headline and the first sentences tell it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.annotation.reading import entities_of, parsed, places_of

from secondsource.annotation.fivew import read_fivew
from secondsource.annotation.fivew.lead import Lead
from secondsource.annotation.times import read_times
from secondsource.model.fivew import FiveWs
from secondsource.model.item import Item, Layout

PUBLISHED = "2024-05-15"


def fivew(headline, body):
    item = Item(
        id="1",
        path="-",
        layout=Layout.JSONL,
        sha256="",
        body=body,
        headline=headline,
        published=PUBLISHED,
        language="en",
    )
    parse = parsed(body)
    return read_fivew(item, parse, entities_of(body), places_of(body), read_times(body, parse, PUBLISHED))


FERRY = (
    "Sign up for our letters. A ferry with 83 people on board sank near Genoa on Monday, the coast guard "
    "said. Divers searched the wreck through the night. In 1991 another ferry had burned near Livorno."
)
STRIKE = (
    "The weather was fine. Dock workers in Hamburg walked out on Tuesday after talks about pay failed. "
    "Mayor Peter Holm called the strike harmful. A strike in 2019 had lasted a week."
)
VERDICT = (
    "A court in Lyon has cleared Marie Duval of fraud. Duval, who ran a chain of bakeries, wept as the "
    "verdict was read on Friday. Prosecutors said they would appeal."
)
CASES = [
    ("Ferry sinks off Genoa", FERRY, ("A ferry", "sinks off Genoa", "Monday", "Genoa")),
    ("Hamburg dock workers walk out", STRIKE, ("Dock workers", "walk out", "Tuesday", "Hamburg")),
    ("Lyon court clears Marie Duval", VERDICT, ("A court", "clears Marie Duval", "Friday", "Lyon")),
]


@pytest.mark.parametrize(("headline", "body", "first"), CASES)
def test_the_first_answers_are_those_of_the_main_event(headline, body, first):
    found = fivew(headline, body)
    assert tuple(answers[0].text for answers in (found.who, found.what, found.when, found.where)) == first


def test_without_a_headline_the_first_sentence_tells_the_event():
    found = fivew(None, VERDICT)
    assert (found.who[0].text, found.what[0].text) == ("A court", "has cleared Marie Duval of fraud")


def test_a_name_is_given_in_its_fullest_form():
    body = "Duval wept as the verdict was read. The court had cleared Marie Duval of fraud."
    assert fivew("Duval weeps", body).who[0].text == "Marie Duval"


def test_who_lives_in_a_country_is_no_place():
    body = "A German minister resigned in Bonn on Monday."
    assert [answer.text for answer in fivew("German minister resigns", body).where] == ["Bonn"]


def test_a_country_gives_way_to_a_town_in_it():
    body = "Police in Italy say that a bomb went off in Turin."
    assert fivew("Bomb goes off", body).where[0].text == "Turin"


@pytest.mark.parametrize("body", ["", "\n", "No one.", "Yes!"])
def test_what_is_not_told_is_not_answered(body):
    found = fivew("Ferry sinks", body)
    assert (found.when, found.where) == ((), ())


def test_a_text_without_a_subject_has_no_main_event():
    assert fivew(None, "") == FiveWs()


@settings(max_examples=20, deadline=None)
@given(st.sampled_from([FERRY, STRIKE, VERDICT]), st.sampled_from(["", "Ferry sinks", "Strike in Hamburg over pay"]))
def test_answers_say_their_words_and_few_are_given(body, headline):
    found = fivew(headline, body)
    for answers in (found.who, found.what, found.when, found.where):
        assert len(answers) <= 3
        for answer in answers:
            said = headline if answer.start is None else body[answer.start : answer.end]
            assert answer.text in said


def test_the_lead_scores_only_its_own_sentences():
    body = "A ferry sank. Nobody was hurt."
    lead = Lead.of(parsed(body), "Ferry sinks")
    assert lead.score_at(3) > lead.score_at(20)
    assert lead.score_at(500) is None
