"""What counts as something said: not a wish, a belief or an act, and not by a thing or by nobody."""

from secondsource.annotation.attribution.frames import Complement, Frame
from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attribution.tree import Tree
from secondsource.annotation.attribution.verbs import Kind, Verb
from secondsource.annotation.speakers.roles import is_person_noun
from secondsource.lexicon import words

ASKING = words("asking_verbs")
"""Verbs whose object or infinitive is what somebody wants done, not what somebody says."""

WISHES = frozenset(("desire", "wish", "hope", "interest", "intention", "readiness", "willingness", "will", "concern"))
SPEAKING = words("institution_nouns") | words("document_words") | words("imagery_words") | words("speaking_nouns")
NOBODY = frozenset(("neither", "nobody", "none", "no"))
PARTS = frozenset(("one", "another", "some", "many", "most", "several", "both", "all", "few", "other", "each", "more"))


def said(marked: Marked, entry: Verb, complement: Complement | None) -> bool:
    """Whether the complement of a verb is something that its subject says."""
    if entry.kind is not Kind.SAY:
        return False
    if complement is None or complement.frame is Frame.CLAUSE:
        return True
    if entry.lemma in ASKING and not (entry.lemma == "call" and complement.frame is Frame.OBJECT):
        return False
    first, last = complement.words
    nouns = (marked.tree.tokens[index].lemma.lower() for index in range(first, last))
    return entry.lemma != "express" or next((noun for noun in nouns if noun in WISHES), None) is None


def is_nobody(tree: Tree, subject: int) -> bool:
    """Whether a subject says that there is none: "neither side", "no official", "nobody"."""
    determiner = tree.before(subject, "det", "preconj", "cc")
    return any(i is not None and tree.tokens[i].lemma.lower() in NOBODY for i in (determiner, subject))


def is_thing(tree: Tree, subject: int) -> bool:
    """Whether a common noun names neither people nor a body, a document or a picture."""
    subject = _whole(tree, subject)
    token = tree.tokens[subject]
    lemma = token.lemma.lower()
    if token.pos != "NOUN" or token.entity or is_person_noun(lemma) or lemma in SPEAKING:
        return False
    return lemma not in PARTS and token.text.lower() not in SPEAKING


def _whole(tree: Tree, subject: int) -> int:
    """What "most of" and "a number of" are parts of."""
    if tree.tokens[subject].lemma.lower() not in PARTS | {"number", "part", "group", "majority", "dozen"}:
        return subject
    preposition = tree.after(subject, "prep")
    inner = tree.after(preposition, "pobj") if preposition is not None else None
    return subject if inner is None else inner
