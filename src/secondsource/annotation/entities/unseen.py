"""Names that the parser did not mark: runs of capitalised words in mid-sentence."""

from collections.abc import Iterator

from secondsource.annotation.entities.name import NAME_TAGS, Name, is_capitalised
from secondsource.lexicon import words
from secondsource.model.parse import Parse, Token

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = ("january", "february", "march", "april", "june", "july", "august", "september", "october", "november")
CALENDAR = frozenset((*DAYS, *MONTHS, "may", "december"))
MAX_CAPITALISED = 0.5
"""A sentence in which more of the words are capitalised is a headline: capitals say nothing there."""


def unseen_names(parse: Parse, taken: set[int]) -> Iterator[Name]:
    """Runs of proper nouns that belong to no name yet, with the type that the words around them suggest."""
    for begin, end in parse.sentences:
        if is_headline(parse.tokens[begin:end]):
            continue
        at = begin + 1
        while at < end:
            last = at
            while last < end and last not in taken and _is_name(parse.tokens[last]):
                last += 1
            if last > at:
                yield Name(at, last, _label(parse.tokens, at, last), parsed=False)
            at = last + 1


def _is_name(token: Token) -> bool:
    if token.tag not in NAME_TAGS or token.entity or not is_capitalised(token) or len(token.text) < 2:
        return False
    word = token.text.casefold().rstrip(".")
    return word not in CALENDAR and word not in words("person_titles")


def is_headline(tokens: tuple[Token, ...]) -> bool:
    """Whether most words are written with a capital letter."""
    letters = [token for token in tokens if token.text[0].isalpha()]
    return sum(map(is_capitalised, letters)) > MAX_CAPITALISED * len(letters)


def _label(tokens: tuple[Token, ...], first: int, last: int) -> str:
    before, ending = tokens[first - 1], tokens[last - 1].text.casefold()
    if ending in words("institution_nouns"):
        return "ORG"
    if before.text.casefold().rstrip(".") in words("person_titles"):
        return "PERSON"
    if before.text.casefold() in words("locative_prepositions"):
        return "GPE"
    speaks = tokens[last - 1].dep == "nsubj" and tokens[tokens[last - 1].head].lemma in ("say", "tell", "add")
    return "PERSON" if speaks else "ORG"
