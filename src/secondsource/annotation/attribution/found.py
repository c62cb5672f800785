"""From token ranges to spans of the body."""

from collections.abc import Iterable

from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attribution.tree import Range
from secondsource.model.annotation import Form
from secondsource.model.span import Span

DROPPED = frozenset(",;:.–—-?!") | {"--", "..."}


def span(marked: Marked, piece: Range) -> Span:
    """The characters of a range of tokens."""
    tokens = marked.tree.tokens
    return Span.cut(marked.body, tokens[piece[0]].start, tokens[piece[1] - 1].end)


def tidy(marked: Marked, pieces: Iterable[Range], taken: Iterable[Range]) -> tuple[Range, ...]:
    """The pieces with their quotations whole, without the taken tokens and the punctuation around them.

    Pieces are in order and share no token with each other or with `taken`.
    """
    cut = tuple(taken)
    whole = [_whole(marked, piece) for piece in without(pieces, cut)]
    trimmed = (_trimmed(marked, piece) for piece in without(_merged(whole), cut))
    return tuple(piece for piece in trimmed if piece)


def without(pieces: Iterable[Range], taken: Iterable[Range]) -> tuple[Range, ...]:
    """The pieces with the taken tokens cut out, in order."""
    kept = list(pieces)
    for start, stop in taken:
        parts = [part for first, last in kept for part in ((first, min(last, start)), (max(first, stop), last))]
        kept = [part for part in parts if part[0] < part[1]]
    return tuple(sorted(set(kept)))


def _merged(pieces: Iterable[Range]) -> tuple[Range, ...]:
    merged: list[Range] = []
    for first, last in sorted(pieces):
        if merged and first < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return tuple(merged)


def _whole(marked: Marked, piece: Range) -> Range:
    first, last = piece
    number = marked.inside.get(last - 1, marked.closing.get(last))
    if number is not None and marked.ranges[number][0] >= first:
        last = max(last, marked.ranges[number][1])
    return first, last


def _trimmed(marked: Marked, piece: Range) -> Range | None:
    first, last = piece
    tokens = marked.tree.tokens
    while first < last and tokens[first].text in DROPPED:
        first += 1
    while last > first and tokens[last - 1].text in DROPPED and last - 1 not in marked.inside:
        last -= 1
    return (first, last) if first < last else None


def form(marked: Marked, pieces: tuple[Range, ...]) -> Form:
    """Direct if all words stand in quotation marks, mixed if some do."""
    tokens = marked.tree.tokens
    words = [i for first, last in pieces for i in range(first, last) if tokens[i].text[0].isalnum()]
    quoted = sum(i in marked.inside for i in words)
    if quoted and quoted == len(words):
        return Form.DIRECT
    return Form.MIXED if quoted else Form.INDIRECT
