"""Attributions in the spans of a tagger: linked to one another, made whole, and joined with what the rules know."""

import pytest

from annotation.reading import attributions_of
from secondsource.model.annotation import Tag, Tags


def spans(body, kind):
    return tuple(Tag(body.index(words), body.index(words) + len(words), 0.9) for words in kind)


def tagged(body, sources=(), cues=(), contents=()):
    tags = Tags(sources=spans(body, sources), cues=spans(body, cues), contents=spans(body, contents))
    return attributions_of(body, tags)


def parts(one):
    return (one.source and one.source.text, one.cue and one.cue.text, tuple(piece.text for piece in one.content))


# body, sources, cues, contents, what is read
LINKED = (
    (
        "The mayor stressed in a note that the pier was safe.",
        ["The mayor"],
        ["stressed in a note"],
        ["that the pier was safe"],
        ("The mayor", "stressed in a note", ("that the pier was safe",)),
    ),
    (
        "In the words of the harbour master, the pier is done for.",
        ["the harbour master"],
        ["In the words of"],
        ["the pier is done for"],
        ("the harbour master", "In the words of", ("the pier is done for",)),
    ),
    (
        "OSTMARK (Northern Wire) - The pier was shut on Monday, police said.",
        ["police"],
        ["said"],
        ["OSTMARK (Northern Wire) - The pier was shut on Monday"],
        ("police", "said", ("The pier was shut on Monday",)),
    ),
    (
        "It rained all day. The pier was shut, police said.",
        ["police"],
        ["said"],
        ["It rained all day. The pier was shut"],
        ("police", "said", ("The pier was shut",)),
    ),
    (
        "“It is a shame.” — Mara Lind, fisherwoman",
        ["Mara Lind"],
        [],
        ["“It is a shame.”"],
        ("Mara Lind", "—", ("“It is a shame.”",)),
    ),
    # the tagger takes the end of a name for the whole
    (
        "The Water Is Ours coalition said the dam was unsafe.",
        ["coalition"],
        ["said"],
        ["the dam was unsafe"],
        ("The Water Is Ours coalition", "said", ("the dam was unsafe",)),
    ),
    # the tagger takes the words of the source for the content: then the rule is surer
    (
        "A senior port official, speaking on the phone, said the pier was shut.",
        [],
        ["said"],
        ["A senior port official, speaking on the phone"],
        ("A senior port official, speaking on the phone,", "said", ("the pier was shut",)),
    ),
)


@pytest.mark.parametrize(("body", "sources", "cues", "contents", "read"), LINKED)
def test_spans_are_linked_and_made_whole(body, sources, cues, contents, read):
    assert parts(tagged(body, sources, cues, contents)[0]) == read


def test_what_the_tagger_passes_over_the_rules_still_tell():
    body = "The minister said that the pier was shut."
    assert parts(tagged(body)[0]) == ("The minister", "said", ("that the pier was shut",))


@pytest.mark.parametrize("body", ["The minister voiced doubt.", "Mara Lind showed courage.", "He put off the vote."])
def test_where_the_tagger_is_silent_an_object_is_no_attribution(body):
    assert tagged(body) == ()


def test_whoever_gives_a_figure_is_heard_where_the_tagger_is_silent():
    assert parts(tagged("The ministry put the toll at 41.")[0])[:2] == ("The ministry", "put")


def test_an_attribution_says_how_likely_it_is_and_why():
    body = "The mayor said that the pier was safe."
    one = tagged(body, ["The mayor"], ["said"], ["that the pier was safe"])[0]
    assert (one.probability, one.reason) == (0.9, "clause after cue and source; tagger 90%; described, not named")
    alone = attributions_of(body)[0]
    assert (alone.probability, alone.reason) == (None, "clause after cue and source; described, not named")


def test_an_act_that_only_the_rules_know_is_no_attribution():
    body = "The minister opposed the plan."
    assert tagged(body) == ()


def test_each_content_goes_to_its_own_cue():
    body = "Mara Lind said the pier was shut, and Jon Varg insisted the bridge was open."
    read = tagged(body, ["Mara Lind", "Jon Varg"], ["said", "insisted"], ["the pier was shut", "the bridge was open"])
    assert [(one.speaker, one.content[0].text) for one in read] == [
        ("Mara Lind", "the pier was shut"),
        ("Jon Varg", "the bridge was open"),
    ]


def test_words_quoted_by_a_paper_are_the_speakers_own():
    body = 'The Courier quoted the mayor as saying "the pier is shut for good".'
    read = tagged(body, ["The Courier"], ["quoted"], ['"the pier is shut for good"'])
    assert any("mayor" in (one.speaker or "") for one in read)


def test_many_spans_take_linear_time():
    line = "“We know 7,” he said. "
    body, times = line * 1_500, range(0, 1_500 * len(line), len(line))

    def every(words):
        return tuple(Tag(at + line.index(words), at + line.index(words) + len(words)) for at in times)

    tags = Tags(sources=every("he"), cues=every("said"), contents=every("“We know 7,”"))
    assert len(attributions_of(body, tags)) == len(times)


def test_a_source_ends_with_its_line():
    body = "The pier was laden with grain, according to officials\nReuters The guard has begun an inquiry"
    sources = ["officials\nReuters The guard"]
    read = tagged(body, sources, ["according to"], ["The pier was laden with grain"])
    assert [(parts(one)[0], one.speaker) for one in read] == [("officials", "officials")]


@pytest.mark.parametrize("word", ["that", "The", "•"])
def test_a_word_that_names_nobody_is_no_speaker(word):
    assert [one.speaker for one in tagged(f"{word} said rain fell.", [word], ["said"], ["rain fell"])] == [None]
