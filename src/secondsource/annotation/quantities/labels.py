"""Figures that count nothing: labels, hours, addresses, the pronoun "one"."""

from secondsource.annotation.quantities.amount import Amount
from secondsource.annotation.quantities.patterns import NUMBER_BEFORE
from secondsource.lexicon import words
from secondsource.model.parse import Parse, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
HOURS = frozenset({"at", "until", "till", "past", "after", "before", "since", "around"})
FIGURE_TAGS = frozenset({"CD", "LS", "NN", "NNS", "DT"})
POINTING = frozenset({"DET", "ADJ", "PRON", "ADV"})
DIALLING = frozenset({"call", "dial", "phone"})
THOUSANDS = ","
"""No label is written with it: "the organisers 120,000"."""
DATED = frozenset({"DATE", "TIME"})


def is_numbered(body: str, parse: Parse, amount: Amount, first: int) -> bool:
    """Whether a figure is the number of what stands before it, whatever follows: "Section 12 of the law"."""
    tokens = parse.tokens
    token, before = tokens[first], tokens[first - 1] if first else None
    if amount.unit is not None or amount.high is not None or not token.text[:1].isdigit():
        return False
    if _is_address(tokens[token.head], token) or NUMBER_BEFORE.search(body[max(0, amount.start - 5) : amount.start]):
        return True
    if before is None:
        return False
    if before.text.lower().rstrip(".") in words("numbered_nouns"):
        return True
    named = before.pos == "PROPN" and before.dep in ("compound", "nmod") and before.entity not in DATED
    return named and before.head == token.head


def _is_address(head: Token, token: Token) -> bool:
    """`12` in "12 Mill Road"."""
    return head.tag == "NNP" and head.start > token.start and head.text.lower().rstrip(".") in words("street_words")


def is_label(parse: Parse, first: int, last: int) -> bool:
    """Whether a bare figure counts nothing: "Flight 370", "Exit 436", "at six", "the other one"."""
    token, before = parse.tokens[last], parse.tokens[first - 1] if first else None
    if token.text.lower() == "one":
        return token.dep not in SUBJECTS or (before is not None and before.pos in POINTING) or _is_anyone(parse, last)
    if token.tag not in FIGURE_TAGS and not token.text.lstrip("~≈<>")[:1].isdigit():
        return True
    if before is None or THOUSANDS in token.text:
        return False
    if before.lemma in DIALLING or _is_hour(parse, first, last) or (before.text[0].isupper() and first > 1):
        return True
    return before.pos == "PROPN" or (before.pos == "NOUN" and (token.head == first - 1 or before.head == last))


def _is_hour(parse: Parse, first: int, last: int) -> bool:
    """`six` in "at six", and `two` in "split in two"."""
    token, before = parse.tokens[last], parse.tokens[first - 1]
    if token.dep != "pobj":
        return False
    if before.text == "in":
        return token.text.isalpha() and all(after.text != "of" for after in parse.tokens[last + 1 : last + 2])
    return before.text.lower() in HOURS and (token.text.isalpha() or len(token.text) < 3)


def _is_anyone(parse: Parse, index: int) -> bool:
    """Whether "one" is anyone at all: "one must be careful"."""
    verb = parse.tokens[index].head
    return any(token.tag == "MD" and token.head == verb for token in parse.tokens[index + 1 : verb])
