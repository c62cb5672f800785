"""Spans of a text that name sources, cues and contents of what is said, by a trained sequence labeller."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from secondsource.language.onnx import FOLDER, load_session, load_tokenizer, readable
from secondsource.model.annotation import Tags

MODEL, STEPS = "tagger-l6-int8.onnx", "tagger-l6-steps.tsv"
LABELS = ("", "source", "source", "cue", "cue", "content", "content")
"""The kind of each label; the first label of a kind begins a span, the second goes on with it."""
LENGTH = 190
"""Word pieces of one window at most: the time that a word takes grows with its window."""
START, STOP, BREAK = 101, 102, 2
"""The word pieces at the ends of a window and, where a line ends, between the lines."""
KEPT = 256
"""So many windows are remembered (6 KB each), for copied text."""

Piece = tuple[int, int, int]
"""A word piece: its number in the vocabulary, and where it begins and ends in the text."""
Scores = NDArray[np.float32]


class Tagger(Protocol):
    """Finds the spans of one text."""

    def __call__(self, text: str, /) -> Tags:
        """The spans, in characters of the text."""


@dataclass(frozen=True, slots=True)
class OnnxTagger:
    """A transformer over windows of whole lines, as far as lines are no longer, and the best path through its labels.

    What a text gives depends on no other text.

    `steps` is float32, shape (labels, labels): the log weight of one label after another.
    """

    session: Any
    tokenizer: Any
    steps: Scores
    known: dict[tuple[int, ...], Scores] = field(default_factory=dict)

    def __call__(self, text: str, /) -> Tags:
        """The spans, in characters of the text, without white space at their ends."""
        pieces = self._pieces(text)
        if not pieces:
            return Tags()
        path = best_path(self._scores([number for number, _, _ in pieces]), self.steps)
        spans: dict[str, list[tuple[int, int]]] = {"source": [], "cue": [], "content": []}
        for kind, start, end in _spans(pieces, path):
            first, last = _tight(text, start, end)
            if first < last:
                spans[kind].append((first, last))
        return Tags(sources=tuple(spans["source"]), cues=tuple(spans["cue"]), contents=tuple(spans["content"]))

    def _pieces(self, text: str) -> list[Piece]:
        out: list[Piece] = []
        at = 0
        for line in text.split("\n"):
            if at:
                out.append((BREAK, at - 1, at))
            found = self.tokenizer.encode(readable(line), add_special_tokens=False)
            placed = zip(found.ids, found.offsets, strict=True)
            out += [(number, at + start, at + end) for number, (start, end) in placed]
            at += len(line) + 1
        return out

    def _scores(self, numbers: list[int]) -> Scores:
        """float32, shape (pieces, labels)."""
        return np.concatenate([self._window(tuple(numbers[first:last])) for first, last in windows(numbers)])

    def _window(self, numbers: tuple[int, ...]) -> Scores:
        if numbers not in self.known:
            if len(self.known) >= KEPT:
                self.known.clear()
            ids = np.array([[START, *numbers, STOP]], np.int64)
            found: Scores = self.session.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids)})[0]
            self.known[numbers] = found[0, 1:-1]
        return self.known[numbers]


def windows(numbers: list[int]) -> Iterator[tuple[int, int]]:
    """Where the windows of a text begin and end: as many lines in one as it takes, a longer line cut."""
    first = end = 0
    for place in [*(at for at, number in enumerate(numbers) if number == BREAK), len(numbers)]:
        if place - first > LENGTH and end > first:
            yield first, end
            first = end
        while place - first > LENGTH:
            yield first, first + LENGTH
            first += LENGTH
        end = place
    if first < end:
        yield first, end


def best_path(scores: Scores, steps: Scores) -> list[int]:
    """The labels of the best path (Viterbi 1967).

    Args:
        scores: float32, shape (pieces, labels), log weights of the labels of each piece.
        steps: float32, shape (labels, labels), log weights of one label after another.
    """
    total, back = scores[0], np.zeros(scores.shape, np.int8)
    for at in range(1, len(scores)):
        ways = total[:, None] + steps
        back[at] = ways.argmax(0)
        total = ways.max(0) + scores[at]
    path = [int(total.argmax())]
    for at in range(len(scores) - 1, 0, -1):
        path.append(int(back[at, path[-1]]))
    return path[::-1]


def _spans(pieces: list[Piece], path: list[int]) -> Iterator[tuple[str, int, int]]:
    kind, start, end = "", 0, 0
    for (_, first, last), label in zip(pieces, path, strict=True):
        goes_on = label and label % 2 == 0 and LABELS[label] == kind
        if kind and not goes_on:
            yield kind, start, end
        if not goes_on:
            kind, start = LABELS[label], first
        end = last
    if kind:
        yield kind, start, end


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


@cache
def load_tagger() -> Tagger:
    """The tagger of the package, loaded once a process.

    Example:
        >>> text = "The mayor said that the bridge was closed."
        >>> [text[start:end] for start, end in load_tagger()(text).sources]
        ['The mayor']
    """
    tokenizer = load_tokenizer()
    tokenizer.no_truncation()
    steps = np.loadtxt((FOLDER / STEPS).read_text(encoding="utf-8").splitlines(), np.float32, delimiter="\t")
    return OnnxTagger(load_session(MODEL), tokenizer, steps)
