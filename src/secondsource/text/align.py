"""Where two sequences of words say the same."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

MAX_PLACES = 12
"""Places of one run that are tried: text that repeats itself must not make the search quadratic."""


class Run(NamedTuple):
    """`length` words from `left` on in one sequence that stand from `right` on in the other."""

    left: int
    right: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A text as it is laid beside others: its words, a number for the run that begins at each place, and the way back.

    `places` leads from the number of a run to the first `MAX_PLACES` places where it begins. Two runs of one number
    are not always the same words.
    """

    words: Sequence[str]
    numbers: Sequence[int]
    places: Mapping[int, Sequence[int]]
    min_words: int


def laid(words: Sequence[str], min_words: int) -> Laid:
    """Make a text ready to be searched for runs of `min_words` or more."""
    numbers = [hash(tuple(words[at : at + min_words])) for at in range(len(words) - min_words + 1)]
    places: dict[int, list[int]] = defaultdict(list)
    for at, number in enumerate(numbers):
        known = places[number]
        if len(known) < MAX_PLACES:
            known.append(at)
    return Laid(words=words, numbers=numbers, places=places, min_words=min_words)


def common_runs(left: Sequence[str], right: Sequence[str], min_words: int) -> list[Run]:
    """The longest common runs of `min_words` or more, in the order of `left`; each word of `left` in at most one.

    The runs may stand in another order in `right`: moved sentences are found. Of two equal runs in `right` the one
    that goes on from the run before is taken, then the first.

    Example:
        >>> common_runs("a b c d x".split(), "x c d a b c d".split(), 2)
        [Run(left=0, right=3, length=4)]
    """
    return runs_between(laid(left, min_words), laid(right, min_words))


def runs_between(left: Laid, right: Laid) -> list[Run]:
    """The common runs of two texts that were laid out for the same `min_words`: see `common_runs`."""
    shared = left.places.keys() & right.places.keys()
    begun = [(at, right.places[number]) for at, number in enumerate(left.numbers) if number in shared] if shared else []
    runs: list[Run] = []
    reach, expected = 0, -1
    for at, places in begun:
        if at < reach:
            continue
        found = (Run(at, place, _length(left.words, right.words, at, place)) for place in places)
        run = max(found, key=_preferred(expected))
        if run.length >= left.min_words:
            runs.append(run)
            reach, expected = at + run.length, run.right + run.length
    return runs


def disjoint(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The positions that lie in at least one of the `[start, end)` spans, each once, as spans in order.

    Example:
        >>> list(disjoint([(2, 6), (0, 4), (9, 10)]))
        [(0, 4), (4, 6), (9, 10)]
    """
    reach = 0
    for start, end in sorted(spans):
        if end > reach:
            yield max(start, reach), end
            reach = end


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

    Source: Hyyrö, Bit-parallel LCS-length computation revisited, AWOCA 2004.

    Example:
        >>> common_in_order("a grain barge broke loose".split(), "the barge has broke its line".split())
        2
    """
    places: dict[str, int] = defaultdict(int)
    for at, word in enumerate(right):
        places[word] |= 1 << at
    # a bit of the row is clear where the best length rises by one: at so many words of `right`
    whole = row = (1 << len(right)) - 1
    for word in left:
        met = row & places.get(word, 0)
        row = ((row + met) | (row - met)) & whole
    return len(right) - row.bit_count()


def _preferred(expected: int) -> Callable[[Run], tuple[int, bool, int]]:
    return lambda run: (run.length, run.right == expected, -run.right)


def _length(left: Sequence[str], right: Sequence[str], at: int, place: int) -> int:
    length, limit = 0, min(len(left) - at, len(right) - place)
    while length < limit and left[at + length] == right[place + length]:
        length += 1
    return length
