"""The words in which a claim is best told: a whole clause that can be read on its own."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from secondsource import lexicon
from secondsource.dossier.antecedents import SUBJECTS
from secondsource.dossier.clauses import VERBAL, head, helpers
from secondsource.dossier.phrasing import sentence
from secondsource.model.annotation import Form
from secondsource.model.claim import Statement
from secondsource.model.parse import Parse, Token
from secondsource.model.reading import Reading
from secondsource.text import tokenise

SHORTEST, LONGEST, FITTING, BRIEF = 5, 36, 16, 12
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
LOOSE_ENDS = frozenset({"ADP", "SCONJ", "CCONJ", "DET", "PART"})
SPEAKERS_OWN = frozenset({"i", "we", "me", "us", "my", "our", "you", "your", "ours"})
NEEDED = frozenset({"dobj", "ccomp", "xcomp", "attr", "acomp", "oprd"})
SAYING = frozenset({"say", "tell", "add"})
REACH = 60
PAPERS = ("the paper ", "the newspaper ", "the paper,")
POINTERS = frozenset({"PRP", "WP", "WDT", "PRP$", "DT"})


@dataclass(frozen=True, slots=True)
class Wording:
    """Words for a claim and the statement they are of; `attributed` if they say whose word it is."""

    text: str
    statement: Statement
    attributed: bool


@dataclass(frozen=True, slots=True)
class Wordings:
    """Finds words for claims in the readings; the reports that are copies are asked last."""

    readings: Mapping[str, Reading]
    copies: Collection[str]

    def best(self, statements: Iterable[Statement]) -> Wording | None:
        """The clause or, where there is none, the sentence that reads best on its own; null if none does."""
        own = sorted(statements, key=lambda one: (one.item in self.copies, *_fit(one.text), one.id))
        one = next(self._clauses(own), None)
        return Wording(sentence(one.text), one, False) if one else self.sentence(own)

    def brief(self, statements: Iterable[Statement]) -> Statement | None:
        """One that reads on its own and is short, so that it says no more than the others do; null if none does."""
        own = sorted(statements, key=lambda one: (one.item in self.copies, _excess(one.text), one.text, one.id))
        return next(self._clauses(own), None)

    def _clauses(self, statements: Iterable[Statement]) -> Iterator[Statement]:
        return (one for one in statements if self._reads(one, one.start, one.end))

    def sentence(self, statements: Iterable[Statement]) -> Wording | None:
        """The first whole sentence of those statements that can be read on its own; null if none can."""
        return next((found for one in statements if (found := self._whole(one))), None)

    def _whole(self, one: Statement) -> Wording | None:
        reading, (start, end) = self.readings.get(one.item), one.sentence
        if reading is None or not self._reads(one, start, end):
            return None
        return Wording(sentence(reading.item.body[start:end]), one, one.form is not Form.PLAIN)

    def _reads(self, one: Statement, start: int, end: int) -> bool:
        reading = self.readings.get(one.item)
        if reading is None or not readable(reading.item.body[start:end]):
            return False
        return not reading.parse.tokens or _complete(reading.parse, start, end)


def readable(text: str) -> bool:
    """Whether the words are of middling length, lean on nothing before them and do not speak of "me" or "us"."""
    words, folded = tokenise.words(text), text.casefold()
    opening, that, _ = folded.partition(" that ")
    if (that and opening.endswith(" and")) or any(name in folded for name in PAPERS):
        return False
    if not SHORTEST <= len(words) <= LONGEST or words[0] in lexicon.words("leaning_words"):
        return False
    return not SPEAKERS_OWN & set(words) and text.count('"') % 2 == 0


def _complete(parse: Parse, start: int, end: int) -> bool:
    """Whether the words have a finite verb with a subject that names something, and no loose end."""
    first = bisect_left(parse.tokens, start, key=lambda token: token.start)
    last = bisect_left(parse.tokens, end, key=lambda token: token.start)
    verb = head(parse, first, last)
    if verb is None or parse.tokens[verb].pos not in VERBAL or _loose(parse.tokens[first:last]):
        return False
    if _cut(parse, verb, first, last):
        return False
    subjects = [token for token in parse.tokens[first:last] if token.dep in SUBJECTS and token.head == verb]
    return _finite(parse, verb, subjects) and any(one.dep == "expl" or one.tag not in POINTERS for one in subjects)


def _finite(parse: Parse, verb: int, subjects: Sequence[Token]) -> bool:
    """Whether the verb says when; a participle with a subject of its own is a past tense that was misread."""
    if parse.tokens[verb].tag == "VBN" and any(token.dep == "nsubj" for token in subjects):
        return True
    return any(token.tag in FINITE for token in [*helpers(parse, verb), parse.tokens[verb]])


def _cut(parse: Parse, verb: int, first: int, last: int) -> bool:
    """Whether what a verb needs lies outside the words, is only pointed at, or is missing from a verb of saying."""
    around = range(max(0, first - REACH), min(len(parse.tokens), last + REACH))
    needed = [i for i in around if parse.tokens[i].dep in NEEDED and parse.tokens[i].head != i]
    outside = (i for i in needed if not first <= i < last)
    if any(first <= parse.tokens[i].head < last and parse.tokens[parse.tokens[i].head].pos in VERBAL for i in outside):
        return True
    own = [parse.tokens[i] for i in needed if parse.tokens[i].head == verb]
    if any(token.dep == "dobj" and token.tag == "PRP" for token in own):
        return True
    return parse.tokens[verb].lemma in SAYING and not any(token.dep == "ccomp" for token in own)


def _loose(tokens: Sequence[Token]) -> bool:
    words = [token for token in tokens if token.pos not in {"PUNCT", "SPACE"}]
    if not words or words[-1].pos in LOOSE_ENDS or words[0].dep == "mark":
        return True
    return words[-1].text.casefold().strip(".") in lexicon.words("person_titles")


def _excess(text: str) -> int:
    return abs(len(text.split()) - BRIEF)


def _fit(text: str) -> tuple[int, str]:
    return abs(len(text.split()) - FITTING) // 4, text
