"""What two pages have in common: word for word, and sentence for sentence in other words."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from secondsource.lineage.page import MIN_RUN, Page
from secondsource.lineage.sentences import Counterpart, counterparts
from secondsource.text.align import Run, common_in_order, disjoint, longest_chain

MIN_FULL = 5
"""Words: shorter sentences are headings, fragments and interjections."""

MOST = 0.9
"""Share of a sentence that is the sentence."""

MIN_CHAIN = 4
"""Sentences: the order of fewer says nothing."""


MIN_NAMES = 12
"""Names and figures: the order of fewer is soon the same."""


@dataclass(frozen=True, kw_only=True)
class Overlap:
    """The evidence on one page against another; all shares are of the words of `page`, 0..1.

    `runs` are common runs of `MIN_RUN` words or more, `meant` counterparts that were found by other means than words.
    """

    page: Page
    other: Page
    runs: tuple[Run, ...]
    meant: tuple[Counterpart, ...] | None = None

    @cached_property
    def counterparts(self) -> tuple[Counterpart, ...]:
        """The sentences of `page` that say the same as one of `other`, in the order of the page."""
        return counterparts(self.page, self.other) if self.meant is None else self.meant

    @cached_property
    def verbatim(self) -> float:
        """The share that stands in the other word for word."""
        return self._share(_spans(self.runs))

    @cached_property
    def narrated(self) -> float:
        """The share that stands in the other word for word and is nobody's quotation."""
        return sum(self.unquoted) / self.page.size if self.page.size else 0.0

    @cached_property
    def retold(self) -> float:
        """The share in sentences that have a counterpart, in the same or other words."""
        return self._share(self._sentences(self.counterparts))

    @cached_property
    def carried(self) -> float:
        """The share that stands in the other word for word or retold."""
        return self._share([*_spans(self.runs), *self._sentences(self.counterparts)])

    @cached_property
    def order(self) -> float:
        """How much of the order of the counterparts is the order of the other page; 0 for less than `MIN_CHAIN`."""
        places = [counterpart.right for counterpart in self.counterparts]
        return longest_chain(places) / len(places) if len(places) >= MIN_CHAIN else 0.0

    @cached_property
    def likeness(self) -> float:
        """How alike the sentences are to their counterparts on average; 0 without counterparts."""
        return sum(one.likeness for one in self.counterparts) / len(self.counterparts) if self.counterparts else 0.0

    @cached_property
    def tracked(self) -> float:
        """The share in full sentences that keep half their words, in the same order, in their counterpart."""
        return self._share(self._sentences(one for one in self.counterparts if self._kept(one)))

    @cached_property
    def named(self) -> float:
        """The share of the page's names and figures that the other has, too; 0 for less than `MIN_NAMES`."""
        names, others = self.page.name_order, self.other.name_order
        return len(names.keys() & others.keys()) / len(names) if len(names) >= MIN_NAMES else 0.0

    @cached_property
    def foreign_names(self) -> int:
        """How many of the page's names and figures the other does not have: a shared slip of the pen is not foreign."""
        return len(self.page.name_order.keys() - self.other.name_order.keys())

    @cached_property
    def named_order(self) -> float:
        """How much of the order of those names and figures is the order of the other page."""
        others = self.other.name_order
        places = [others[name] for name in self.page.name_order if name in others]
        return longest_chain(places) / len(places) if places else 0.0

    @cached_property
    def missing_end(self) -> float:
        """The share of the page behind the last common run."""
        last = max((end for _, end in _spans(self.runs)), default=0)
        return 1 - last / len(self.page.words) if self.page.words else 0.0

    @cached_property
    def whole_sentences(self) -> int:
        """How many sentences of the page, quotations left out, stand in the other word for word."""
        marks = self.marks
        return sum(
            all(marks[one.first : one.last]) and not all(self.page.quoted[one.first : one.last])
            for one in self.page.sentences
            if one.last - one.first >= MIN_RUN
        )

    @cached_property
    def own_facts(self) -> frozenset[str]:
        """The facts of the sentences that do not stand in the other word for word, for the most part."""
        marks = self.marks
        own = [one for one in self.page.sentences if 2 * sum(marks[one.first : one.last]) < one.last - one.first]
        return frozenset().union(*(one.facts for one in own))

    @cached_property
    def full_sentences(self) -> int:
        """How many sentences the page has, headings and fragments left out."""
        return sum(one.last - one.first >= MIN_FULL for one in self.page.sentences)

    @cached_property
    def copied_sentences(self) -> int:
        """How many of them stand in the other word for word but for a tenth."""
        full = (one for one in self.page.sentences if one.last - one.first >= MIN_FULL)
        return sum(sum(self.marks[one.first : one.last]) >= MOST * (one.last - one.first) for one in full)

    @cached_property
    def marks(self) -> list[bool]:
        """For each word of the page, whether it stands in the other word for word."""
        marks = [False] * len(self.page.words)
        for start, end in _spans(self.runs):
            marks[start:end] = [True] * (end - start)
        return marks

    @cached_property
    def unquoted(self) -> list[bool]:
        """For each word of the page, whether it stands in the other word for word and is nobody's quotation."""
        return [mark and not quoted for mark, quoted in zip(self.marks, self.page.quoted, strict=True)]

    def _kept(self, one: Counterpart) -> bool:
        mine, theirs = self.page.sentences[one.left], self.other.sentences[one.right]
        words, others = self.page.words[mine.first : mine.last], self.other.words[theirs.first : theirs.last]
        return len(words) >= MIN_FULL and 2 * common_in_order(words, others) >= len(words)

    def _sentences(self, found: Iterable[Counterpart]) -> list[tuple[int, int]]:
        sentences = self.page.sentences
        return [(sentences[one.left].first, sentences[one.left].last) for one in found]

    def _share(self, spans: Iterable[tuple[int, int]]) -> float:
        page = self.page
        return sum(page.count(start, end) for start, end in disjoint(spans)) / page.size if page.size else 0.0


def _spans(runs: Iterable[Run]) -> list[tuple[int, int]]:
    return [(run.left, run.left + run.length) for run in runs]
