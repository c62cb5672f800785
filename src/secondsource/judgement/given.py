"""Figures that a body or person is said to give without a word of saying: "police put the crowd at 18,000"."""

from secondsource import lexicon
from secondsource.judgement.naming import head_of, significant
from secondsource.model.annotation import Form
from secondsource.model.claim import Statement
from secondsource.model.parse import Token
from secondsource.model.reading import Reading

SUBJECTS = frozenset({"nsubj"})
NAMES = frozenset({"ORG", "PERSON", "GPE", "NORP"})


def giver(one: Statement, reading: Reading | None) -> str | None:
    """Who gives the figure of a plain statement, as the words of its subject; null if the sentence names no one."""
    if reading is None or one.form is not Form.PLAIN or one.speaker or not one.quantities:
        return None
    tokens = reading.parse.tokens
    inside = [index for index, token in enumerate(tokens) if one.start <= token.start < one.end]
    for index in inside:
        subject = tokens[index]
        verb = tokens[subject.head]
        if subject.dep in SUBJECTS and verb.lemma in lexicon.words("giving_verbs") and subject.pos in {"NOUN", "PROPN"}:
            phrase = _phrase(tokens, index, inside)
            if _may_speak(subject, phrase):
                return phrase
    return None


def _phrase(tokens: tuple[Token, ...], head: int, inside: list[int]) -> str:
    """The words of the subject, up to its first comma or relative clause."""
    members = [index for index in inside if index <= head and _under(tokens, index, head)]
    end = head
    while end + 1 in inside and tokens[end + 1].text in {"of", "for", "'s"} and _under(tokens, end + 1, head):
        end += 1
        while end + 1 in inside and tokens[end + 1].pos in {"PROPN", "NOUN", "ADJ", "DET"}:
            end += 1
    return " ".join(token.text for token in tokens[members[0] : end + 1])


def _under(tokens: tuple[Token, ...], index: int, head: int) -> bool:
    for _ in range(len(tokens)):
        if index == head:
            return True
        if tokens[index].head == index:
            return False
        index = tokens[index].head
    return False


def _may_speak(subject: Token, phrase: str) -> bool:
    words = significant(phrase)
    head = head_of(phrase, words)
    known = lexicon.words("institution_nouns") | lexicon.words("anonymous_nouns") | lexicon.words("person_titles")
    return bool(words) and (subject.entity in NAMES or head in known or head in lexicon.words("document_words"))
