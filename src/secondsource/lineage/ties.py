"""What ties two reports that share text: one names the other, one is the release, or both have one newsroom's words."""

from collections.abc import Sequence

from secondsource.lexicon import words
from secondsource.lineage.cites import citing_places
from secondsource.lineage.compare import Pair
from secondsource.lineage.overlap import MIN_FULL, Overlap
from secondsource.lineage.page import MIN_RUN, Sentence
from secondsource.lineage.report import shared_agency

SHARED = 0.15
"""Share that stands in the other word for word from which a common text is worth telling: about a sixth."""

MOST = 0.8
"""Share of a sentence that stands in the other from which it is shared."""

CARRIED = 3
"""Whole sentences of nobody's that two reports have in common from which one has them from the other. Of a release
newsrooms keep parts: none of 280 such pairs of the development reports has more than two, 2026-11."""

PASSIVE = frozenset({"are", "be", "been", "being", "is", "was", "were"})
"""Words before a word of saying by which nobody says it to a reporter: "residents were told to leave"."""


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


def is_narrated(pair: Pair) -> bool:
    """Whether the shared text is a newsroom's own: it has a reporter's frame, the lead of one of the two, or is whole.

    A release has no frame ("she told reporters"), and newsrooms that print one put it under leads of their own and
    keep parts of its sentences.
    """
    sides = pair.from_left, pair.from_right
    if max(side.narrated for side in sides) < SHARED:
        return False
    return any(map(_is_opened, sides)) or all(map(_is_framed, sides)) or all(map(_is_carried, sides))


def _is_framed(side: Overlap) -> bool:
    """Whether a shared sentence attributes in the reporter's words."""
    page, own = side.page, side.unquoted
    return any(
        own[at] and page.words[at] in words("frame_words") and PASSIVE.isdisjoint(page.before(at, 1))
        for one in page.sentences
        if _is_shared(one, side.marks)
        for at in range(one.first, one.last)
    )


def _is_opened(side: Overlap) -> bool:
    """Whether the first sentence of the page stands in the other, and nobody says it; headings are no sentences."""
    lead = next((one for one in side.page.sentences if one.last - one.first >= MIN_RUN), None)
    return lead is not None and _is_shared(lead, side.unquoted)


def _is_carried(side: Overlap) -> bool:
    """Whether so many whole sentences stand in the other that nobody says and no sender speaks."""
    page, marks, sender = side.page, side.unquoted, words("sender_words")
    whole = [one for one in page.sentences if one.last - one.first >= MIN_FULL and all(marks[one.first : one.last])]
    return sum(sender.isdisjoint(page.words[one.first : one.last]) for one in whole) >= CARRIED


def _is_shared(one: Sentence, marks: Sequence[bool]) -> bool:
    return sum(marks[one.first : one.last]) >= MOST * (one.last - one.first)
