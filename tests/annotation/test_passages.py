"""Bodies are parsed paragraph by paragraph, each distinct one once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.annotation.passages import MAX_CHARACTERS, PassageReader, passages
from secondsource.annotation.sentences import read_sentences
from secondsource.model.parse import Parse, Token


class Words:
    """A parser that makes one sentence of the words of a text, and remembers what it was given."""

    def __init__(self):
        self.texts = []

    def __call__(self, texts):
        for text in texts:
            self.texts.append(text)
            yield self.parse(text)

    def parse(self, text):
        tokens, at = [], 0
        for index, word in enumerate(text.split()):
            start = text.index(word, at)
            at = start + len(word)
            tokens.append(Token(start, at, word, word.lower(), "X", "XX", "dep", max(0, index - 1), "", False))
        return Parse(tuple(tokens), ((0, len(tokens)),) if tokens else ())


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_passages_hold_every_letter_and_digit(body):
    bounds = list(passages(body))
    held = "".join(body[start:end] for start, end in bounds)
    assert [char for char in held if char.isalnum()] == [char for char in body if char.isalnum()]
    assert all(body[start:end].strip() == body[start:end] for start, end in bounds)
    assert bounds == sorted(bounds)


@given(st.lists(st.text(alphabet="aB. \n", max_size=60), max_size=5))
def test_offsets_are_those_of_the_body(bodies):
    for body, parse in zip(bodies, PassageReader(Words(), 50)(bodies), strict=True):
        assert {body[token.start : token.end] for token in parse.tokens} >= {
            one for one in body.split() if "." not in one
        }
        assert all(0 <= token.head < len(parse.tokens) for token in parse.tokens)
        assert all(body[start:end] == body[start:end].strip() for start, end in read_sentences(parse))


def test_a_repeated_paragraph_is_parsed_once():
    parser = Words()
    reader = PassageReader(parser, 1000)
    list(reader(["No ship came.\nThe port is shut.", "The port is shut."]))
    list(reader(["The port is shut.\nMore follows."]))
    assert parser.texts == ["No ship came.", "The port is shut.", "More follows."]


def test_what_is_kept_is_bounded():
    reader = PassageReader(Words(), 10)
    list(reader(["one two three four\nfive six seven eight\nnine ten eleven twelve"]))
    assert sum(len(parse.tokens) for parse in reader.kept.values()) == reader.tokens <= 10


def test_a_long_line_is_cut_between_words():
    body = "word " * MAX_CHARACTERS
    bounds = list(passages(body))
    assert len(bounds) > 4
    assert all(end - start <= MAX_CHARACTERS for start, end in bounds)
    assert {word for start, end in bounds for word in body[start:end].split()} == {"word"}


def test_lines_wrapped_by_hand_are_one_passage():
    body = "The harbour was closed on\nmonday and no ship\ncame in.\nPilots waited."
    assert [body[start:end].count("\n") for start, end in passages(body)] == [2, 0]


def test_rows_of_marks_are_left_out():
    body = f"The port is shut. {'=' * 5000} No ship came.\n* * *\nMore follows."
    assert [body[start:end].strip() for start, end in passages(body)] == [
        "The port is shut",
        "No ship came.",
        "More follows.",
    ]


PARTS = [
    # datelines without a dash, and of an agency alone
    ("(Northern Wire) - Nora Quill left.", ["(Northern Wire) -", "Nora Quill left."]),
    ("Port Ness, Fairholm (NWN) Rain fell.", ["Port Ness, Fairholm (NWN)", "Rain fell."]),
    ("The Coast Trust (CT) said so.", ["The Coast Trust (CT) said so."]),
    # bullets
    ("• Nora Quill told of the fire.", ["Nora Quill told of the fire."]),
    # what pages put around captions
    ("Image copyright EPA Image caption The pier broke", ["Image copyright", "EPA", "Image caption", "The pier broke"]),
    ("Image 2 of 5 Nora Quill, 21, ran", ["Image 2 of 5", "Nora Quill, 21, ran"]),
    # the title of a gallery, and its counts
    (
        "Photos: Fire at the pier A man runs. Hide Caption 1 of 2\nPhotos: Fire at the pier Boats burn.",
        ["Photos: Fire at the pier", "A man runs.", "Hide Caption 1 of 2", "Photos: Fire at the pier", "Boats burn."],
    ),
    (
        "1/3 The pier burns\n2/3 The hall burns\n3/3 The quay burns",
        ["1/3", "The pier burns", "2/3", "The hall burns", "3/3", "The quay burns"],
    ),
    ("9/11 families met on the pier.", ["9/11 families met on the pier."]),
    # credits before captions; one alone may be who acts in a headline, and so may what ends with a full stop
    (
        "Reuters The pier was burned in the night\nGetty - Contributor Divers look for the lost bell",
        ["Reuters", "The pier was burned in the night", "Getty - Contributor", "Divers look for the lost bell"],
    ),
    ("Facebook Live to end in the new year\nRain fell.", ["Facebook Live to end in the new year", "Rain fell."]),
    (
        "Getty - Contributor Divers look for the bell\nRain.",
        ["Getty - Contributor", "Divers look for the bell", "Rain."],
    ),
    # a heading in capitals
    ("MIND THE OLD PIER Divers may not go near it.", ["MIND THE OLD PIER", "Divers may not go near it."]),
    ("THE OLD PIER Divers may not go near it.", None),
    ("Reuters Graphics won a prize for it.\nReuters Graphics did so again.", None),
]


@pytest.mark.parametrize(("body", "parts"), PARTS)
def test_what_stands_beside_a_sentence_is_no_part_of_it(body, parts):
    assert [body[start:end] for start, end in passages(body)] == (parts or body.split("\n"))


def test_a_credit_names_nobody():
    person = Token(0, 5, "Getty", "Getty", "PROPN", "NNP", "ROOT", 0, "PERSON", True)

    def parser(texts):
        for _ in texts:
            yield Parse((person,), ((0, 1),))

    assert [parse.tokens[0].entity for parse in PassageReader(parser, 10)(["Getty", "Nora"])] == ["", "PERSON"]
