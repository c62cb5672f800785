"""What a person is said to be: words before the name, in apposition, or after "is"."""

from dataclasses import dataclass
from functools import cache

from secondsource.annotation.attribution.tree import Range, Tree
from secondsource.lexicon import words

MAX_ROLE_TOKENS = 14
LINKS = frozenset(("by", "of", "for", "at", "from", "in", "with", "on"))


@cache
def people_nouns() -> frozenset[str]:
    """Nouns for people, singular."""
    return words("people_nouns") | words("person_kinds")


@dataclass(frozen=True, slots=True)
class Role:
    """A description of a person: its tokens, the noun it turns on, and all its words in small letters."""

    tokens: Range
    noun: str
    words: frozenset[str]
    owner: str = ""


def is_person_noun(lemma: str) -> bool:
    """Whether a noun names a person by what he or she is."""
    lemma = lemma.lower()
    return lemma in people_nouns() or lemma.endswith(("woman", "spokesman", "ologist"))


def role_at(tree: Tree, head: int) -> Role:
    """The description that turns on a noun: what stands before it and an "of" or "at" phrase after it."""
    first, last = core(tree, head)
    inside = frozenset(tree.tokens[index].lemma.lower() for index in range(first, last))
    return Role((first, last), tree.tokens[head].lemma.lower(), inside)


def one_of(tree: Tree, head: int) -> Role | None:
    """The description of "One of the nine jurors": it turns on what the others are; null if they are no people."""
    preposition = tree.after(head, "prep")
    whole = tree.after(preposition, "pobj") if preposition is not None else None
    if whole is None or not is_plural(tree, whole) or not is_person_noun(tree.tokens[whole].lemma):
        return None
    return Role((head, whole + 1), tree.tokens[whole].lemma.lower(), role_at(tree, whole).words)


def core(tree: Tree, head: int) -> Range:
    """The words of a noun phrase without relative clauses and appositions."""
    first, last = tree.left(head), head + 1
    for child in tree.children[head]:
        token = tree.tokens[child]
        if child > head and token.dep == "prep" and token.lemma.lower() in LINKS and child == last:
            end = _prepositional_end(tree, child)
            last = end if end - first <= MAX_ROLE_TOKENS else last
    for index in range(head - 1, first - 1, -1):
        if tree.tokens[index].text in ',;:—–"“”':
            first = index + 1
            break
    return first, last


def widened(tree: Tree, tokens: Range) -> Range:
    """The words with the adjectives, nouns and the article that stand before them, whatever the parse says."""
    first, last = tokens
    while not tree.opens(first) and tree.tokens[first].pos != "DET" and _attributive(tree, first - 1):
        first -= 1
    return first, last


def _attributive(tree: Tree, index: int) -> bool:
    token, following = tree.tokens[index], tree.tokens[index + 1]
    return token.pos in ("ADJ", "NOUN", "PROPN", "NUM", "DET") and following.start > token.end


def _prepositional_end(tree: Tree, preposition: int) -> int:
    last = tree.right(preposition) + 1
    for index in range(preposition, last):
        if tree.tokens[index].text in ",;:—–(" or tree.tokens[index].tag in ("WP", "WDT", "WRB"):
            return index
    return last


def determiner(tree: Tree, head: int) -> str:
    """The article or possessive at the front of a noun phrase, in small letters, or the empty string."""
    for child in tree.children[head]:
        if tree.tokens[child].dep in ("det", "poss"):
            return tree.tokens[child].text.lower() if tree.tokens[child].dep == "det" else "poss"
    return ""


def is_plural(tree: Tree, head: int) -> bool:
    """Whether a noun stands in the plural."""
    return tree.tokens[head].tag in ("NNS", "NNPS")
