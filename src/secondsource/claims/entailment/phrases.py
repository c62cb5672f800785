"""The words of the parties of an act."""

from collections.abc import Iterator

from secondsource.claims.tree import VERBS, Tree
from secondsource.claims.vocabulary import SILENT_TAGS, empty, meaning
from secondsource.lexicon import words
from secondsource.text.normalise import plain

NEAR = 8
JOINED = ("compound", "conj", "appos", "flat", "nmod", "amod", "poss")
INNER = frozenset({"of", "by"})


def phrase(tree: Tree, heads: tuple[int, ...]) -> frozenset[str]:
    """The content words of some phrases as meanings, names as they are, without the clauses that hang on them."""
    return frozenset(word for head in heads for index in _core(tree, head) for word in _word(tree, index))


def _core(tree: Tree, head: int) -> Iterator[int]:
    yield head
    inner = [kid for kid in tree.kids(head, "prep") if tree.tokens[kid].text.casefold() in INNER]
    below = [*tree.kids(head, *JOINED), *(kid for prep in inner for kid in tree.kids(prep, "pobj"))]
    for kid in below:
        if abs(kid - head) < NEAR:
            yield from _core(tree, kid)


def _word(tree: Tree, index: int) -> Iterator[str]:
    token = tree.tokens[index]
    if token.entity in {"DATE", "TIME"} or token.pos in {"PUNCT", "NUM"} | VERBS:
        return
    lemma = token.lemma.casefold()
    if token.tag not in SILENT_TAGS and not empty(lemma) and lemma not in words("states_of_people"):
        yield plain(token.text) if token.pos == "PROPN" else meaning(token.lemma)
