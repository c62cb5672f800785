"""Figures that count nothing: labels, hours, the pronoun "one"; and ages that stand alone."""

from secondsource.annotation.quantities.amount import Amount
from secondsource.annotation.quantities.patterns import AGE_ASIDE
from secondsource.annotation.quantities.phrases import NOUNS, SUBJECTS, noun_phrase
from secondsource.model.parse import Parse

HOURS = frozenset({"at", "until", "till", "past", "after", "before", "since", "around"})
FIGURE_TAGS = frozenset({"CD", "LS", "NN", "NNS", "DT"})
POINTING = frozenset({"DET", "ADJ", "PRON", "ADV"})
OLDEST = 115


def person_aside(body: str, parse: Parse, amount: Amount, first: int) -> str | None:
    """The person in `John Smith, 41, said`, or None where a figure is no such age."""
    whole = amount.unit is None and amount.high is None and amount.value % 1 == 0 and 0 < amount.value <= OLDEST
    if not whole or first < 2 or not AGE_ASIDE.match(body, amount.end):
        return None
    name, mark, figure = parse.tokens[first - 2 : first + 1]
    aside = mark.text in (",", "(") and name.pos in NOUNS and figure.text.isdigit()
    return noun_phrase(body, parse, first - 2) if aside else None


def is_label(parse: Parse, first: int, last: int) -> bool:
    """Whether a bare figure counts nothing: "Flight 370", "No. 1", "Exit 436", "at six", "the other one"."""
    token, before = parse.tokens[last], parse.tokens[first - 1] if first else None
    if token.text.lower() == "one":
        return token.dep not in SUBJECTS or (before is not None and before.pos in POINTING)
    if token.tag not in FIGURE_TAGS and not token.text[0].isdigit():
        return True
    if before is None:
        return False
    if before.text.lower() in HOURS and token.dep == "pobj" and (token.text.isalpha() or len(token.text) < 3):
        return True
    if before.text[0].isupper() and first > 1:
        return True
    return before.pos == "PROPN" or (before.pos == "NOUN" and (token.head == first - 1 or before.head == last))
