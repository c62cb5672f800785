"""Where two sequences of words say the same."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

MAX_PLACES = 12
"""Places of one run that are tried: text that repeats itself must not make the search quadratic."""


Places = Mapping[tuple[str, ...], Sequence[int]]


class Run(NamedTuple):
    """`length` words from `left` on in one sequence that stand from `right` on in the other."""

    left: int
    right: int
    length: int


def run_places(words: Sequence[str], size: int) -> Places:
    """Where each run of `size` words begins, the first `MAX_PLACES` places of each."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for start in range(len(words) - size + 1):
        known = places[tuple(words[start : start + size])]
        if len(known) < MAX_PLACES:
            known.append(start)
    return places


def common_runs(left: Sequence[str], right: Sequence[str], min_words: int, places: Places | None = None) -> list[Run]:
    """The longest common runs of `min_words` or more, in the order of `left`; each word of `left` in at most one.

    The runs may stand in another order in `right`: moved sentences are found. Of two equal runs in `right` the one
    that goes on from the run before is taken, then the first. `places` are the `run_places` of `right`, where the
    caller keeps them.

    Example:
        >>> common_runs("a b c d x".split(), "x c d a b c d".split(), 2)
        [Run(left=0, right=3, length=4)]
    """
    places = run_places(right, min_words) if places is None else places
    runs: list[Run] = []
    at, expected = 0, -1
    while at + min_words <= len(left):
        found = places.get(tuple(left[at : at + min_words]), ())
        if not found:
            at += 1
            continue
        run = max((Run(at, place, _length(left, right, at, place)) for place in found), key=_preferred(expected))
        runs.append(run)
        at, expected = at + run.length, run.right + run.length
    return runs


def covered(spans: Iterable[tuple[int, int]]) -> int:
    """How many positions lie in at least one of the `[start, end)` spans.

    Example:
        >>> covered([(0, 4), (2, 6), (9, 10)])
        7
    """
    total, reach = 0, 0
    for start, end in sorted(spans):
        total += max(0, end - max(start, reach))
        reach = max(reach, end)
    return total


def longest_chain(places: Sequence[int]) -> int:
    """The length of the longest rising subsequence: how much of an order is kept.

    Example:
        >>> longest_chain([3, 1, 2, 5, 4])
        3
    """
    tails: list[int] = []
    for place in places:
        at = bisect_left(tails, place)
        tails[at : at + 1] = [place]
    return len(tails)


def common_in_order(left: Sequence[str], right: Sequence[str]) -> int:
    """How many words of one sentence stand in the other in the same order: the longest common subsequence.

    Example:
        >>> common_in_order("a grain barge broke loose".split(), "the barge has broke its line".split())
        2
    """
    row = [0] * (len(right) + 1)
    for word in left:
        above = 0
        for at, other in enumerate(right, 1):
            above, row[at] = row[at], above + 1 if word == other else max(row[at], row[at - 1])
    return row[-1]


def _preferred(expected: int) -> Callable[[Run], tuple[int, bool, int]]:
    return lambda run: (run.length, run.right == expected, -run.right)


def _length(left: Sequence[str], right: Sequence[str], at: int, place: int) -> int:
    length, limit = 0, min(len(left) - at, len(right) - place)
    while length < limit and left[at + length] == right[place + length]:
        length += 1
    return length
