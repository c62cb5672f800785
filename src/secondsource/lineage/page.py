"""A report as lineage reads it: its words with their places, sentence by sentence."""

from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from secondsource.lexicon import words
from secondsource.lineage.facts import facts_of, weight
from secondsource.lineage.patterns import ADDRESS, CLOSING, NOTICE, OPENING, POST
from secondsource.model.item import Item
from secondsource.model.reading import Reading
from secondsource.model.span import Passage
from secondsource.text.align import Laid, laid
from secondsource.text.tokenise import placed_words

MIN_RUN = 8
"""Words: shorter common runs are stock phrases, names and titles. Set on the development pairs of reports, 2026-11."""

NO_WORD = "\0"

MAX_HOLDERS = 64
"""Sentences: what more of one page hold tells none from another, and text that repeats itself must stay cheap."""

Bounds = tuple[int, int]
Placed = tuple[int, int, str]

MAX_QUOTE = 1500
"""Characters: an opening mark without its closing one must not turn the rest of the text into a quotation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """The words `[first, last)` of a page and the facts in them: stems of content words and figures as `#14`."""

    start: int
    end: int
    first: int
    last: int
    facts: frozenset[str]
    weight: float


@dataclass(frozen=True, kw_only=True, eq=False)
class Page:
    """One report: its words in one case, `[start, end)` of each in the body, whether it stands in quotation marks.

    `compared` are the words as they are laid beside other texts: those of notices and web addresses match nothing.
    """

    item: Item
    words: tuple[str, ...]
    compared: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    quoted: tuple[bool, ...]
    sentences: tuple[Sentence, ...]

    def passage(self, first: int, last: int) -> Passage:
        """The words `[first, last)` as they stand in the body."""
        start, end = self.places[first][0], self.places[last - 1][1]
        return Passage(item=self.item.id, start=start, end=end, text=self.item.body[start:end])

    def sentence(self, index: int) -> Passage:
        """The sentence of that index as it stands in the body."""
        one = self.sentences[index]
        return Passage(item=self.item.id, start=one.start, end=one.end, text=self.item.body[one.start : one.end])

    def before(self, at: int, count: int) -> tuple[str, ...]:
        """The words, so many at most, that stand before the word."""
        return self.words[max(0, at - count) : at]

    @property
    def size(self) -> int:
        """How many words it has, those of notices and web addresses left out."""
        return self._sizes[-1]

    def count(self, first: int, last: int) -> int:
        """How many of the words `[first, last)` stand in no notice or web address."""
        return self._sizes[last] - self._sizes[first]

    @cached_property
    def _sizes(self) -> Sequence[int]:
        return list(accumulate((not word.startswith(NO_WORD) for word in self.compared), initial=0))

    def is_noticed(self, at: int) -> bool:
        """Whether the word stands in a notice or a web address."""
        return self.compared[at].startswith(NO_WORD)

    @cached_property
    def named(self) -> tuple[int, ...]:
        """Where its names and figures stand: words that begin with a capital or a digit, small words left out."""
        body, common = self.item.body, words("function_words")
        raised = (at for at, (start, _) in enumerate(self.places) if not body[start].islower())
        return tuple(at for at in raised if self.compared[at] not in common)

    @cached_property
    def name_order(self) -> Mapping[str, int]:
        """Its names and figures, numbered in the order in which they first stand.

        Left out are those of notices, and words that begin a sentence: most have their capital from that.
        """
        begun = [one.first for one in self.sentences if one.first < one.last]
        firsts = {first for first in begun if not self.words[first][:1].isdigit()}
        names = dict.fromkeys(self.words[at] for at in self.named if at not in firsts and not self.is_noticed(at))
        return {name: number for number, name in enumerate(names)}

    @cached_property
    def laid(self) -> Laid:
        """The page as it is searched for runs of `MIN_RUN` words or more."""
        return laid(self.compared, MIN_RUN)

    @cached_property
    def holders(self) -> Mapping[str, Sequence[int]]:
        """The sentences, by index, that hold each fact: the first `MAX_HOLDERS`."""
        holders: dict[str, list[int]] = defaultdict(list)
        for at, sentence in enumerate(self.sentences):
            for fact in sentence.facts:
                if len(holders[fact]) < MAX_HOLDERS:
                    holders[fact].append(at)
        return holders

    @cached_property
    def facts(self) -> frozenset[str]:
        """The facts of all sentences."""
        return frozenset().union(*(sentence.facts for sentence in self.sentences))


def read_page(reading: Reading) -> Page:
    """The page of a reading; text outside all sentences counts as words only."""
    body = reading.item.body
    notices = [(start, end) for start, end in reading.annotated.sentences if NOTICE.search(body[start:end])]
    unread = sorted([*notices, *(match.span() for match in ADDRESS.finditer(body))])
    placed = list(placed_words(body))
    return Page(
        item=reading.item,
        words=tuple(word for _, _, word in placed),
        compared=tuple(_compared(unread, placed)),
        places=tuple((start, end) for start, end, _ in placed),
        quoted=_quoted(body, placed),
        sentences=_sentences(body, [one for one in reading.annotated.sentences if one not in notices], placed),
    )


def _compared(unread: Iterable[Bounds], placed: Iterable[Placed]) -> Iterator[str]:
    """The words, those of the unread made unlike any other: a mark that no word holds, and where they stand."""
    left = deque(unread)
    for start, _, word in placed:
        while left and left[0][1] <= start:
            left.popleft()
        yield f"{NO_WORD}{start}" if left and left[0][0] <= start else word


def _sentences(body: str, bounds: Iterable[Bounds], placed: Sequence[Placed]) -> tuple[Sentence, ...]:
    found, at = [], 0
    for start, end in bounds:
        while at < len(placed) and placed[at][0] < start:
            at += 1
        first = at
        while at < len(placed) and placed[at][1] <= end:
            at += 1
        facts = facts_of(body[start:end])
        found.append(Sentence(start=start, end=end, first=first, last=at, facts=facts, weight=weight(facts)))
    return tuple(found)


def _quoted(body: str, placed: Iterable[Placed]) -> tuple[bool, ...]:
    quotations = [(0, 0), *_quotations(body)]
    starts = [start for start, _ in quotations]
    return tuple(start < quotations[bisect_right(starts, start) - 1][1] for start, _, _ in placed)


def _quotations(body: str) -> list[Bounds]:
    """The passages in quotation marks and the posts, in order; one that lies in another is part of it."""
    found, reach = [], 0
    for start, end in sorted([*_marked(body), *_posts(body)]):
        if start >= reach and end - start <= MAX_QUOTE:
            found.append((start, end))
            reach = end
    return found


def _marked(body: str) -> Iterator[Bounds]:
    closings = [match.end() for match in CLOSING.finditer(body)]
    for opening in OPENING.finditer(body):
        following = bisect_right(closings, opening.end())
        if following < len(closings):
            yield opening.start(), closings[following]


def _posts(body: str) -> Iterator[Bounds]:
    """Lines that end with the name and handle of who wrote them."""
    for signed in POST.finditer(body):
        yield body.rfind("\n", 0, signed.start()) + 1, signed.end()
