"""Quotations without a source of their own: who goes on speaking."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from secondsource.annotation.attribution.beside import beside
from secondsource.annotation.attribution.contents import CLAUSE_AFTER
from secondsource.annotation.attribution.groups import SUBJECTS, group_of
from secondsource.annotation.attribution.laid import Laid
from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attribution.patterns import PARAGRAPH
from secondsource.annotation.attribution.reader import Found
from secondsource.annotation.attribution.tree import Tree
from secondsource.annotation.attribution.verbs import ANY
from secondsource.annotation.speakers.roles import is_person_noun
from secondsource.lexicon import words
from secondsource.model.parse import Token

SPEAKING = words("institution_nouns") | words("document_words")

AFTER_QUOTATION = "quotation followed by the words that name its speaker"
WITHIN = "words quoted within a sentence about the speaker"
AFTER_COLON = "quotation behind a colon and the words that name its speaker"
AFTER_WORDS = "quotation continues the words of the last speaker"
AFTER_SENTENCE = "quotation follows a sentence about its speaker"


def with_continued(marked: Marked, found: Sequence[Found], laid: Laid | None = None) -> tuple[Found, ...]:
    """The attributions with every quotation that goes on, or that only its place lays to somebody.

    Words quoted within a sentence are left out where a tagger takes none of them for content.
    """
    nameless = {number: one for one in found if (number := _spoken_by_nobody(marked, one)) is not None}
    work = _Continuation(marked, [one for one in found if one not in nameless.values()], laid)
    for number in range(len(marked.quotations)):
        if number not in work.owner and (marked.speech(number) or work.several_words(number)):
            work.place(number)
    work.chain_backwards()
    left = [one for number, one in nameless.items() if number not in work.owner]
    return tuple(sorted([*work.found, *left], key=_position))


def _spoken_by_nobody(marked: Marked, one: Found) -> int | None:
    """The number of the quotation which the verb beside it lays to no one; null for every other attribution."""
    first, last = one.content[0]
    number = marked.inside.get(first)
    alone = len(one.content) == 1 and number is not None and marked.inside.get(last - 1) == number
    return number if number is not None and alone and one.source is None and marked.speech(number) else None


def _position(one: Found) -> int:
    starts = [piece[0] for piece in one.content]
    return min([*starts, one.cue[0]] if one.cue else starts)


def _end(one: Found) -> int:
    ends = [piece[1] for piece in one.content]
    return max([*ends, one.cue[1]] if one.cue else ends)


def governor(tree: Tree, first: int, last: int) -> int | None:
    """The verb outside a range of tokens on which the range hangs."""
    at = first
    while tree.tokens[at].head != at:
        at = tree.tokens[at].head
        if not first <= at < last and tree.tokens[at].pos in ("VERB", "AUX"):
            return at
    return None


def _can_speak(token: Token) -> bool:
    if token.pos == "PROPN" or token.text.lower() in ("he", "she", "they"):
        return True
    return token.pos == "NOUN" and (is_person_noun(token.lemma) or token.lemma.lower() in SPEAKING)


@dataclass(slots=True)
class _Continuation:
    """The attributions so far, the one that owns each quotation, and those that begin in each paragraph."""

    marked: Marked
    found: list[Found]
    laid: Laid | None
    owner: dict[int, int] = field(init=False)
    breaks: list[int] = field(init=False)
    lines: dict[int, list[int]] = field(init=False)
    verbs: dict[int, int] = field(init=False)
    cues: set[int] = field(init=False)

    def __post_init__(self) -> None:
        body = self.marked.body
        self.breaks = [paragraph.start() for paragraph in PARAGRAPH.finditer(body)]
        self.owner, self.lines = {}, {}
        self.verbs = {one.verb: index for index, one in enumerate(self.found) if one.verb is not None}
        self.cues = {one.cue[0] for one in self.found if one.cue and one.source}
        for index, one in enumerate(self.found):
            self._own(index)
            if one.said:
                self.lines.setdefault(self._line(_position(one)), []).append(index)

    def _line(self, token: int) -> int:
        return bisect_right(self.breaks, self.marked.tree.tokens[token].start)

    def _own(self, index: int) -> None:
        for first, last in self.found[index].content:
            for token in range(first, last):
                if token in self.marked.inside:
                    self.owner.setdefault(self.marked.inside[token], index)

    def several_words(self, number: int) -> bool:
        """Whether more than one word is quoted."""
        one = self.marked.quotations[number]
        return len(self.marked.body[one.start : one.end].split()) > 1

    def place(self, number: int) -> None:
        """Find who speaks a quotation."""
        first = self.marked.ranges[number][0]
        if self._beside(number) or self._after_colon(number, first):
            return
        if not self._begins_sentence(first):
            if self.laid is None or self.laid.contents.over(self.marked.ranges[number]):
                self._inside_sentence(number)
            return
        if self._after_sentence(number, first):
            return
        earlier = [i for i in self.lines.get(self._line(first), ()) if _end(self.found[i]) <= first]
        if earlier:
            self._go_on(number, self._main(earlier))
        elif self.marked.quotations[number].leads and number - 1 in self.owner and self._adjoins(number):
            self._go_on(number, self.owner[number - 1])

    def _beside(self, number: int) -> bool:
        """Lay the quotation to whoever is named right after it."""
        found = beside(self.marked, number)
        if found is None or found[0][0] in self.cues:
            return False
        cue, source, head = found
        self._add(number, Found(cue, source, head, (self.marked.ranges[number],), True, AFTER_QUOTATION, cue[0]))
        return True

    def _after_colon(self, number: int, first: int) -> bool:
        """Lay the quotation to the first who can speak in the words before its colon: "Lind put it this way: …"."""
        tree, colon = self.marked.tree, first - 1
        if colon < 1 or tree.tokens[colon].text != ":" or not self.marked.same_line(colon, first):
            return False
        start, _ = tree.sentence(colon)
        before = [i for i in range(start, colon) if tree.tokens[i].dep in (*SUBJECTS, "ROOT")]
        subject = next((i for i in before if _can_speak(tree.tokens[i]) and i not in self.marked.inside), None)
        if subject is None or not self.marked.speech(number):
            return False
        self._add(number, Found(None, None, subject, (self.marked.ranges[number],), True, AFTER_COLON))
        return True

    def _inside_sentence(self, number: int) -> None:
        """Lay words quoted within a sentence to the subject of their clause, if that can speak."""
        first, last = self.marked.ranges[number]
        tree = self.marked.tree
        sentence = tree.sentence(first)[0]
        near = [(i, self.found[i].cue) for i in self.lines.get(self._line(first), ())]
        here = [i for i, cue in near if cue and sentence <= cue[0] < first]
        if len(here) == 1 and self.found[here[0]].rule == CLAUSE_AFTER:
            self._join(number, here[0])
            return
        verb = governor(tree, first, last)
        if verb is None or tree.tokens[verb].pos != "VERB":
            return
        same = self.verbs.get(verb)
        if same is not None:
            self._join(number, same)
            return
        group = group_of(self.marked, verb, ANY)
        if group.subject is not None and group.source is not None and _can_speak(tree.tokens[group.subject]):
            pieces = (self.marked.ranges[number],)
            self._add(number, Found(group.cue, group.source, group.subject, pieces, True, WITHIN, verb))

    def _join(self, number: int, index: int) -> None:
        before = self.found[index]
        self.found[index] = replace(before, content=tuple(sorted({*before.content, self.marked.ranges[number]})))
        self.owner[number] = index

    def _begins_sentence(self, first: int) -> bool:
        if first == 0 or not self.marked.same_line(first - 1, first):
            return True
        before = self.marked.tree.tokens[first - 1].text
        return before in (".", "!", "?", ":", "…", "...") or first - 1 in self.marked.closing

    def _main(self, earlier: list[int]) -> int:
        """The attribution by the main clause of the last sentence among the earlier ones."""
        tree = self.marked.tree
        last = max(earlier, key=lambda i: _end(self.found[i]))
        start = tree.sentence(_position(self.found[last]))[0]
        same = [i for i in earlier if tree.sentence(self._anchor(i))[0] >= start]
        roots = [i for i in same if tree.tokens[self._anchor(i)].dep in ("ROOT", "conj")]
        return max(roots or same or [last], key=lambda i: self._anchor(i) if roots else -self._anchor(i))

    def _anchor(self, index: int) -> int:
        one = self.found[index]
        return one.verb if one.verb is not None else _position(one)

    def _adjoins(self, number: int) -> bool:
        """Whether the paragraph before ends with the quotation before, or with the attribution of it."""
        first = self.marked.ranges[number][0]
        previous = self.found[self.owner[number - 1]]
        end = max(_end(previous), self.marked.ranges[number - 1][1], (previous.source or (0, 0))[1])
        return self._line(first) == self._line(end - 1) + 1 and first - end <= 12

    def _after_sentence(self, number: int, first: int) -> bool:
        """Lay the quotation to the subject of the sentence before, if that sentence attributes nothing."""
        if first == 0 or not self.marked.same_line(first - 1, first) or first - 1 in self.marked.inside:
            return False
        tree = self.marked.tree
        start, stop = tree.sentence(first - 1)
        nearby = (self.found[i] for i in self.lines.get(self._line(first), ()))
        if any(start <= _position(one) < first or start < _end(one) <= first for one in nearby):
            return False
        root = next((i for i in range(start, min(stop, first)) if tree.tokens[i].head == i), None)
        subject = tree.child(root, *SUBJECTS) if root is not None else None
        if subject is None or tree.tokens[subject].pos not in ("PROPN", "PRON", "NOUN"):
            return False
        self._add(number, Found(None, None, subject, (self.marked.ranges[number],), True, AFTER_SENTENCE))
        return True

    def _go_on(self, number: int, index: int) -> None:
        before = self.found[index]
        piece = self.marked.ranges[number]
        if any(i in self.marked.inside for first, last in before.content for i in (first, last - 1)):
            self._join(number, index)
        else:
            self._add(number, Found(None, None, before.subject, (piece,), True, AFTER_WORDS))

    def _add(self, number: int, found: Found) -> None:
        self.found.append(found)
        self.owner[number] = len(self.found) - 1
        self.lines.setdefault(self._line(self.marked.ranges[number][0]), []).append(len(self.found) - 1)

    def chain_backwards(self) -> None:
        """A paragraph whose quotation is not closed belongs to the next one that has a speaker."""
        for number in reversed(range(len(self.marked.quotations) - 1)):
            one = self.marked.quotations[number]
            following = self.marked.quotations[number + 1]
            open_ended = one.leads and not one.closed and following.leads
            if open_ended and number not in self.owner and number + 1 in self.owner:
                self._go_on(number, self.owner[number + 1])
