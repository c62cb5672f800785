"""What ties two reports that share text: one names the other, one is the release, or a reporter speaks in both."""

from secondsource.lexicon import words
from secondsource.lineage.cites import citing_places
from secondsource.lineage.compare import Pair
from secondsource.lineage.overlap import Overlap
from secondsource.lineage.report import shared_agency

SHARED = 0.15
"""Share that stands in the other word for word from which a common text is worth telling: about a sixth."""

MOST = 0.8
"""Share of a sentence that stands in the other from which it is shared."""


def tied(pair: Pair) -> bool:
    """Whether one names the other as its source, or both name one agency."""
    left, right = pair.left, pair.right
    named = (
        left.credits_to(right)
        or right.credits_to(left)
        or bool(citing_places(left, right) or citing_places(right, left))
    )
    return named or shared_agency(left, right) is not None


def is_released(pair: Pair) -> bool:
    """Whether one is the release that the other has its words from."""
    return pair.left.is_release != pair.right.is_release


def framed(pair: Pair) -> bool:
    """Whether the shared text holds a reporter's own frame ("she told reporters"), which no release has."""
    least = min(_framed_sentences(pair.from_left), _framed_sentences(pair.from_right))
    narrated = max(pair.from_left.narrated, pair.from_right.narrated)
    return least > 0 and narrated >= SHARED


def _framed_sentences(side: Overlap) -> int:
    """Shared sentences that attribute in the reporter's words."""
    marks, page = side.marks, side.page
    found = 0
    for one in page.sentences:
        inside = [at for at in range(one.first, one.last) if marks[at]]
        spoken = any(page.words[at] in words("frame_words") and not page.quoted[at] for at in inside)
        found += spoken and len(inside) >= MOST * (one.last - one.first)
    return found
