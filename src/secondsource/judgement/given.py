"""Who vouches for a plain sentence by its grammar: who gives a figure, "the judge said" at its end, "X said this"."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from secondsource import lexicon
from secondsource.judgement.laid import laid_to
from secondsource.judgement.naming import singular
from secondsource.judgement.patterns import POSSESSIVE
from secondsource.judgement.phrases import (
    SUBJECTS,
    is_dateline,
    is_under,
    may_speak,
    phrase_of,
    tokens_between,
    tokens_in,
    words_of,
)
from secondsource.lexicon.verbs import saying_verbs
from secondsource.model.annotation import Form
from secondsource.model.claim import Certainty, Statement
from secondsource.model.parse import Token
from secondsource.model.reading import Reading

OBJECTS = frozenset({"dobj", "obj"})
POINTERS = frozenset({"this", "that", "so"})
THEIR = frozenset({"its", "his", "her", "their"})
GIVEN_BY = frozenset({"by", "of", "from"})
NEAR_END, NEXT_WORDS, MOST_INTERPOSED = 4, 12, 6
NAMING = frozenset({"PROPN", "NOUN", "DET"})
PHRASE = NAMING | {"ADJ", "NUM", "ADP", "PART", "PRON"}
WRITTEN = frozenset({"list", "record", "mention", "name", "note", "detail", "describe"})


def giver(one: Statement, reading: Reading | None) -> str | None:
    """Who vouches for a plain statement, as the words of the text; null if the sentence names no one.

    "Police put the crowd at 300" and "the ministry's count stood at 300" give a figure without a word of saying;
    "The hall was full, the judge said" has the word of saying at its end.
    """
    if reading is None or one.form is not Form.PLAIN or one.speaker:
        return None
    tokens, inside = reading.parse.tokens, tokens_in(one, reading)
    of_figure = (_of_figure(tokens, inside, reading) or _stood_by(tokens, inside)) if one.quantities else None
    said = _closing(tokens, inside) or _interposed(tokens, inside) or laid_to(one, reading) or of_figure
    return said or _of_stance(tokens, inside, reading) or _of_paper(tokens, inside)


def pointed_back(one: Statement, reading: Reading) -> str | None:
    """Who said "this" in the next sentence, of the statement before; null if no one did."""
    tokens = reading.parse.tokens
    bounds = next((pair for pair in reading.parse.sentences if tokens[pair[0]].start >= one.sentence[1]), None)
    if bounds is None or bounds[1] - bounds[0] > NEXT_WORDS:
        return None
    for index in range(bounds[0], bounds[1]):
        verb = tokens[index].head
        if tokens[index].lemma in POINTERS and tokens[index].dep in OBJECTS and tokens[verb].lemma in _saying():
            return _subject_of(tokens, verb, list(range(bounds[0], bounds[1])))
    return None


def opened_by(one: Statement, reading: Reading) -> str | None:
    """Who says what follows a clause like "As the minister told reporters,"; null if the sentence opens otherwise."""
    tokens, inside = reading.parse.tokens, tokens_between(*one.sentence, reading)
    if not inside or tokens[inside[0]].lemma.casefold() != "as":
        return None
    comma = next((index for index in inside if tokens[index].text == ","), None)
    before = [index for index in inside[1:] if comma and index < comma and tokens[comma].start < one.end]
    verb = next((index for index in before if tokens[index].lemma in _saying() and tokens[index].pos == "VERB"), None)
    return _subject_of(tokens, verb, before) if verb is not None else None


def _closing(tokens: tuple[Token, ...], inside: Sequence[int]) -> str | None:
    """The subject of a verb of saying that ends the sentence behind a comma."""
    words = [index for index in inside if tokens[index].pos not in {"PUNCT", "SPACE"}]
    for index in words[-NEAR_END:]:
        if tokens[index].lemma in _saying() and tokens[index].pos in {"VERB", "AUX"}:
            commas = [place for place in inside if place < index and tokens[place].text == ","]
            started = commas[-1] + 1 if commas else index
            clause = [place for place in range(started, index) if tokens[place].pos != "ADP" or place > started]
            heads = [place for place in clause if tokens[place].pos in {"NOUN", "PROPN"}]
            is_phrase = all(_in_phrase(tokens[place]) for place in clause)
            if heads and is_phrase and index == words[-1] and may_speak(tokens[heads[0]], words_of(tokens, clause)):
                return words_of(tokens, clause)
    return None


def _in_phrase(token: Token) -> bool:
    """Whether a word can stand in the name of a speaker: no clause and no comparison, but "a paper seen by us"."""
    return (token.pos in PHRASE or token.tag == "VBN") and token.pos != "AUX" and token.lemma != "than"


def _of_figure(tokens: tuple[Token, ...], inside: Sequence[int], reading: Reading) -> str | None:
    for index in inside:
        subject = tokens[index]
        if subject.dep not in SUBJECTS or subject.pos not in {"NOUN", "PROPN"}:
            continue
        verb = tokens[subject.head]
        if singular(subject.lemma) in lexicon.words("figure_nouns"):
            if owner := _owner(tokens, index, inside):
                return owner
        elif verb.lemma in lexicon.words("giving_verbs") and not is_dateline(subject, reading):
            found = phrase_of(tokens, index, inside)
            if may_speak(subject, found):
                return found
    return None


def denier(one: Statement, reading: Reading) -> str | None:
    """Who denies in a sentence that tells of a denial, whoever passes it on; null if it tells of none."""
    tokens, inside = reading.parse.tokens, tokens_in(one, reading)
    return _of_stance(tokens, inside, reading, "denial_verbs") if one.certainty is Certainty.DENIED else None


def _of_stance(
    tokens: tuple[Token, ...], inside: Sequence[int], reading: Reading, verbs: str = "stance_verbs"
) -> str | None:
    """Who takes the stand that a sentence tells of: "The mill denied an allegation", "The union wants him out"."""
    top = next((i for i in inside if tokens[i].head not in inside or tokens[i].head == i), None)
    if top is None or tokens[top].lemma not in lexicon.words(verbs) or tokens[top].pos != "VERB":
        return None
    passive = any(tokens[i].head == top and tokens[i].dep == "nsubjpass" for i in inside)
    dateline = any(tokens[i].head == top and is_dateline(tokens[i], reading) for i in inside)
    return None if passive or dateline else _subject_of(tokens, top, inside)


def _of_paper(tokens: tuple[Token, ...], inside: Sequence[int]) -> str | None:
    """The paper that has it in writing: "The minutes of the meeting list Holm among those present"."""
    for index in inside:
        subject, verb = tokens[index], tokens[tokens[index].head]
        paper = singular(subject.lemma) in _papers() and subject.dep in SUBJECTS
        if paper and verb.lemma in WRITTEN and (verb.pos == "VERB" or verb.dep == "ROOT"):
            return phrase_of(tokens, index, inside)
    return None


def _interposed(tokens: tuple[Token, ...], inside: Sequence[int]) -> str | None:
    """Who is said to say it between two commas: "The doors, Holm repeats, were shut"."""
    commas = [index for index in inside if tokens[index].text == ","]
    for first, last in pairwise(commas):
        verb = last - 1
        if 1 < last - first <= MOST_INTERPOSED and tokens[verb].lemma in _saying() and tokens[verb].pos == "VERB":
            name = range(first + 1, verb)
            if any(tokens[i].pos == "PROPN" for i in name) and all(tokens[i].pos in NAMING for i in name):
                return words_of(tokens, list(name))
    return None


def _stood_by(tokens: tuple[Token, ...], inside: Sequence[int]) -> str | None:
    """Whose own figure it is: "the ministry stayed with its own count of 40"."""
    own = (i for i in inside if tokens[i].text.casefold() in THEIR and tokens[i].dep == "poss")
    for index in own:
        if singular(tokens[tokens[index].head].lemma) in lexicon.words("figure_nouns"):
            subject = next((i for i in inside if i < index and tokens[i].dep in SUBJECTS), None)
            found = phrase_of(tokens, subject, inside) if subject is not None else ""
            return found if subject is not None and may_speak(tokens[subject], found) else None
    return None


def _owner(tokens: tuple[Token, ...], figure: int, inside: Sequence[int]) -> str | None:
    """Whose figure it is: "the ministry's count", "the count published by the ministry"."""
    for index in inside:
        by = tokens[index].dep in {"pobj", "obl"} and tokens[tokens[index].head].lemma in GIVEN_BY
        if (tokens[index].dep == "poss" or by) and is_under(tokens, index, figure):
            found = POSSESSIVE.split(phrase_of(tokens, index, inside))[0]
            if may_speak(tokens[index], found):
                return found
    return None


def _subject_of(tokens: tuple[Token, ...], verb: int, inside: Sequence[int]) -> str | None:
    for index in inside:
        if tokens[index].head == verb and tokens[index].dep in SUBJECTS:
            found = phrase_of(tokens, index, inside)
            return found if may_speak(tokens[index], found) else None
    return None


@cache
def _papers() -> frozenset[str]:
    return frozenset(singular(word) for word in lexicon.words("document_words"))


@cache
def _saying() -> frozenset[str]:
    return saying_verbs() | {"show"}
