"""Noun phrases around a figure, by the parse."""

from secondsource.annotation.quantities.patterns import ORDER_WORDS
from secondsource.model.parse import Parse, Token

MODIFIERS = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "npadvmod", "det", "advmod", "predet", "poss"})
NOUNS = frozenset({"NOUN", "PROPN"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# What does not begin the name of a counted thing: articles, figures, marks, small words.
DROPPED_POS = frozenset({"DET", "PUNCT", "NUM", "PRON", "ADP", "SYM", "SCONJ", "PART", "CCONJ"})
DROPPED_TAGS = frozenset({"CD", "POS", "PDT"})
ON_BOARD = frozenset({"of", "on", "aboard", "in"})
LONGEST, REACH = 6, 25


def leading_token(parse: Parse, first: int, last: int) -> int:
    """The token in `[first, last]` whose head lies outside it, the last such one."""
    tokens = parse.tokens
    return next((i for i in range(last, first - 1, -1) if not first <= tokens[i].head <= last), last)


def noun_phrase(body: str, parse: Parse, head: int, first: int | None = None, to: int | None = None) -> str:
    """The words of a noun with what stands before it, no article or figure in front.

    Args:
        body: the text.
        parse: its grammatical reading.
        head: the token of the noun.
        first: where the phrase may begin; by default where its modifiers begin.
        to: a token behind it; given one, an `of` or `on` phrase before that token belongs to the noun.
    """
    tokens = parse.tokens
    start = _begin(tokens, phrase_start(parse, head) if first is None else first, head)
    end = _coordinated(tokens, head)
    if to is not None:
        end = max(end, _with_preposition(tokens, head, to))
    if end - start > 2 * LONGEST:
        start = max(start, end - LONGEST)
    return body[tokens[start].start : tokens[end].end]


def up_to(body: str, parse: Parse, noun: int, preposition: int) -> str:
    """`number on board` in "put the number on board at": all up to the preposition, where that is near."""
    tokens = parse.tokens
    if not noun < preposition <= noun + LONGEST:
        return noun_phrase(body, parse, noun)
    if any(token.tag == "CD" for token in tokens[noun:preposition]):
        return noun_phrase(body, parse, preposition - 1)
    start = _begin(tokens, phrase_start(parse, noun), noun)
    return body[tokens[start].start : tokens[preposition - 1].end]


def child(parse: Parse, head: int, relations: frozenset[str]) -> int | None:
    """The nearest token in one of the relations to a head, those before it first."""
    tokens = parse.tokens
    near = (*range(head - 1, max(-1, head - REACH), -1), *range(head + 1, min(len(tokens), head + REACH)))
    return next((i for i in near if tokens[i].head == head and tokens[i].dep in relations), None)


def phrase_start(parse: Parse, head: int) -> int:
    """Where the modifiers of a noun begin."""
    tokens, start = parse.tokens, head
    while start > 0 and head - start < LONGEST and _modifies(tokens[start - 1], start, head):
        start -= 1
    return start


def _modifies(token: Token, start: int, head: int) -> bool:
    return token.dep in MODIFIERS and start <= token.head <= head


def _begin(tokens: tuple[Token, ...], start: int, head: int) -> int:
    while start < head and (tokens[start].pos in DROPPED_POS or tokens[start].tag in DROPPED_TAGS):
        start += 1
    return start


def _coordinated(tokens: tuple[Token, ...], head: int) -> int:
    """The end of `passengers and crew`: a bare noun joined to the head."""
    if head + 2 < len(tokens) and tokens[head + 1].pos == "CCONJ":
        joined = tokens[head + 2]
        is_noun = joined.pos in NOUNS and not ORDER_WORDS.fullmatch(joined.text)
        if joined.dep == "conj" and joined.head == head and is_noun:
            return head + 2
    return head


def _with_preposition(tokens: tuple[Token, ...], head: int, to: int) -> int:
    """The end of `number of dead`, `people on board`, before the token `to` if that lies behind."""
    limit = min(len(tokens), head + LONGEST + 1, to if to > head else len(tokens))
    at = head + 1
    if at >= limit or tokens[at].text.lower() not in ON_BOARD or tokens[at].head != head:
        return head
    objects = (i for i in range(at + 1, limit) if tokens[i].dep in ("pobj", "pcomp", "amod") and tokens[i].head == at)
    return next(objects, head)
