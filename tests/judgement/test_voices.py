from dataclasses import replace

import pytest

from factory import make_attribution, make_item, make_origin, make_reading, make_span, make_statement
from secondsource.judgement.outlets import Outlets
from secondsource.judgement.voices import voiced
from secondsource.language.parser import load_parser
from secondsource.model.annotation import Entity
from secondsource.model.claim import Certainty

NO_OUTLETS = Outlets.of([], {})


def _plain(body, text, **fields):
    item = make_item(body)
    (parse,) = load_parser()((body,))
    first, last = next((a, b) for a, b in parse.sentences if text in body[parse.tokens[a].start :])
    bounds = (parse.tokens[first].start, parse.tokens[last - 1].end)
    return make_statement(item, text, sentence=bounds), make_reading(item, parse=parse, **fields)


PLAIN = [
    # a body, its plain statement, and whose word it is
    ("The hall was full at noon, the judge said.", "The hall was full at noon, the judge said", "the judge"),
    ("The mayor urged calm on Friday. The ministry said this.", "The mayor urged calm on Friday", "The ministry"),
    ("He stays in prison, if the verdict stands.", "He stays in prison, if the verdict stands", None),
    ("It was at noon, an hour earlier than Holm says.", "It was at noon, an hour earlier than Holm says", None),
    (
        "It broke in May, a letter seen by us showed.",
        "It broke in May, a letter seen by us showed",
        "a letter seen by us",
    ),
    # a verb before its subject, and whose account it is, as machine translations have them; no verb with an object
    ("The hall burned down, informed the police on Friday.", "The hall burned down", "the police"),
    ("Eight came, informed the president of the club, Jon Holm.", "Eight came", "the president of the club, Jon Holm"),
    ("By the words of the ministry, 84 people were inside.", "84 people were inside", "the ministry"),
    ("The paper, read by us, says the ministry “takes note”.", "The paper, read by us", None),
    ("She left, told the police and wept.", "She left", None),
    ("As the minister told reporters, the port is shut.", "the port is shut", "the minister"),
    ("The hall was full at noon.", "The hall was full at noon", None),
    ("The minutes of May mention Holm twice.", "The minutes of May mention Holm twice", "The minutes of May"),
    # a stand is told by whoever takes it; what is done to somebody is not
    ("The union wants the director to go.", "The union wants the director to go", "The union"),
    ("The council was ordered to pay.", "The council was ordered to pay", None),
]


@pytest.mark.parametrize(("body", "text", "speaker"), PLAIN)
def test_a_plain_sentence_rests_on_whom_its_words_name(body, text, speaker):
    statement, reading = _plain(body, text)
    assert voiced(statement, reading, NO_OUTLETS).speaker == speaker


def _attributed(body, content, source, cue, *, said=True, speaker=None):
    return make_attribution(
        body, content, speaker or source, source=make_span(body, source), cue=make_span(body, cue), said=said
    )


def test_what_somebody_wants_is_the_word_of_whoever_tells_of_it():
    body = "The ministry said the mayor wants to leave."
    outer = _attributed(body, "the mayor wants to leave", "The ministry", "said")
    inner = _attributed(body, "to leave", "the mayor", "wants", said=False)
    statement = make_statement(make_item(body), "to leave", speaker="the mayor")
    reading = make_reading(make_item(body), attributions=(outer, inner))
    assert voiced(statement, reading, NO_OUTLETS).speaker == "The ministry"


NAMES = [
    # a body, the words read as the source, the speaker as read, and whose word it is
    ("The Water Is Ours coalition said it rained.", "The Water", "The Water", "The Water Is Ours coalition"),
    ("The coast guard said it rained.", "The coast guard", "guard", "The coast guard"),
    ("The office sent a letter to lawmakers saying it rained.", "lawmakers", "lawmakers", "a letter"),
    ("Jon Vey said it rained.", "Jon Vey", "Jon Vey", "Jon Vey"),
]


@pytest.mark.parametrize(("body", "source", "speaker", "whole"), NAMES)
def test_a_speaker_is_named_in_full(body, source, speaker, whole):
    cue = "saying" if "saying" in body else "said"
    attribution = _attributed(body, "it rained", source, cue, speaker=speaker)
    statement = make_statement(make_item(body), "it rained", speaker=speaker)
    reading = make_reading(make_item(body), attributions=(attribution,))
    assert voiced(statement, reading, NO_OUTLETS).speaker == whole


def test_the_paper_is_the_one_named_before():
    body = "The Daily Bell was there. The paper said it rained."
    bell = make_item("It rained.", path="bell")
    outlets = Outlets.of([make_origin(bell, name="Daily Bell")], {})
    attribution = _attributed(body, "it rained", "The paper", "said", speaker="Jon Vey")
    named = make_span(body, "Daily Bell")
    entity = Entity(start=named.start, end=named.end, text=named.text, label="ORG", canonical=named.text)
    reading = make_reading(make_item(body), attributions=(attribution,), entities=(entity,))
    statement = make_statement(make_item(body), "it rained", speaker="Jon Vey")
    assert voiced(statement, reading, outlets).speaker == "Daily Bell"


def test_who_denies_is_not_who_passes_it_on():
    body = "The company denied an allegation that the pumps were off, the Bell reported."
    text = "The company denied an allegation that the pumps were off"
    statement, reading = _plain(body, text, attributions=(_attributed(body, text, "the Bell", "reported"),))
    denial = replace(statement, certainty=Certainty.DENIED, speaker="the Bell")
    assert voiced(denial, reading, NO_OUTLETS).speaker == "The company"


MEASURED = [
    # a body and words for a source that are those of nobody who speaks
    ("If the verdict stands, he will serve six years.", "If the verdict", "he will serve six years"),
    ("Five days earlier than the board says, it rained.", "Five days earlier", "it rained"),
]


@pytest.mark.parametrize(("body", "source", "content"), MEASURED)
def test_a_condition_and_a_span_of_time_say_nothing(body, source, content):
    statement, reading = _plain(body, content)
    own = make_attribution(body, content, source, source=make_span(body, source))
    heard = replace(reading, annotated=replace(reading.annotated, attributions=(own,)))
    assert voiced(replace(statement, speaker=source), heard, NO_OUTLETS).speaker is None
