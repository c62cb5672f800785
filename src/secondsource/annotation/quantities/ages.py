"""Ages that stand alone: "Ana Ruiz, 41,", "a boy of nine", "she was 41"."""

from secondsource.annotation.quantities.amount import Amount
from secondsource.annotation.quantities.patterns import AGE_ASIDE
from secondsource.annotation.quantities.phrases import NOUNS, SUBJECTS, child, noun_phrase
from secondsource.lexicon import words
from secondsource.model.parse import Parse, Token

OLDEST = 115
BY_AGE = frozenset({"man", "woman", "boy", "girl", "child", "baby", "toddler", "teenager", "kid", "lad", "infant"})
PERSONS = frozenset({"he", "she", "who", "i"})
LIMITS = frozenset({"under", "over", "above", "below"})
COMPLEMENTS = frozenset({"attr", "acomp", "dobj", "npadvmod"})


def person_aged(body: str, parse: Parse, amount: Amount, first: int) -> int | None:
    """The token of the person whose age a bare figure at the token `first` is, or None where it is no age."""
    whole = amount.unit is None and amount.high is None and amount.value % 1 == 0 and 0 < amount.value <= OLDEST
    if not whole or amount.order or first == 0:
        return None
    found = (_aside(body, parse, amount, first), _of_person(parse, first), _predicate(parse, first))
    return next((person for person in found if person is not None), None)


def person_named(body: str, parse: Parse, person: int) -> str | None:
    """The words for a person, where they are more than a pronoun."""
    return noun_phrase(body, parse, person) if parse.tokens[person].pos in NOUNS else None


def _aside(body: str, parse: Parse, amount: Amount, first: int) -> int | None:
    """`John Smith, 41, said`, `two boys, 9 and 11, said`, and `killed John Smith, 41` at the end of a sentence."""
    if not parse.tokens[first].text.isdigit():
        return None
    if not AGE_ASIDE.match(body, amount.end):
        return _behind_name(parse, first)
    second = first > 3 and parse.tokens[first - 1].text == "and" and parse.tokens[first - 2].text.isdigit()
    mark = first - 3 if second else first - 1
    opens = mark > 0 and parse.tokens[mark].text in (",", "(")
    return mark - 1 if opens and parse.tokens[mark - 1].pos in NOUNS else None


def _behind_name(parse: Parse, first: int) -> int | None:
    """`killed John Smith, 41.`: behind a comma, and nothing comes after that it could count."""
    tokens = parse.tokens
    if first < 2 or tokens[first - 1].text != "," or tokens[first - 2].entity != "PERSON":
        return None
    ends = first + 1 == len(tokens) or tokens[first + 1].pos == "PUNCT"
    return first - 2 if ends else None


def _of_person(parse: Parse, first: int) -> int | None:
    """`a boy of nine`, `children under 12`."""
    tokens = parse.tokens
    if first < 2 or (first + 1 < len(tokens) and tokens[first + 1].tag == "NNS"):
        return None
    person, link = tokens[first - 2].lemma.lower(), tokens[first - 1].text.lower()
    known = BY_AGE if link == "of" else _people() if link in LIMITS else frozenset()
    return first - 2 if person in known else None


def _predicate(parse: Parse, first: int) -> int | None:
    """`she was 41`, `who is 41`, `he turned 41`, `she died at 41`."""
    tokens = parse.tokens
    token, head = tokens[first], tokens[first].head
    if first + 1 < len(tokens) and (tokens[first + 1].text == "of" or tokens[first + 1].tag == "NNS"):
        return None
    if token.dep == "pobj" and tokens[head].text.lower() == "at" and tokens[tokens[head].head].lemma == "die":
        return _person(parse, tokens[head].head)
    fits = token.dep in COMPLEMENTS and tokens[head].lemma in ("be", "turn") and head < first
    return _person(parse, head, turns=tokens[head].lemma == "turn") if fits else None


def _person(parse: Parse, verb: int, *, turns: bool = False) -> int | None:
    found = child(parse, verb, SUBJECTS)
    return found if found is not None and _is_person(parse.tokens[found], turns) else None


def _is_person(token: Token, turns: bool) -> bool:
    return token.text.lower() in PERSONS or token.entity == "PERSON" or (turns and token.pos == "PROPN")


def _people() -> frozenset[str]:
    return words("people_nouns") | words("one_person") | {"people", "those", "adult"}
