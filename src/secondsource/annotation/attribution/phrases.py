"""Attribution without a verb: "according to X", "per X", "reportedly"."""

from collections.abc import Iterator

from secondsource.annotation.attribution.groups import noun_phrase
from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attribution.tree import Range
from secondsource.lexicon import words

Phrase = tuple[Range, Range | None, int | None, tuple[Range, ...], str]
"""Cue, source, head of the source, content, rule."""


def read_phrases(marked: Marked) -> Iterator[Phrase]:
    """The phrases of a body, in order."""
    adverbs = words("reporting_adverbs")
    for index, token in enumerate(marked.tree.tokens):
        lower = token.text.lower()
        if lower == "according":
            yield from _according(marked, index)
        elif lower in adverbs and index not in marked.inside:
            yield _adverb(marked, index)


def _according(marked: Marked, index: int) -> Iterator[Phrase]:
    tree = marked.tree
    if index + 2 >= len(tree.tokens) or tree.tokens[index + 1].text.lower() != "to":
        return
    head = tree.after(index + 1, "pobj")
    if head is None:
        head = tree.after(index, "pobj")
    if head is None:
        return
    source = noun_phrase(tree, head, index + 1, frozenset(marked.closing))
    content = _rest(marked, (index, source[1]))
    if content:
        yield (index, index + 2), source, head, content, "according to"


def _adverb(marked: Marked, index: int) -> Phrase:
    return (index, index + 1), None, None, _rest(marked, (index, index + 1)), "hearsay adverb"


def _rest(marked: Marked, group: Range) -> tuple[Range, ...]:
    first, last = marked.tree.sentence(group[0])
    pieces = ((first, group[0]), (group[1], last))
    return tuple(piece for piece in pieces if any(_is_word(marked, i) for i in range(*piece)))


def _is_word(marked: Marked, index: int) -> bool:
    return any(ch.isalnum() for ch in marked.tree.tokens[index].text)
