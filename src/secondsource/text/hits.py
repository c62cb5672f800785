"""Pieces of a text that are looked for in another: their letters, and where they were found."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

# Fewer letters than these are not looked for by themselves: they stand anywhere.
FEWEST_LETTERS = 8


class Key(NamedTuple):
    """Letters of a line of the text; `at` is the place of the first among all letters of the text."""

    at: int
    letters: str


class Hit(NamedTuple):
    """Letters of the text, from `at` on, that stand from `place` on in the letters of the source."""

    at: int
    place: int
    length: int


def keys(text: str) -> list[Key]:
    """The letters of each line that has any."""
    found: list[Key] = []
    at = 0
    for line in text.split("\n"):
        letters = "".join(line.split())
        if letters:
            found.append(Key(at, letters))
        at += len(letters)
    return found


def between(wanted: Sequence[Key], before: int, after: int) -> Sequence[Key]:
    """Those of the keys, which are in order, that begin behind one place and before the other."""
    return wanted[bisect_right(wanted, before, key=_at) : bisect_left(wanted, after, key=_at)]


def halved(wanted: Iterable[Key], tried: Sequence[Key]) -> Iterator[Key]:
    """The keys, those that were tried in halves, which are left out where they tell too little."""
    known = set(tried)
    for at, letters in wanted:
        if (at, letters) not in known:
            yield Key(at, letters)
        elif len(letters) >= 2 * FEWEST_LETTERS:
            half = len(letters) // 2
            yield Key(at, letters[:half])
            yield Key(at + half, letters[half:])


def grown(hits: Sequence[Hit], letters: str, source: str) -> list[Hit]:
    """The hits made longer, backwards and then forwards, as far as the letters between them are the same.

    Those that then meet in both texts are made one.
    """
    longer: list[Hit] = []
    edges = [*(hit.at for hit in hits[1:]), len(letters)]
    for hit, edge in zip(hits, edges, strict=True):
        last = longer[-1] if longer else Hit(0, 0, 0)
        stop = last.place + last.length if last.place <= hit.place else 0
        room = min(hit.at - last.at - last.length, hit.place - stop)
        found = _forwards(_backwards(hit, room, letters, source), edge, letters, source)
        if longer and (found.at, found.place) == (last.at + last.length, stop):
            longer[-1] = Hit(last.at, last.place, last.length + found.length)
        else:
            longer.append(found)
    return longer


def _backwards(hit: Hit, room: int, letters: str, source: str) -> Hit:
    back = 0
    while back < room and letters[hit.at - back - 1] == source[hit.place - back - 1]:
        back += 1
    return Hit(hit.at - back, hit.place - back, hit.length + back)


def _forwards(hit: Hit, edge: int, letters: str, source: str) -> Hit:
    end, stop = hit.at + hit.length, hit.place + hit.length
    while end < edge and stop < len(source) and letters[end] == source[stop]:
        end, stop = end + 1, stop + 1
    return Hit(hit.at, hit.place, end - hit.at)


def _at(key: Key) -> int:
    return key.at
