"""One name as a run of tokens, and its repair."""

from dataclasses import dataclass

from secondsource.lexicon import words
from secondsource.model.parse import Parse, Token

LABELS = frozenset(["PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW", "LANGUAGE"])
"""The parser's types that are names; its figures and dates are read elsewhere."""
NAME_TAGS = frozenset(("NNP", "NNPS"))


@dataclass(frozen=True, slots=True)
class Name:
    """The tokens `[first, last)`, their type, and whether the parser saw the name or a rule did."""

    first: int
    last: int
    label: str
    parsed: bool = True


def parsed_names(parse: Parse) -> list[Name]:
    """The parser's names, repaired."""
    found, tokens, words = [], parse.tokens, _common_words(parse)
    for first, token in enumerate(tokens):
        if token.begins and token.entity in LABELS:
            last = first + 1
            while last < len(tokens) and tokens[last].entity == token.entity and not tokens[last].begins:
                last += 1
            name = repaired(tokens, Name(first, _unbroken(tokens, first, last), token.entity))
            if name and not is_office(tokens, name) and not (name.last - first == 1 and first in words):
                found.append(name)
    return found


def _common_words(parse: Parse) -> set[int]:
    """The first words of sentences that are written small where they stand inside one, and nowhere large."""
    opening = {first for first, _ in parse.sentences}
    small = {token.text for token in parse.tokens if token.text.islower()}
    large = {token.text.lower() for at, token in enumerate(parse.tokens) if at not in opening and is_capitalised(token)}
    return {at for at in opening if (word := parse.tokens[at].text.lower()) in small and word not in large}


def _unbroken(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """Where the name ends: before a bracket that it opens and does not close."""
    opened = [at for at in range(first, last) if tokens[at].text == "("]
    closed = any(tokens[at].text == ")" for at in range(first, last))
    return opened[0] if opened and not closed else last


def repaired(tokens: tuple[Token, ...], name: Name) -> Name | None:
    """The name without articles, titles and possessives around it; null if no name is left."""
    first, last = name.first, name.last
    while first < last and _opens(tokens[first], name.label):
        first += 1
    while last > first and not _closes(tokens[last - 1]):
        last -= 1
    held = tokens[first:last]
    return Name(first, last, name.label) if any(is_capitalised(token) for token in held) else None


def is_office(tokens: tuple[Token, ...], name: Name) -> bool:
    """Whether the word is only the first half of a title ("Defense Secretary"), not the name of a body."""
    follows = tokens[name.last].text.casefold() if name.last < len(tokens) else ""
    single = name.last - name.first == 1 and not tokens[name.first].text.isupper()
    return name.label == "ORG" and single and follows in words("person_titles")


def is_capitalised(token: Token) -> bool:
    """Whether the word begins with a capital letter."""
    return token.text[:1].isupper()


def _opens(token: Token, label: str) -> bool:
    word = token.text.casefold().rstrip(".")
    bare = not token.text[0].isalnum() or token.tag in ("DT", "POS", "PRP$", "IN")
    return bare or (label == "PERSON" and word in words("person_titles"))


def _closes(token: Token) -> bool:
    return (token.text[-1].isalnum() and token.tag != "POS") or (token.text.endswith(".") and len(token.text) > 1)
