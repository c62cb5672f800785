"""Paragraphs: the passages that are parsed, each distinct one once."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from secondsource.annotation.openings import Openings, is_credit
from secondsource.annotation.patterns import GAP, LINE, SENTENCE_END, SPACE, WORD
from secondsource.language.parser import Parser
from secondsource.model.parse import Parse, Token

MAX_CHARACTERS = 4_000
"""Longer paragraphs are parsed in pieces: the parser's time grows with the square of a sentence's length."""
SEARCHED_CHARACTERS = 2_000
"""How far back from there a place to cut is looked for."""
MAX_WORDLESS = 200
"""Longer rows of marks are not parsed: nothing can be read in them, and the parser takes long over them."""

Bounds = tuple[int, int]


def passages(body: str) -> Iterator[Bounds]:
    r"""The `[start, end)` of each paragraph without the white space around it, long ones in pieces.

    A line that begins with a small letter continues the one before: such text was wrapped by hand. A dateline, the
    credit or the label of a picture is a passage of its own: it is no part of the sentence beside it.

    Example:
        >>> list(passages("OSTMARK (NW) - The port is shut.\n\nNo ship came\nin on Monday.\n"))
        [(0, 14), (15, 32), (34, 60)]
    """
    openings = Openings.of(body)
    for start, end in _lines(body):
        for part in openings.cut(body, start, end):
            yield from _worded(body, *part)


def _lines(body: str) -> Iterator[Bounds]:
    """The lines, those that were wrapped by hand together."""
    start, end = 0, 0
    for match in LINE.finditer(body):
        if end > start and not (body[match.start()].islower() and body.count("\n", end, match.start()) == 1):
            yield start, end
            start = match.start()
        start, end = (match.start() if end == 0 else start), match.end()
    if end > start:
        yield start, end


def _worded(body: str, start: int, end: int) -> Iterator[Bounds]:
    """The pieces that hold a word, cut where marks stand in long rows."""
    rows = [gap.span() for gap in GAP.finditer(body, start, end) if gap.end() - gap.start() > MAX_WORDLESS]
    for first, last in zip((start, *(stop for _, stop in rows)), (*(first for first, _ in rows), end), strict=True):
        if WORD.search(body, first, last):
            yield from _pieces(body, first, last)


def _pieces(body: str, start: int, end: int) -> Iterator[Bounds]:
    while end - start > MAX_CHARACTERS:
        cut = _cut(body, start + MAX_CHARACTERS)
        yield start, cut
        start = cut
    yield start, end


def _cut(body: str, limit: int) -> int:
    for pattern in (SENTENCE_END, SPACE):
        ends = [match.end() for match in pattern.finditer(body, limit - SEARCHED_CHARACTERS, limit)]
        if ends:
            return ends[-1]
    return limit


@dataclass(slots=True)
class PassageReader:
    """Parses bodies paragraph by paragraph and keeps the parses of the last distinct paragraphs.

    `max_tokens` bounds what is kept (about 300 bytes a token).
    """

    parser: Parser
    max_tokens: int
    kept: OrderedDict[str, Parse] = field(default_factory=OrderedDict)
    tokens: int = 0

    def __call__(self, bodies: Iterable[str]) -> Iterator[Parse]:
        """The parse of each body, in order; the distinct paragraphs of all are parsed in one go."""
        bounds = [(body, tuple(passages(body))) for body in bodies]
        texts = dict.fromkeys(body[start:end] for body, spans in bounds for start, end in spans)
        known = {text: self.kept[text] for text in texts if text in self.kept}
        fresh = [text for text in texts if text not in known]
        parsed = zip(fresh, self.parser(fresh), strict=True)
        known.update((text, _unnamed(parse) if is_credit(text) else parse) for text, parse in parsed)
        for body, spans in bounds:
            yield joined([(start, known[body[start:end]]) for start, end in spans])
        self._keep(known)

    def _keep(self, parses: dict[str, Parse]) -> None:
        for text, parse in parses.items():
            if text not in self.kept:
                self.tokens += len(parse.tokens)
            self.kept[text] = parse
            self.kept.move_to_end(text)
        while self.tokens > self.max_tokens:
            self.tokens -= len(self.kept.popitem(last=False)[1].tokens)


def _unnamed(parse: Parse) -> Parse:
    """The parse of a credit, without names: who a picture is credited to is nobody of whom the report tells."""
    return Parse(tuple(replace(token, entity="", begins=False) for token in parse.tokens), parse.sentences)


def joined(parts: Iterable[tuple[int, Parse]]) -> Parse:
    """One parse from parses of consecutive passages, each with the offset at which it begins."""
    tokens: list[Token] = []
    sentences: list[Bounds] = []
    for offset, part in parts:
        base = len(tokens)
        tokens.extend(_shifted(token, offset, base) for token in part.tokens)
        sentences.extend((first + base, last + base) for first, last in part.sentences)
    return Parse(tuple(tokens), tuple(sentences))


def _shifted(token: Token, offset: int, base: int) -> Token:
    return Token(
        token.start + offset,
        token.end + offset,
        token.text,
        token.lemma,
        token.pos,
        token.tag,
        token.dep,
        token.head + base,
        token.entity,
        token.begins,
    )
