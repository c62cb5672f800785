"""Who is said to have said what: words, source, cue and speaker."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotation.reading import attributions_of
from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attribution.quotations import read_quotations
from secondsource.annotation.attributions import read_attributions
from secondsource.model.annotation import Form
from secondsource.model.parse import Parse
from secondsource.text.normalise import fold


def found(body, words):
    """The attributions that lay the words to somebody."""
    return [one for one in attributions_of(body) if any(words in span.text for span in one.content)]


# text, words of the content, source, cue, form
READ = (
    ('"The pier is shut," the harbour master said.', "The pier is shut", "the harbour master", "said", Form.DIRECT),
    ('"The pier is shut," said Mara Lind.', "The pier is shut", "Mara Lind", "said", Form.DIRECT),
    ('Mara Lind said: "The pier is shut until May."', "The pier is shut", "Mara Lind", "said", Form.DIRECT),
    ("The ministry said that the pier was shut.", "the pier was shut", "The ministry", "said", Form.INDIRECT),
    ("The pier was shut, police said on Monday.", "The pier was shut", "police", "said", Form.INDIRECT),
    (
        "The pier is shut.\nNobody may go there now. pic.example/aB3 — Mara Lind (@maralind) May 4, 2031",
        "Nobody may go there now",
        "Mara Lind",
        "(@maralind)",
        Form.DIRECT,
    ),
    ("The pier, police said, was shut.", "was shut", "police", "said", Form.INDIRECT),
    (
        "According to the ministry, the pier was shut.",
        "the pier was shut",
        "the ministry",
        "According to",
        Form.INDIRECT,
    ),
    (
        "The pier was shut, according to port records.",
        "The pier was shut",
        "port records",
        "according to",
        Form.INDIRECT,
    ),
    ('Mara Lind told reporters that the pier was "not safe".', "was", "Mara Lind", "told", Form.MIXED),
    ("The minister denied that the pier was shut.", "the pier was shut", "The minister", "denied", Form.INDIRECT),
    (
        "Mara Lind was quoted as saying that the pier was shut.",
        "the pier was shut",
        "Mara Lind",
        "saying",
        Form.INDIRECT,
    ),
    (
        "A report seen by the Post shows that the pier was shut.",
        "the pier was shut",
        "A report",
        "shows",
        Form.INDIRECT,
    ),
    ("Photos appeared to show a burning pier.", "a burning pier", "Photos", "appeared to show", Form.INDIRECT),
    ("The pier was reportedly sold.", "The pier was", None, "reportedly", Form.INDIRECT),
    # a dateline is no part of the source
    (
        "PORT VELL, May 3 (NP) - Police in Port Vell said the pier was shut.",
        "the pier",
        "Police in",
        "said",
        Form.INDIRECT,
    ),
    (
        "PORT VELL, Arland (North Wire) - Arlish Finance Minister Rolf Dane denied that he had sold the pier.",
        "he had sold",
        "Arlish Finance Minister",
        "denied",
        Form.INDIRECT,
    ),
    # cue and source between the halves of a clause
    (
        "The pier, says mayor Lena Holt, was shut in March.",
        "was shut in March",
        "mayor Lena Holt",
        "says",
        Form.INDIRECT,
    ),
    (
        "In March, said the head of the port, three ships had left the pier.",
        "three ships had left",
        "the head of the port",
        "said",
        Form.INDIRECT,
    ),
)


@pytest.mark.parametrize(("body", "words", "source", "cue", "form"), READ)
def test_reading(body, words, source, cue, form):
    one = found(body, words)[0]
    assert (one.source.text if one.source else None or "").startswith(source or "") if source else one.source is None
    assert (one.cue.text, one.form) == (cue, form)


def test_pieces_around_the_cue():
    one = found('"The pier," he said, "is shut until the end of May."', "The pier")[0]
    assert [span.text for span in one.content] == ['"The pier,"', '"is shut until the end of May."']


def test_quotation_goes_on_in_the_next_sentence_and_paragraph():
    body = '"The pier is shut," Mara Lind said. "It will stay so.\n"We are sorry for it."'
    one = found(body, "We are sorry")[0]
    assert (one.speaker, len(one.content)) == ("Mara Lind", 3)


def test_a_sentence_after_a_quotation_is_not_its_source():
    body = '"I have three of them," Mara Lind said. "They did not fall." The police deny it.'
    assert found(body, "They did not fall")[0].speaker == "Mara Lind"


def test_wishes_are_not_words():
    assert [one.said for one in attributions_of("The mayor wants the port to close.")] == [False]
    assert all(one.said for one in attributions_of("The mayor said the port was closed."))


# text, number of quotations, whether the last is closed
QUOTED = (
    ('He said "no" and "never".', 2, True),
    ("“No,” he said. “Never", 2, False),
    ("‘No,’ he said.", 1, True),
    ("The workers' rights and the firm's debts", 0, None),
    ('No" he said', 0, None),
    ("``No,'' he said.", 1, True),
)


@pytest.mark.parametrize(("body", "count", "closed"), QUOTED)
def test_quotations(body, count, closed):
    quotations = read_quotations(body)
    assert len(quotations) == count
    assert not quotations or quotations[-1].closed is closed


@pytest.mark.parametrize("body", ["", '"', "said", "“”", '", said', "According to", "he said.\n" * 50, '" ' * 200])
def test_odd_texts(body):
    for one in attributions_of(body):
        assert one.content


def test_empty_parse():
    assert read_attributions(Marked.of("No one read this.", Parse((), ()))) == ()


WORDS = st.sampled_from(
    ["police", "said", "“", "”", '"', ",", ".", "Mara Lind", "he", "that", "the pier", "is shut", "according to", "\n"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_spans_hold_what_they_say_and_never_overlap(body):
    for one in attributions_of(body):
        spans = [span for span in (one.source, one.cue, *one.content) if span]
        assert all(body[span.start : span.end] == span.text for span in spans)
        assert list(one.content) == sorted(one.content, key=lambda span: span.start)
        assert not any(a.overlaps(b) for i, a in enumerate(spans) for b in spans[i + 1 :])
        assert one.content
        assert fold(one.reason)


# text, words of the content, whether they were said, whether somebody is named as their speaker
SAID = (
    ("The minister urged his rival to sign the treaty.", "sign the treaty", False, True),
    ("The mayor called for a new bridge.", "a new bridge", False, True),
    ("The mayor called the plan a disgrace.", "a disgrace", True, True),
    ("Two towns have expressed the desire to leave our league.", "the desire", False, True),
    ("Neither side would say whether the bridge was discussed.", "the bridge was discussed", False, False),
    ("Most of the army's efforts focus on the river, which it wants to cross.", "the river", False, False),
    ("The ministry denied any part in the theft.", "any part", True, True),
)


@pytest.mark.parametrize(("text", "words", "said", "named"), SAID)
def test_wishes_acts_and_things_say_nothing(text, words, said, named):
    one = found(text, words)[0]
    assert (one.said, one.speaker is not None) == (said, named)


def test_a_relative_clause_without_its_pronoun_lays_nothing_to_anybody():
    assert not found("The towns took steps to join the league, a move officials are considering.", "took steps")
