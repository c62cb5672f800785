"""How a claim stands to its evidence, by a small trained transformer that reads both at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from secondsource.language.onnx import load_session, load_tokenizer, readable

MODEL = "scorer-l6-int8.onnx"
START, STOP = 101, 102
LENGTH, MOST_LEFT = 128, 56
"""Word pieces of a pair at most, and of the first text where the second is long."""
MOST_CHARACTERS = 2_000


class Match(IntEnum):
    """What the other text has for a word."""

    PLAIN = 0
    ALONE = 1
    SAME = 2
    ALIKE = 3
    OPPOSITE = 4
    FITS = 5
    ROUGH = 6
    CLASHES = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A text with what the other text has for its words: `[start, end)` and the match; later spans overrule."""

    text: str
    matches: tuple[tuple[int, int, Match], ...] = ()


Pair = tuple[Marked, Marked]


class Scorer(Protocol):
    """Scores pairs of texts."""

    def __call__(self, pairs: Sequence[Pair], /) -> NDArray[np.float32]:
        """float32, shape (pairs, 3): log weights of: the second supports the first, contradicts it, neither."""


def silent(pairs: Sequence[Pair], /) -> NDArray[np.float32]:
    """The scorer that has no opinion: noughts."""
    return np.zeros((len(pairs), 3), np.float32)


@dataclass(frozen=True, slots=True)
class OnnxScorer:
    """A transformer over one pair at a time, so that a score depends on no other pair."""

    session: Any
    tokenizer: Any

    def __call__(self, pairs: Sequence[Pair], /) -> NDArray[np.float32]:
        """float32, shape (pairs, 3), in the order given."""
        scores = np.zeros((len(pairs), 3), np.float32)
        for number, pair in enumerate(pairs):
            ids, kinds = pieces(self.tokenizer, pair)
            scores[number] = self.session.run(
                None, {"input_ids": [ids], "kinds": [kinds], "attention_mask": [[1] * len(ids)]}
            )[0]
        return scores


def pieces(tokenizer: Any, pair: Pair) -> tuple[list[int], list[int]]:
    """The word pieces of both texts in one row, and the kind of each.

    Kinds: 0 for the marks between the texts, then 1 + match for pieces of the first, 9 + match for those of the second.
    """
    (left, left_kinds), (right, right_kinds) = (_coded(tokenizer, marked) for marked in pair)
    first = min(len(left), max(MOST_LEFT, LENGTH - 3 - len(right)))
    second = LENGTH - 3 - first
    ids = [START, *left[:first], STOP, *right[:second], STOP]
    base = len(Match)
    kinds = [0, *(1 + k for k in left_kinds[:first]), 0, *(1 + base + k for k in right_kinds[:second]), 0]
    return ids, kinds


def _coded(tokenizer: Any, marked: Marked) -> tuple[list[int], list[Match]]:
    text = readable(marked.text[:MOST_CHARACTERS])
    kinds = [Match.PLAIN] * (len(text) + 1)
    for start, end, match in marked.matches:
        kinds[start:end] = [match] * (min(end, len(text)) - start)
    found = tokenizer.encode(text, add_special_tokens=False)
    return found.ids, [kinds[start] for start, _ in found.offsets]


@cache
def load_scorer() -> Scorer:
    """The scorer of the package, loaded once a process."""
    tokenizer = load_tokenizer()
    tokenizer.no_truncation()
    return OnnxScorer(load_session(MODEL), tokenizer)
