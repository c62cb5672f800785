"""What holds of attributions in every text: their places and parts, and that reading twice, in company, or with more
white space finds the same."""

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factory import make_item
from laws import broken
from secondsource.annotation.stage import Annotation
from secondsource.language.gazetteer import load_gazetteer
from secondsource.language.parser import load_parser
from secondsource.language.tagger import load_tagger

SENTENCES = (
    "“The pier is shut,” Harbour Minister Mara Lind said on Monday.",
    "She told reporters that no ship would leave before Friday, according to her office.",
    "A senior port official, who spoke on condition of anonymity because talks go on, said two men were hurt.",
    "The official added that “nobody knew” of the leak.",
    "Police in Port Vell said the fire was out, but the mayor denied it.",
    "The Harbour Union accused the ministry of hiding the report.",
    "“We were told nothing. Nothing at all,” said Jon Varg, a deckhand, “and we still wait.",
    "The ship was reportedly sold in May.",
    "It rained all day.",
)
BODIES = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6, unique=True)


@cache
def annotation(window_items=16):
    return Annotation(load_parser(), load_gazetteer(), load_tagger(), window_items=window_items)


def read(*bodies, window_items=16):
    items = [make_item(body, id=f"item-{number}", language="en") for number, body in enumerate(bodies)]
    return [reading.annotated for reading in annotation(window_items)(items)]


def shape(annotated):
    """What was found, without the places and the white space."""

    def words(span):
        return span and " ".join(span.text.split())

    return [
        {
            "form": one.form,
            "source": words(one.source),
            "speaker": one.speaker,
            "cue": words(one.cue),
            "content": [words(piece) for piece in one.content],
            "terms": one.anonymity and words(one.anonymity.terms),
            "said": one.said,
        }
        for one in annotated.attributions
    ]


@settings(max_examples=6, deadline=None)
@given(BODIES)
def test_parts_lie_in_the_text_and_none_shares_a_word_with_another(sentences):
    annotated = read("\n".join(sentences))[0]
    assert not list(broken(annotated))
    for one in annotated.attributions:
        parts = sorted((part.start, part.end) for part in (one.source, one.cue, *one.content) if part)
        assert all(left[1] <= right[0] for left, right in pairwise(parts))
        assert one.content
        assert one.reason


@settings(max_examples=4, deadline=None)
@given(BODIES, BODIES)
def test_what_is_found_depends_on_no_other_text_and_on_no_batch(sentences, others):
    body, other = "\n".join(sentences), "\n".join(others)
    alone = read(body)[0].attributions
    assert read(body)[0].attributions == alone
    for window_items in (1, 16):
        together = read(other, body, other, body, window_items=window_items)
        assert together[1].attributions == together[3].attributions == alone


@settings(max_examples=6, deadline=None)
@given(BODIES, st.data())
def test_more_white_space_changes_nothing(sentences, data):
    body = "\n\n".join(sentences)
    words = body.replace("\n\n", " \n ").split(" ")
    gaps = st.sampled_from(["", "", "", " ", "  ", "\u00a0"])
    wide = " ".join(word + data.draw(gaps) for word in words).replace(
        "\n", data.draw(st.sampled_from(["\n\n", "\n\n\n", "\n \n"]))
    )
    assert shape(read(wide)[0]) == shape(read(body)[0])


@pytest.mark.parametrize("body", ["\n\nThe mayor said it was shut.\n\n", "  The mayor said it was shut.  "])
def test_white_space_around_a_text_changes_nothing(body):
    assert shape(read(body)[0]) == shape(read("The mayor said it was shut.")[0])
