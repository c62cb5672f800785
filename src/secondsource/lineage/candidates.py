"""Which reports are worth laying side by side: an index, never all pairs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from secondsource.lineage.page import MIN_RUN, Page
from secondsource.text.marks import Numbers, pair_marks, run_marks
from secondsource.text.postings import Items, Postings, shared

RUN_WORDS = 5
"""Words of one mark; with the window below every common run of `MIN_RUN` words is seen."""

WINDOW = MIN_RUN - RUN_WORDS + 1

REACH = 3
"""Names and figures of a sentence that are paired with those behind them."""

MOST_HOLDERS = 64
"""Reports: of what more of them hold these first ones stand for all, be it a stock phrase or a text that hundreds
print. A copy finds one of the first copies, and through it the original."""

MIN_PAIRS = 4
"""Pairs of names and figures that two reports have in common before their sentences are compared."""

MIN_PAIR_SHARE = 0.15
"""The same as a share of the pairs of the shorter. Rewrites of the development reports share half and more, separate
reports of one event a third at most, 2026-11."""


class Kin(NamedTuple):
    """Two reports by number, and whether enough names and figures stand together in both; else a passage does."""

    earlier: int
    later: int
    alike: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What a report is found by: the marks of its passages, and of the names and figures that stand together in it."""

    passages: Numbers
    pairs: Numbers


@dataclass(frozen=True, slots=True)
class Index:
    """The marks of all reports so far. Adding one and asking for its kin costs the same however many there are."""

    passages: Postings = field(default_factory=lambda: Postings(most=MOST_HOLDERS))
    pairs: Postings = field(default_factory=lambda: Postings(most=MOST_HOLDERS))
    sizes: list[int] = field(default_factory=list)

    def add(self, marks: Marks) -> int:
        """Take in a report; the number under which it is known from now on, counted from 0."""
        number = len(self.sizes)
        self.passages.add(number, marks.passages)
        self.pairs.add(number, marks.pairs)
        self.sizes.append(len(marks.pairs))
        return number

    def kin(self, marks: Marks) -> list[Kin]:
        """The reports, in order, that share a passage or enough names and figures with this one."""
        alike = set(self._alike(marks).tolist())
        found = alike.union(self.passages.holders(marks.passages).tolist())
        return [Kin(number, len(self.sizes), number in alike) for number in sorted(found)]

    @property
    def bytes(self) -> int:
        """What the marks of all reports but the latest take."""
        return self.passages.bytes + self.pairs.bytes

    def _alike(self, marks: Marks) -> Items:
        found, counts = np.unique(self.pairs.holders(marks.pairs), return_counts=True)
        likely = counts >= MIN_PAIRS
        found, counts = found[likely], counts[likely]
        sizes = np.array([self.sizes[number] for number in found.tolist()], np.int64)
        return found[counts >= MIN_PAIR_SHARE * np.minimum(sizes, len(marks.pairs))]


def candidates(pages: Iterable[Page]) -> list[Kin]:
    """The pairs, in order, that share a passage or enough names and figures."""
    return kindred([marks_of(page) for page in pages])


def kindred(marked: Sequence[Marks]) -> list[Kin]:
    """The same for reports whose marks are known: what an index says of each before it is added, in one go."""
    passages = shared([marks.passages for marks in marked], MOST_HOLDERS)
    pairs = shared([marks.pairs for marks in marked], MOST_HOLDERS)
    sizes = np.array([len(marks.pairs) for marks in marked], np.int64)
    least = np.maximum(MIN_PAIRS, MIN_PAIR_SHARE * np.minimum(sizes[pairs.earlier], sizes[pairs.later]))
    near = pairs.counts >= least
    alike = set(zip(pairs.earlier[near].tolist(), pairs.later[near].tolist(), strict=True))
    found = alike.union(zip(passages.earlier.tolist(), passages.later.tolist(), strict=True))
    return [Kin(*pair, pair in alike) for pair in sorted(found)]


def marks_of(page: Page) -> Marks:
    """The marks of a page; notices and web addresses have none that another page has, too."""
    sentences = np.searchsorted([sentence.first for sentence in page.sentences], page.named, "right")
    return Marks(
        passages=run_marks(page.compared, RUN_WORDS, WINDOW),
        pairs=pair_marks([page.compared[at] for at in page.named], sentences, REACH),
    )
