"""The contents of the tagger, cut to what can be theirs."""

from secondsource.annotation.attribution.around import ENDS
from secondsource.annotation.attribution.marked import DASHES, Marked
from secondsource.annotation.attribution.tree import Range


def clipped(marked: Marked, cue: Range, piece: Range) -> Range | None:
    """The piece without the sentences beside that of the cue unless they are quoted."""
    first, last = piece
    for at in range(first + 1, last):
        if at not in marked.inside and _begins(marked, at):
            first, last = (at, last) if at <= cue[0] else (first, min(last, at))
    return (first, last) if first < last else None


def _begins(marked: Marked, at: int) -> bool:
    """Whether a sentence begins at the token, after the end of another, a dateline, or in a line of its own."""
    begins = marked.tree.sentence(at)[0] == at
    return begins and (marked.tree.tokens[at - 1].text in ENDS | DASHES or not marked.same_line(at - 1, at))
