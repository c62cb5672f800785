"""To whom a sentence is laid without a clause of saying: ", informed the police", "by the words of the owner"."""

from functools import cache

from secondsource import lexicon
from secondsource.judgement.naming import singular
from secondsource.judgement.phrases import may_speak, tokens_between, words_of
from secondsource.lexicon.verbs import saying_verbs
from secondsource.model.claim import Statement
from secondsource.model.parse import Token
from secondsource.model.reading import Reading

NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART"})
NOUNS = frozenset({"NOUN", "PROPN"})
LINKS = frozenset({"of", "for"})
ACCOUNTS = frozenset({"account", "data", "information", "statement", "version", "word"})
LAYING = frozenset({"by", "from", "in", "on"})
FINITE = frozenset({"VBD", "VBN", "VBZ"})
ENDS = frozenset({",", ".", ";", "on"})
NOT_TURNED = frozenset({"ask", "call", "show", "tell", "warn"})
"""Verbs that seldom stand before who says it, and often before whom it is said to or what it is called."""


def laid_to(one: Statement, reading: Reading) -> str | None:
    """The words of whoever a plain statement is laid to in its sentence: by a verb behind it, or by whose account."""
    tokens, inside = reading.parse.tokens, tokens_between(*one.sentence, reading)
    begun = [index for index in inside if index == inside[0] or tokens[index - 1].text == ","]
    told = [index + 1 for index in begun if tokens[index].start > one.start and _is_turned(tokens[index])]
    given = [place for index in begun if (place := _behind_account(tokens, index))]
    found = (_speaker(tokens, first, inside[-1] + 1) for first in (*told, *given))
    return next((name for name in found if name), None)


def _is_turned(verb: Token) -> bool:
    """Whether a verb of saying may stand before its subject: "…, informed the police"."""
    return verb.tag in FINITE and verb.lemma in saying_verbs() - NOT_TURNED


def _behind_account(tokens: tuple[Token, ...], index: int) -> int | None:
    """The token behind "by the words of", null if no such words begin here."""
    place = index + 1
    while place < len(tokens) and tokens[place].pos in {"DET", "ADJ"}:
        place += 1
    of = place + 1
    given = of < len(tokens) and singular(tokens[place].text.lower()) in _accounts()
    return of + 1 if given and tokens[index].text.lower() in LAYING and tokens[of].text == "of" else None


def _speaker(tokens: tuple[Token, ...], first: int, end: int) -> str | None:
    """The noun phrase from a token on, with a name behind a comma, if it is one of who can speak and ends a clause."""
    head = last = _nominal(tokens, first, end)
    while last < end and tokens[last].text in LINKS and _nominal(tokens, last + 1, end) > last + 1:
        last = _nominal(tokens, last + 1, end)
    if last < end - 1 and tokens[last].text == "," and tokens[last + 1].entity == "PERSON":
        last = _nominal(tokens, last + 1, end)
    ends = last >= end or tokens[last].text in ENDS
    if head == first or not ends or tokens[head - 1].pos not in NOUNS:
        return None
    phrase = words_of(tokens, range(first, last))
    return phrase if may_speak(tokens[head - 1], phrase) else None


def _nominal(tokens: tuple[Token, ...], first: int, end: int) -> int:
    """The token after the nouns and their words from a token on."""
    while first < end and tokens[first].pos in NOMINAL:
        first += 1
    return first


@cache
def _accounts() -> frozenset[str]:
    return ACCOUNTS | lexicon.words("figure_nouns")
