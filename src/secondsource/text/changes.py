"""What a text says otherwise than an earlier version of it, word by word."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from secondsource.text.align import Run, common_runs
from secondsource.text.tokenise import placed_words

KEPT_WORDS = 3
"""So many words in a row that stand in both are taken for kept, wherever they stand: a sentence moved is no change."""


Gap = tuple[int, int]
Words = Sequence[tuple[int, int, str]]


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
    places = (_bare(left, right, (at, came.get(at, at)), gone.get(at, [])) for at in sorted(came.keys() | gone.keys()))
    return [
        _edit(before, old, new, now_words, lost) for now_words, lost in places if lost or now_words[0] < now_words[1]
    ]


def _edit(before: str, old: Words, new: Words, came: Gap, lost: Sequence[Gap]) -> Edit:
    at, last = came
    behind = new[at - 1][1] if at else 0
    start, end = (new[at][0], new[last - 1][1]) if at < last else (behind, behind)
    return Edit(start, end, " … ".join(before[old[first][0] : old[stop - 1][1]] for first, stop in lost))


def _bare(left: Sequence[str], right: Sequence[str], came: Gap, lost: Sequence[Gap]) -> tuple[Gap, Sequence[Gap]]:
    """Both sides of a change without the words with which both begin, and those with which both end."""
    if len(lost) != 1:
        return came, lost
    (at, last), ((start, end),) = came, lost
    while at < last and start < end and left[at] == right[start]:
        at, start = at + 1, start + 1
    while at < last and start < end and left[last - 1] == right[end - 1]:
        last, end = last - 1, end - 1
    return (at, last), ((start, end),) if start < end else ()


def _gone(runs: Iterable[Run], count: int) -> dict[int, list[Gap]]:
    """The words of the earlier text that are gone, by the word of the text now before which they would stand."""
    ends = {run.right + run.length: run.left + run.length for run in runs}
    gone: dict[int, list[Gap]] = {}
    for first, last in _gaps(((run.right, run.right + run.length) for run in runs), count):
        gone.setdefault(ends.get(first, 0), []).append((first, last))
    return gone


def _gaps(spans: Iterable[Gap], count: int) -> Iterator[Gap]:
    """What the spans leave out of `count` words."""
    reach = 0
    for start, end in (*sorted(spans), (count, count)):
        if reach < start:
            yield reach, start
        reach = max(reach, end)
