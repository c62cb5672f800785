"""The letters of a text without its white space, and where each of them stands."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from secondsource.text.runs import Run, compose

Layer = Callable[[str], tuple[str, Sequence[Run]]]
"""From a text to what is written in it, such as the words between tags, and the places of that in the text."""

WORD = re.compile(r"\S+")
MOST_LETTERS = 200
"""Long runs are cut at so many, so that finding one letter does not mean going through all before it."""


@dataclass(frozen=True, slots=True)
class Letters:
    """The letters that can be read in a source, after its layers are taken off.

    `runs` lead from `text`, white space and all, to the source; `starts` are the places in `letters` where the
    letters of each run begin.
    """

    source: str
    text: str
    runs: Sequence[Run]
    letters: str
    starts: Sequence[int]

    @classmethod
    def of(cls, source: str, layers: Iterable[Layer] = ()) -> "Letters":
        """The letters of the source, whose layers are named from the outermost inwards."""
        text, runs = source, [Run(0, len(source), 0, len(source))]
        for layer in layers:
            text, inner = layer(text)
            runs = list(compose(inner, runs)) if len(runs) > 1 else list(inner)
        runs = [part for run in runs for part in _cut(run)]
        pieces = ["".join(text[run.start : run.end].split()) for run in runs]
        starts, at = [], 0
        for piece in pieces:
            starts.append(at)
            at += len(piece)
        return cls(source, text, runs, "".join(pieces), starts)

    def places(self, start: int, end: int) -> Iterator[Run]:
        """Where the letters `[start, end)` stand: runs from the letters, white space within a run not counted."""
        for at in range(bisect_right(self.starts, start) - 1, len(self.runs)):
            first, run = self.starts[at], self.runs[at]
            if first >= end:
                return
            last = self.starts[at + 1] if at + 1 < len(self.starts) else len(self.letters)
            low, high = max(first, start), min(last, end)
            if low < high:
                yield Run(low, high, *self._extent(run, low - first, high - first, last - first))

    def _extent(self, run: Run, low: int, high: int, count: int) -> tuple[int, int]:
        """The places in the source of the letters `[low, high)` of a run that has `count` of them."""
        if not run.plain:
            return run.place, run.stop
        text = self.text[run.start : run.end]
        start, end = _edges(text) if high - low == count else Spread.of(text).span(low, high)
        return run.place + start, run.place + end


@dataclass(frozen=True, slots=True)
class Spread:
    """Where the letters of one text stand in it: at each of `places` a word begins, whose first letter `starts` has."""

    starts: Sequence[int]
    places: Sequence[int]

    @classmethod
    def of(cls, text: str) -> "Spread":
        """The places of all letters of the text."""
        starts, places, at = [], [], 0
        for word in WORD.finditer(text):
            start, end = word.span()
            starts.append(at)
            places.append(start)
            at += end - start
        return cls(starts, places)

    def span(self, low: int, high: int) -> tuple[int, int]:
        """The characters `[start, end)` over which the letters `[low, high)`, one or more, are spread."""
        first, last = bisect_right(self.starts, low) - 1, bisect_right(self.starts, high - 1) - 1
        return self.places[first] + low - self.starts[first], self.places[last] + high - self.starts[last]


def _edges(text: str) -> tuple[int, int]:
    """Where the first letter begins and the last ends."""
    return len(text) - len(text.lstrip()), len(text.rstrip())


def _cut(run: Run) -> Iterator[Run]:
    if not run.plain or run.end - run.start <= MOST_LETTERS:
        yield run
        return
    back = run.place - run.start
    for start in range(run.start, run.end, MOST_LETTERS):
        end = min(run.end, start + MOST_LETTERS)
        yield Run(start, end, start + back, end + back)
