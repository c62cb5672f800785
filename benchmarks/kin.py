"""What it costs to find a report's kin among many: one more report at 10,000 and at 100,000, and all of them at once.

`python -m benchmarks.kin [COUNT]`, by default 100,000 reports. CPU seconds of one process, on invented reports of some
320 words, a quarter of them copies. Beside it rensa, which only finds near copies: MinHash of 128 numbers over runs of
five words and its index of bands. Both are given the same words.
"""

import sys
import time
from collections.abc import Callable

from rensa import RMinHash, RMinHashLSH

from benchmarks.news import bodies
from secondsource.lineage.candidates import RUN_WORDS, Index, Marks, kindred, marks_of
from secondsource.lineage.page import Page, Sentence
from secondsource.model.item import Item, Layout
from secondsource.text.tokenise import placed_words

COUNT = 100_000
LATEST = 4_096
"""Reports over which the cost of one more is averaged, so that packing is counted."""


def main(count: int = COUNT) -> int:
    """Measure and print; 1 if a limit is passed: 1.5 times for one more report, twice the other for all."""
    texts = list(bodies(count))
    print(f"{count} reports, {sum(len(text.split()) for text in texts) // count} words each, one process")
    few, many, index = _one_more(texts)
    print(f"one more at {count // 10}: {1000 * few:.2f} ms; at {count}: {1000 * many:.2f} ms; {many / few:.2f} times")
    print(f"memory: {index.bytes / count / 1000:.2f} GB a million reports")
    ours, theirs = _cpu(lambda: _ours(texts)), _cpu(lambda: _theirs(texts))
    print(f"signed and matched: {ours:.1f} s; rensa alone: {theirs:.1f} s; {ours / theirs:.2f} times")
    return int(many > 1.5 * few or ours > 2 * theirs)


def _one_more(texts: list[str]) -> tuple[float, float, Index]:
    """Mean seconds to read, look up and add one report, at a tenth of them and at all."""
    index, spent = Index(), []
    for text in texts:
        began = time.process_time()
        marks = _marks(text)
        index.kin(marks)
        index.add(marks)
        spent.append(time.process_time() - began)
    tenth = len(texts) // 10
    latest = min(LATEST, tenth)
    return sum(spent[tenth - latest : tenth]) / latest, sum(spent[-latest:]) / latest, index


def _ours(texts: list[str]) -> int:
    return len(kindred([_marks(text) for text in texts]))


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


def _theirs(texts: list[str]) -> int:
    bands = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
    found = 0
    for number, text in enumerate(texts):
        words = [word for _, _, word in placed_words(text)]
        signature = RMinHash(num_perm=128, seed=42)
        signature.update([" ".join(words[at : at + RUN_WORDS]) for at in range(len(words) - RUN_WORDS + 1)])
        found += len(bands.query(signature))
        bands.insert(number, signature)
    return found


def _cpu(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
