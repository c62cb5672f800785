"""The complements of a verb: which of its words could say what is laid to its subject."""

from dataclasses import dataclass
from enum import StrEnum

from secondsource.annotation.attribution.tree import Range, Tree


class Frame(StrEnum):
    """The kinds of complement by which verbs attribute."""

    CLAUSE = "clause"
    INFINITIVE = "inf"
    OBJECT_INFINITIVE = "obj-inf"
    OBJECT = "obj"
    PREPOSITION = "prep"
    PASSIVE = "passive"
    PASSIVE_INFINITIVE = "passive-inf"


@dataclass(frozen=True, slots=True)
class Complement:
    """One reading of the words after a verb. `key` is the frame, or the preposition where that is the frame.

    `words` are the words of the content, `cue_end` is the token after the last one of the cue.
    """

    frame: Frame
    key: str
    words: Range
    cue_end: int


OWN = frozenset({"dobj", "oprd", "xcomp", "ccomp", "attr", "prep", "dative", "acomp", "conj"})
PASSIVE_SUBJECT = ("nsubjpass", "csubjpass")


def complement(tree: Tree, verb: int) -> Complement | None:
    """The complement by which the verb would attribute, the most telling one."""
    passive = is_passive(tree, verb)
    end = cue_end(tree, verb)
    return (
        _clause(tree, verb, end)
        or _infinitive(tree, verb, end, passive)
        or (None if passive else _object(tree, verb, end))
        or _preposition(tree, verb, end, passive)
    )


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether the verb is passive, also without its auxiliary ("a man accused of …")."""
    if tree.child(verb, "auxpass", *PASSIVE_SUBJECT) is not None:
        return True
    token = tree.tokens[verb]
    return token.tag == "VBN" and token.dep in ("acl", "amod") and tree.child(verb, "aux", "nsubj") is None


def cue_end(tree: Tree, verb: int) -> int:
    """The token after the verb and its particle."""
    particle = tree.after(verb, "prt")
    return particle + 1 if particle == verb + 1 else verb + 1


def _clause(tree: Tree, verb: int, end: int) -> Complement | None:
    clause = tree.after(verb, "ccomp")
    if clause is None:
        return None
    words = (max(tree.left(clause), end), _conjoined(tree, clause) + 1)
    if to_infinitive(tree, clause) and tree.before(clause, "nsubj") is not None:
        return Complement(Frame.OBJECT_INFINITIVE, Frame.OBJECT_INFINITIVE, words, end)
    return Complement(Frame.CLAUSE, Frame.CLAUSE, words, end)


def _infinitive(tree: Tree, verb: int, end: int, passive: bool) -> Complement | None:
    clause = tree.after(verb, "xcomp")
    if clause is None or not (to_infinitive(tree, clause) or tree.tokens[clause].tag == "VBG"):
        return None
    target = tree.after(verb, "dobj", "dative")
    first = tree.left(target) if target is not None and target < clause else tree.left(clause)
    frame = Frame.PASSIVE_INFINITIVE if passive else Frame.INFINITIVE
    if target is not None:
        frame = Frame.OBJECT_INFINITIVE
    return Complement(frame, frame, (max(first, end), tree.right(clause) + 1), end)


def _object(tree: Tree, verb: int, end: int) -> Complement | None:
    target = tree.after(verb, "dobj", "xcomp", "oprd", "attr")
    if target is None:
        return None
    own = [c for c in tree.children[verb] if c >= target and tree.tokens[c].dep in OWN]
    last = target
    for child in own:
        if child > target and not _belongs(tree, child, last):
            break
        last = child
    key = "number" if tree.tokens[target].pos == "NUM" else Frame.OBJECT
    return Complement(Frame.OBJECT, key, (max(tree.left(target), end), tree.right(last) + 1), end)


def _belongs(tree: Tree, child: int, last: int) -> bool:
    token = tree.tokens[child]
    if token.dep == "conj" or tree.left(child) != tree.right(last) + 1:
        return False
    return token.dep != "prep" or token.lemma in (
        "of",
        "for",
        "as",
        "with",
        "from",
        "to",
        "against",
        "about",
        "over",
        "at",
    )


def _preposition(tree: Tree, verb: int, end: int, passive: bool) -> Complement | None:
    preposition = tree.after(verb, "prep")
    if preposition is None:
        subject = tree.child(verb, *PASSIVE_SUBJECT)
        if subject is None:
            return None
        return Complement(Frame.PASSIVE, Frame.PASSIVE, (tree.left(subject), tree.right(subject) + 1), end)
    word = tree.tokens[preposition].lemma.lower()
    inner = tree.after(preposition, "pobj", "pcomp")
    if inner is None or preposition > end + 1:
        return None
    key = f"passive-{word}" if passive else word
    return Complement(Frame.PREPOSITION, key, (preposition + 1, tree.right(preposition) + 1), preposition + 1)


def _conjoined(tree: Tree, clause: int) -> int:
    return tree.right(clause)


def to_infinitive(tree: Tree, clause: int) -> bool:
    """Whether a clause is an infinitive with "to"."""
    return any(tree.tokens[c].tag == "TO" for c in tree.children[clause] if c < clause)
