"""Sentence vectors."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from secondsource.language.onnx import load_session, load_tokenizer, readable

MODEL = "minilm-l6-int8.onnx"
MEANING = "meaning-l6-int8.onnx"
DIMENSION = 384
BATCH = 32
PADDING = 8
"""Sentences of one batch differ by fewer word pieces than this."""
MOST_CHARACTERS = 2_000
"""The model reads 128 word pieces; cutting first keeps a line of a megabyte from costing a second."""
STOPS = " .,;:"
"""What a sentence may end in and a clause of the same words may not: both have one vector."""


class Encoder(Protocol):
    """Turns sentences into vectors whose dot product says how alike they are."""

    def __call__(self, sentences: Sequence[str], /) -> NDArray[np.float32]:
        """float32, shape (sentences, dimension), rows of unit length; shape (0, dimension) for no sentence."""


@dataclass(frozen=True, slots=True)
class OnnxEncoder:
    """A transformer that gives one unit vector a sentence.

    The vector of a sentence does not depend on the sentences beside it: activations are scaled word by word.
    An empty sentence has the vector of a text without words, which is of unit length too and means nothing.
    """

    session: Any
    tokenizer: Any

    def __call__(self, sentences: Sequence[str], /) -> NDArray[np.float32]:
        """float32, shape (sentences, 384), rows of unit length, in the order given; equal sentences are read once."""
        rows = np.zeros((len(sentences), DIMENSION), np.float32)
        places: dict[str, list[int]] = {}
        for index, sentence in enumerate(sentences):
            places.setdefault(sentence[:MOST_CHARACTERS], []).append(index)
        # One by one: the tokenizer's own threads would outlive a fork of this process.
        ids = [self.tokenizer.encode(readable(text)).ids for text in places]
        targets = list(places.values())
        for batch, vectors in self._batches(ids):
            for number, vector in zip(batch, vectors, strict=True):
                rows[targets[number]] = vector
        return rows

    def _batches(self, ids: list[list[int]]) -> Iterator[tuple[list[int], NDArray[np.float32]]]:
        """Sentences of like length together, for a short one padded to a long one costs as much as the long one."""
        order = sorted(range(len(ids)), key=lambda number: len(ids[number]))
        for _, group in groupby(order, key=lambda number: len(ids[number]) // PADDING):
            alike = list(group)
            for first in range(0, len(alike), BATCH):
                batch = alike[first : first + BATCH]
                yield batch, self._vectors([ids[number] for number in batch])

    def _vectors(self, ids: list[list[int]]) -> NDArray[np.float32]:
        padded = np.zeros((len(ids), max(map(len, ids))), np.int64)
        mask = np.zeros_like(padded)
        for row, sentence in enumerate(ids):
            padded[row, : len(sentence)] = sentence
            mask[row, : len(sentence)] = 1
        vectors: NDArray[np.float32] = self.session.run(None, {"input_ids": padded, "attention_mask": mask})[0]
        return vectors


class RememberingEncoder:
    """An encoder that keeps the vectors it has made, so that stages which ask for one sentence read it once.

    Stops at the end do not count.

    Args:
        encoder: makes the vectors.
        most: so many are kept (1.5 KB each); then it forgets all and begins anew.
    """

    def __init__(self, encoder: Encoder, most: int = 20_000) -> None:
        self._encoder = encoder
        self._most = most
        self._known: dict[str, NDArray[np.float32]] = {}

    def __call__(self, sentences: Sequence[str], /) -> NDArray[np.float32]:
        """float32, shape (sentences, dimension), rows of unit length, in the order given."""
        if not sentences:
            return self._encoder(())
        texts = [sentence.rstrip(STOPS) for sentence in sentences]
        if len(self._known) + len(texts) > self._most:
            self._known = {}
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        self._known.update(zip(new, self._encoder(new), strict=True))
        return np.stack([self._known[text] for text in texts])


@cache
def load_encoder(threads: int = 1) -> Encoder:
    """The encoder of the package, loaded once a process.

    Args:
        threads: how many threads one call may use; parallel work is better spread over processes.

    Example:
        >>> encode = load_encoder()
        >>> left, right, other = encode(["Two people died.", "Two were killed.", "Shares rose in Tokyo."])
        >>> bool(left @ right > left @ other)
        True
    """
    return RememberingEncoder(OnnxEncoder(load_session(MODEL, threads), load_tokenizer()))


@cache
def load_meaning(threads: int = 1) -> Encoder:
    """The encoder that was taught which sentences tell one claim, loaded once a process.

    Args:
        threads: how many threads one call may use.

    Example:
        >>> encode = load_meaning()
        >>> left, right, other = encode(["The mayor quit.", "The town head has left office.", "The mayor is ill."])
        >>> bool(left @ right > left @ other)
        True
    """
    return RememberingEncoder(OnnxEncoder(load_session(MEANING, threads), load_tokenizer()))
