"""Pieces of one text that stand in another, so that a place in the one leads to a place in the other."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple


class Run(NamedTuple):
    """The characters `[start, end)` of a text stand at `[place, stop)` of the text it was made from.

    Both are code points. Where the two are of one length they are the same letter by letter; otherwise the run is one
    thing written otherwise, such as a character reference, and is not to be cut.
    """

    start: int
    end: int
    place: int
    stop: int

    @property
    def plain(self) -> bool:
        """Whether the letters are the same in both texts."""
        return self.end - self.start == self.stop - self.place


def within(runs: Sequence[Run], start: int, end: int) -> Iterator[Run]:
    """What the runs say of the characters `[start, end)`; runs are cut at its edges where they can be.

    Args:
        runs: in the order of their starts, without overlap.
        start: a place in the text that the runs lead from.
        end: the place behind the last character.

    Example:
        >>> list(within([Run(0, 5, 10, 15), Run(5, 6, 15, 20)], 3, 6))
        [Run(start=3, end=5, place=13, stop=15), Run(start=5, end=6, place=15, stop=20)]
    """
    for at in range(bisect_right(runs, start, key=_end), len(runs)):
        run = runs[at]
        if run.start >= end:
            return
        low, high = max(start, run.start), min(end, run.end)
        if run.plain:
            yield Run(low, high, run.place + low - run.start, run.place + high - run.start)
        else:
            yield Run(low, high, run.place, run.stop)


def compose(first: Iterable[Run], second: Sequence[Run]) -> Iterator[Run]:
    """From a text through a middle one to a third: `first` leads to the middle text and `second` on from there.

    Example:
        >>> list(compose([Run(0, 4, 2, 6)], [Run(0, 5, 0, 5), Run(5, 9, 20, 24)]))
        [Run(start=0, end=3, place=2, stop=5), Run(start=3, end=4, place=20, stop=21)]
    """
    for run in first:
        found = within(second, run.place, run.stop)
        if run.plain:
            back = run.start - run.place
            yield from (Run(one.start + back, one.end + back, one.place, one.stop) for one in found)
        else:
            whole = tuple(found)
            if whole:
                yield Run(run.start, run.end, whole[0].place, whole[-1].stop)


def joined(runs: Iterable[Run], text: str, other: str) -> Iterator[Run]:
    """The runs with neighbours made one where what stands between them is the same in both texts.

    Example:
        >>> list(joined([Run(0, 3, 5, 8), Run(4, 6, 9, 11)], "one of", "Only one of"))
        [Run(start=0, end=6, place=5, stop=11)]
    """
    last: Run | None = None
    for run in runs:
        if last and last.plain and run.plain and text[last.end : run.start] == other[last.stop : run.place]:
            last = Run(last.start, run.end, last.place, run.stop)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def _end(run: Run) -> int:
    return run.end
