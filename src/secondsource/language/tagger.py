"""Spans of a text that name sources, cues and contents of what is said, by a trained sequence labeller."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Protocol

import numpy as np

from secondsource.language.chain import Scores, best_path, likelihoods
from secondsource.language.onnx import FOLDER, load_session, load_tokenizer, readable
from secondsource.model.annotation import Tag, Tags

MODEL, STEPS = "tagger-l6-int8.onnx", "tagger-l6-steps.tsv"
LABELS = ("", "source", "source", "cue", "cue", "content", "content")
"""The kind of each label; the first label of a kind begins a span, the second goes on with it."""
LENGTH = 160
"""Word pieces of one window at most: the time that a word takes grows with its window."""
START, STOP, BREAK = 101, 102, 2
"""The word pieces at the ends of a window and, where a line ends, between the lines."""
MAX_BREAKS = 2
"""Blank lines beyond the first tell nothing."""
LINE = re.compile(r"\S(?:[^\n]*\S)?")
"""A line without the white space around it."""
KEPT = 256
"""So many windows are remembered (6 KB each), for copied text."""

Piece = tuple[int, int, int]
"""A word piece: its number in the vocabulary, and where it begins and ends in the text."""


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
        return tags(text, pieces, self._scores([number for number, _, _ in pieces]), self.steps)

    def _pieces(self, text: str) -> list[Piece]:
        out: list[Piece] = []
        end = 0
        for line in LINE.finditer(text):
            start = line.start()
            if out:
                out += [(BREAK, end, start)] * min(text.count("\n", end, start), MAX_BREAKS)
            found = self.tokenizer.encode(readable(line[0]), add_special_tokens=False)
            out += [
                (number, start + first, start + last)
                for number, (first, last) in zip(found.ids, found.offsets, strict=True)
            ]
            end = line.end()
        return out

    def _scores(self, numbers: list[int]) -> Scores:
        """float32, shape (pieces, labels)."""
        return np.concatenate([self._window(tuple(numbers[first:last])) for first, last in windows(numbers)])

    def _window(self, numbers: tuple[int, ...]) -> Scores:
        if numbers not in self.known:
            if len(self.known) >= KEPT:
                self.known.clear()
            ids = np.array([[START, *numbers, STOP]], np.int64)
            found: Scores = self.session.run(None, {"input_ids": ids})[0]
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


def tags(text: str, pieces: Sequence[Piece], scores: Scores, steps: Scores) -> Tags:
    """The spans on the best path through the labels of a text of at least one piece."""
    path = best_path(scores, steps)
    found: dict[str, list[Tag]] = {kind: [] for kind in LABELS}
    spans = list(_spans(path))
    for (first, last), likely in zip(spans, likelihoods(scores, steps, path, spans), strict=True):
        start, end = _tight(text, pieces[first][1], pieces[last - 1][2])
        if start < end:
            found[LABELS[path[first]]].append(Tag(start, end, round(float(likely), 3)))
    return Tags(sources=tuple(found["source"]), cues=tuple(found["cue"]), contents=tuple(found["content"]))


def _spans(path: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The pieces `[first, last)` of each span on a path."""
    first = 0
    for last in range(1, len(path) + 1):
        goes_on = last < len(path) and path[last] % 2 == 0 and LABELS[path[last]] == LABELS[path[first]] != ""
        if not goes_on:
            if path[first]:
                yield first, last
            first = last


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
        >>> [text[start:end] for start, end, _ in load_tagger()(text).sources]
        ['The mayor']
    """
    tokenizer = load_tokenizer()
    tokenizer.no_truncation()
    steps = np.loadtxt((FOLDER / STEPS).read_text(encoding="utf-8").splitlines(), np.float32, delimiter="\t")
    return OnnxTagger(load_session(MODEL), tokenizer, steps)
