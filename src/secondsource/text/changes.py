"""What a text says otherwise than an earlier version of it, word by word."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from secondsource.text.align import Run, common_runs
from secondsource.text.tokenise import placed_words

KEPT_WORDS = 3
"""So many words in a row that stand in both are taken for kept, wherever they stand: a sentence moved is no change."""


class Edit(NamedTuple):
    """The characters `[start, end)` of the text now, and the words of the earlier one in their place."""

    start: int
    end: int
    before: str


def edits(before: str, now: str) -> list[Edit]:
    """Every place at which words came, went or were put for others, in the order of the text now.

    Case and punctuation are not compared.

    Example:
        >>> edits("Ten men were hurt, police said.", "Twelve men were hurt, police said on Monday.")
        [Edit(start=0, end=6, before='Ten'), Edit(start=34, end=43, before='')]
    """
    old, new = list(placed_words(before)), list(placed_words(now))
    left, right = [word for *_, word in new], [word for *_, word in old]
    runs = common_runs(left, right, KEPT_WORDS) if left != right else [Run(0, 0, len(left))]
    gone = _gone(runs, len(old))
    came = dict(_gaps([(run.left, run.left + run.length) for run in runs], len(new)))
    found = []
    for at in sorted(came.keys() | gone.keys()):
        words = new[at : came.get(at, at)]
        behind = new[at - 1][1] if at else 0
        lost = (before[old[first][0] : old[last - 1][1]] for first, last in gone.get(at, ()))
        found.append(Edit(words[0][0] if words else behind, words[-1][1] if words else behind, " … ".join(lost)))
    return found


def _gone(runs: Iterable[Run], count: int) -> dict[int, list[tuple[int, int]]]:
    """The words of the earlier text that are gone, by the word of the text now before which they would stand."""
    ends = {run.right + run.length: run.left + run.length for run in runs}
    gone: dict[int, list[tuple[int, int]]] = {}
    for first, last in _gaps(((run.right, run.right + run.length) for run in runs), count):
        gone.setdefault(ends.get(first, 0), []).append((first, last))
    return gone


def _gaps(spans: Iterable[tuple[int, int]], count: int) -> Iterator[tuple[int, int]]:
    """What the spans leave out of `count` words."""
    reach = 0
    for start, end in (*sorted(spans), (count, count)):
        if reach < start:
            yield reach, start
        reach = max(reach, end)
