"""Where the words of a text stand in the source it was read from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from secondsource.text.hits import FEWEST_LETTERS, Hit, Key, between, grown, halved, keys
from secondsource.text.letters import WORD, Letters, Spread
from secondsource.text.runs import Run, compose, joined

# A line of so many letters stands in a source once, or as a whole copy; shorter ones are looked for between those.
TELLING_LETTERS = 32
MOST_COPIES = 50
MOST_DEPTH = 60
# So many times the length of the source is read in vain before the search is given up.
MOST_READINGS = 40
LEAST_READ = 1_000_000


@dataclass(slots=True)
class Tracer:
    """Looks for texts in one source, one after the other; reads the source a bounded number of times in all."""

    source: Letters
    cursor: int = 0
    read: int = 0

    def trace(self, text: str) -> tuple[Run, ...]:
        """Runs from the text to the source; letters that are not found have none.

        Lines are looked for whole and in their order, and what is not there whole in pieces. A text is expected
        behind the one that was traced before.
        """
        letters = "".join(text.split())
        hits = self._whole(letters) or self._lines(keys(text), self.cursor) or self._lines(keys(text), 0)
        if not hits:
            return ()
        hits, own = grown(sorted(hits), letters, self.source.letters), Spread.of(text)
        self.cursor = max(hit.place + hit.length for hit in hits)
        runs = (run for hit in hits for run in _runs(text, own, self.source, hit))
        return tuple(joined(runs, text, self.source.source))

    def _whole(self, letters: str) -> list[Hit]:
        place = self._find(letters, self.cursor, len(self.source.letters)) if letters else -1
        return [Hit(0, place, len(letters))] if place >= 0 else []

    def _lines(self, wanted: Sequence[Key], at: int) -> list[Hit]:
        return self._fill(wanted, 0, len(self.source.letters), at)

    def _fill(self, wanted: Sequence[Key], low: int, high: int, at: int, depth: int = 0) -> list[Hit]:
        """Hits of the keys in the letters `[low, high)`: the telling ones first, then what lies between them."""
        if not wanted or high - low < FEWEST_LETTERS or depth > MOST_DEPTH:
            return []
        telling = [key for key in wanted if len(key.letters) >= TELLING_LETTERS] or wanted
        hits = self._row(telling, low, high, at)
        if not hits:
            return self._fill(tuple(halved(wanted, telling)), low, high, at, depth + 1)
        edges = [Hit(-1, low, 0), *hits, Hit(wanted[-1].at + 1, high, 0)]
        for before, after in pairwise(edges):
            start, end = before.place + before.length, after.place
            gap = between(wanted, before.at, after.at)
            hits += self._fill(gap, start, end if start <= end else high, start, depth + 1)
        return hits

    def _row(self, wanted: Iterable[Key], low: int, high: int, at: int) -> list[Hit]:
        """Hits of whole keys, one behind the other where it can be, each as near to the next as it can be."""
        hits: list[Hit] = []
        for key in wanted:
            place = self._find(key.letters, at, high)
            if place < 0 and low < at and len(key.letters) >= TELLING_LETTERS:
                place = self._find(key.letters, low, high)
            if place >= 0:
                hits.append(Hit(key.at, place, len(key.letters)))
                at = place + len(key.letters)
        for i in range(len(hits) - 2, -1, -1):
            hits[i] = self._nearest(hits[i], hits[i + 1].place)
        return hits

    def _nearest(self, hit: Hit, high: int) -> Hit:
        """The last copy of what was hit that ends before `high`, so that a teaser is not taken for the report."""
        letters = self.source.letters[hit.place : hit.place + hit.length]
        place = hit.place
        for _ in range(MOST_COPIES):
            later = self._find(letters, place + hit.length, high)
            if later < 0:
                break
            place = later
        return Hit(hit.at, place, hit.length)

    def _find(self, letters: str, low: int, high: int) -> int:
        if self.read > LEAST_READ + MOST_READINGS * len(self.source.letters):
            return -1
        place = self.source.letters.find(letters, low, high)
        self.read += (place if place >= 0 else high) - low
        return place


def _runs(text: str, own: Spread, source: Letters, hit: Hit) -> Iterator[Run]:
    """Runs from the text to the source over the letters of one hit."""
    ahead = hit.place - hit.at
    for part in source.places(hit.place, hit.place + hit.length):
        run = Run(*own.span(part.start - ahead, part.end - ahead), part.place, part.stop)
        left, right = text[run.start : run.end], source.source[run.place : run.stop]
        if left != right and "".join(left.split()) == "".join(right.split()):
            yield from _by_word(left, right, run)
        else:
            yield run


def _by_word(left: str, right: str, run: Run) -> Iterator[Run]:
    """A run over texts whose letters are the same and whose white space is not, as runs without white space."""
    words = ((run.start + word.start(), run.start + word.end()) for word in WORD.finditer(left))
    start = end = 0
    for word in WORD.finditer(right):
        place, stop = run.place + word.start(), run.place + word.end()
        while place < stop:
            if start == end:
                start, end = next(words)
            length = min(end - start, stop - place)
            yield Run(start, start + length, place, place + length)
            start, place = start + length, place + length


def carry(original: Sequence[Run], text: str, cut: str) -> tuple[Run, ...]:
    r"""The runs of a text for what was left of it when lines or words were cut out.

    Example:
        >>> carry([Run(0, 21, 100, 121)], "Advertisement\nIt fell", "It fell")
        (Run(start=0, end=7, place=114, stop=121),)
    """
    if text == cut or not original:
        return tuple(original)
    return tuple(compose(Tracer(Letters.of(text)).trace(cut), original))
