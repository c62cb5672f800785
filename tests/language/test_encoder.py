"""Sentence vectors: unit rows, near for near meanings, and the same whatever stands beside."""

import numpy as np
import pytest

from secondsource.language.encoder import DIMENSION, RememberingEncoder, load_encoder

NEAR = [
    # paraphrase, and a sentence of the same subject that says something else
    (
        "The harbour was closed after the storm.",
        "After the storm the port was shut.",
        "The harbour master was elected in May.",
    ),
    ("Two miners were killed.", "Two mine workers died.", "Miners asked for higher pay."),
    ("The senator resigned on Monday.", "On Monday the senator stepped down.", "The senator opened a new bridge."),
]
ODD = ["", " ", "\n\n", "…", "a", "字", "\ud800", "x" * 1_000_000, "word " * 5_000, "\x00"]


@pytest.mark.parametrize(("sentence", "same", "other"), NEAR)
def test_a_paraphrase_is_nearer_than_another_statement(sentence, same, other):
    left, near, far = load_encoder()([sentence, same, other])
    assert left @ near > left @ far


def test_rows_are_unit_vectors_even_for_odd_text():
    vectors = load_encoder()(ODD)
    assert vectors.shape == (len(ODD), DIMENSION)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_no_sentence_gives_no_row():
    assert load_encoder()([]).shape == (0, DIMENSION)


def test_a_vector_does_not_depend_on_the_sentences_beside_it():
    sentences = [f"{'Very ' * number}long queues formed at {number} polling stations." for number in range(40)]
    together, alone = load_encoder()(sentences), [load_encoder()([sentence])[0] for sentence in sentences]
    np.testing.assert_allclose(together, np.array(alone), atol=1e-4)


def test_order_and_repetition_do_not_matter():
    first, second = "The mill burned down.", "Rain is expected."
    vectors = load_encoder()([first, second, first])
    np.testing.assert_array_equal(vectors[0], vectors[2])
    np.testing.assert_array_equal(vectors, load_encoder()([second, first, second])[[1, 0, 1]])


def test_a_remembered_sentence_is_read_once():
    asked = []

    def count(sentences):
        asked.extend(sentences)
        return np.ones((len(sentences), 2), np.float32)

    remembering = RememberingEncoder(count, most=3)
    assert remembering(["a", "b", "a"]).shape == (3, 2)
    assert remembering(["b"]).shape == (1, 2)
    assert remembering([]).shape == (0, 2)
    assert asked == ["a", "b"]
    assert remembering(["c", "d", "e", "f"]).shape == (4, 2)
    assert len(remembering._known) == 4
