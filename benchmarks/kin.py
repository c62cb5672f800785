"""What it costs to find a report's kin among many: one more report at 10,000 and at 100,000, and all of them at once.

`python -m benchmarks.kin [COUNT]`, by default 100,000 reports. CPU seconds of one process, on invented reports of some
320 words, a quarter of them copies. Beside it rensa, which only finds near copies: MinHash of 128 numbers over runs of
five words and its index of bands. Both are given the same words. What is compared is measured by turns, because the
speed of a machine that has other work changes by a third within a minute.
"""

import sys
from collections.abc import Iterable, Sequence
from functools import partial

from rensa import RMinHash, RMinHashLSH

from benchmarks.clock import seconds
from benchmarks.news import bodies
from secondsource.lineage.candidates import RUN_WORDS, Index, Marks, kindred, marks_of
from secondsource.lineage.page import Page, Sentence
from secondsource.model.item import Item, Layout
from secondsource.text.tokenise import placed_words

COUNT = 100_000
LATEST = 4_096
"""Reports over which the cost of one more is averaged, so that packing is counted, and not too low: what 100,000
reports hold is packed anew once in some 25,000, but once in these, and what 10,000 hold twice."""

TURN = 1_024


def main(count: int = COUNT) -> int:
    """Measure and print; 1 if a limit is passed: 1.5 times for one more report, twice the other for all."""
    texts = list(bodies(count + LATEST))
    print(f"{count} reports, {sum(len(text.split()) for text in texts) // len(texts)} words each, one process")
    few, many = _filled(texts[: count // 10]), _filled(texts[:count])
    less, more = _one_more(texts[count:], few, many)
    print(f"one more at {count // 10}: {less:.2f} ms; at {count}: {more:.2f} ms; {more / less:.2f} times")
    print(f"memory: {many.bytes / len(many.sizes) / 1000:.2f} GB a million reports")
    ours, theirs = _by_turns(texts[:count])
    print(f"signed and matched: {ours:.1f} s; rensa alone: {theirs:.1f} s; {ours / theirs:.2f} times")
    return int(more > 1.5 * less or ours > 2 * theirs)


def _filled(texts: Iterable[str]) -> Index:
    index = Index()
    for text in texts:
        index.add(_marks(text))
    return index


def _one_more(texts: Sequence[str], *indexes: Index) -> list[float]:
    """Mean milliseconds to read, look up and add one report to each index."""
    spent = [0.0] * len(indexes)
    for text in texts:
        for at, index in enumerate(indexes):
            spent[at] += seconds(partial(_found, index, text))
    return [1000 * one / len(texts) for one in spent]


def _found(index: Index, text: str) -> None:
    marks = _marks(text)
    index.kin(marks)
    index.add(marks)


def _by_turns(texts: Sequence[str]) -> tuple[float, float]:
    """Seconds to sign and match all of them, ours and rensa's."""
    marked: list[Marks] = []
    bands = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
    ours = theirs = 0.0
    for first in range(0, len(texts), TURN):
        turn = texts[first : first + TURN]
        ours += seconds(partial(marked.extend, map(_marks, turn)))
        theirs += seconds(partial(_match, bands, first, turn))
    return ours + seconds(lambda: kindred(marked)), theirs


def _marks(text: str) -> Marks:
    return marks_of(_page(text))


def _page(text: str) -> Page:
    """The words of a text by sentences, one a line; what candidates do not ask for is left out."""
    starts, ends, words = zip(*placed_words(text), strict=True)
    places = tuple(zip(starts, ends, strict=True))
    sentences, first = [], 0
    for line in text.split("\n"):
        last = first + line.count(" ") + 1
        sentences.append(Sentence(start=0, end=0, first=first, last=last, facts=frozenset(), weight=0))
        first = last
    item = Item(id="", path="", layout=Layout.TEXT_A, sha256="", body=text)
    return Page(item=item, words=words, compared=words, places=places, quoted=(), sentences=tuple(sentences))


def _match(bands: RMinHashLSH, first: int, texts: Sequence[str]) -> None:
    for number, text in enumerate(texts, first):
        words = [word for _, _, word in placed_words(text)]
        signature = RMinHash(num_perm=128, seed=42)
        signature.update([" ".join(words[at : at + RUN_WORDS]) for at in range(len(words) - RUN_WORDS + 1)])
        bands.query(signature)
        bands.insert(number, signature)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
