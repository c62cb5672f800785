"""The contents of the tagger made whole: what it cuts out of them, and what does not belong to them."""

from secondsource.annotation.attribution.around import ENDS
from secondsource.annotation.attribution.laid import Laid
from secondsource.annotation.attribution.marked import DASHES, Marked
from secondsource.annotation.attribution.reader import Found
from secondsource.annotation.attribution.tree import Range

NEAR = 2
"""So many words or marks may stand between the parts of one content that the words of others divide."""
RELATIVE = frozenset(("WP", "WDT", "WRB", "WP$"))


def whole(marked: Marked, laid: Laid, contents: tuple[Range, ...], rule: Found) -> tuple[Range, ...]:
    """The tagged contents of a cue that the rules know too, with what the tagger leaves out of them.

    It gives each word one kind, and so cuts out the source and the cue of words told within; it often leaves a
    relative clause at the end, or a first half before "and".
    """
    if not contents or not rule.said:
        return tuple(_stretched(marked, laid, piece, rule) for piece in contents) or rule.content
    others = (piece for piece in contents if not (rule.source and _overlap(piece, rule.source)))
    passed = (piece for piece in rule.content if not laid.parts.over(piece))
    return (*(_stretched(marked, laid, piece, rule) for piece in others), *passed) or rule.content


def _stretched(marked: Marked, laid: Laid, piece: Range, rule: Found) -> Range:
    first, last = piece
    start, limit = next((known for known in rule.content if _overlap(known, piece)), piece)
    for begin, end in laid.parts.begun_in((last, limit)):
        if begin <= last + NEAR and end <= limit:
            last = end
    if _is_tail(marked, last, limit):
        last = limit
    behind_dash = first < start < last and marked.tree.tokens[start - 1].text in DASHES
    if behind_dash or (rule.said and start < first and not laid.parts.over((start, first))):
        first = start
    return first, last


def _is_tail(marked: Marked, first: int, limit: int) -> bool:
    """Whether a relative clause goes on to the end: "..., which listed 212"."""
    tokens = marked.tree.tokens
    return first + 1 < limit and tokens[first].text == "," and tokens[first + 1].tag in RELATIVE


def clipped(marked: Marked, cue: Range, piece: Range) -> Range | None:
    """The piece without a dateline, and without the sentences beside that of the cue unless they are quoted."""
    first, last = piece
    first = max((body for body in marked.bodies.values() if first < body < last), default=first)
    for at in range(first + 1, last):
        if at not in marked.inside and _ends(marked, at):
            first, last = (at, last) if at <= cue[0] else (first, min(last, at))
    return (first, last) if first < last else None


def _ends(marked: Marked, at: int) -> bool:
    """Whether a sentence or a line ends before the token."""
    ended = marked.tree.tokens[at - 1].text in ENDS and marked.tree.sentence(at)[0] == at
    return ended or not marked.same_line(at - 1, at)


def _overlap(left: Range, right: Range) -> bool:
    return left[0] < right[1] and right[0] < left[1]
