"""What ties two reports that share text: one names the other, one is the release, or both have one newsroom's words."""

from collections.abc import Sequence

from secondsource.lexicon import words
from secondsource.lineage.cites import citing_places
from secondsource.lineage.compare import Pair
from secondsource.lineage.overlap import MIN_FULL, Overlap
from secondsource.lineage.page import MIN_RUN, Sentence
from secondsource.lineage.report import shared_agency, shared_owner
from secondsource.lineage.testimony import names

SHARED = 0.15
"""Share that stands in the other word for word from which a common text is worth telling: about a sixth."""

MOST = 0.8
"""Share of a sentence that stands in the other from which it is shared."""

CARRIED = 3
"""Whole sentences of nobody's that two reports have in common from which one has them from the other. Of a release
newsrooms keep parts: none of 280 such pairs of the development reports has more than two, 2026-11."""

NOTHING_ELSE = 0.93
"""Share of a report, copied or retold, beside which it says nothing of its own."""

SPOKEN = 2
"""Shared sentences in which a sender speaks from which the shared text is a release, if no reporter speaks in the rest.
Of 1,415 reports of the development stories 7 are such, four of them newsrooms' own, 2026-11."""

SENDER = frozenset({"our", "ours", "please", "we"})
"""Words by which a body speaks of itself or to its readers."""

PASSIVE = frozenset({"are", "be", "been", "being", "is", "was", "were"})
"""Words before a word of saying by which nobody says it to a reporter: "residents were told to leave"."""


def tied(pair: Pair) -> bool:
    """Whether one names the other as its source, or both name one agency or belong to one group."""
    left, right = pair.left, pair.right
    named = (
        left.credits_to(right)
        or right.credits_to(left)
        or bool(citing_places(left, right) or citing_places(right, left))
    )
    return named or (shared_agency(left, right) or shared_owner(left, right)) is not None


def is_released(pair: Pair) -> bool:
    """Whether one is the release that the other has its words from."""
    return pair.left.is_release != pair.right.is_release


def is_anothers(pair: Pair) -> bool:
    """Whether the shared text is of somebody who is neither of the two newsrooms, however much of it they print.

    It is that if all of it is quotation, or a release. Who names a maker, or the newsroom of the other, has the text
    from there, and one of the two may be the sender; who says nothing beside it may have copied the other, and a copy
    must never add an origin.
    """
    left, right = pair.left, pair.right
    named = left.credits.named or right.credits.named or names(left, right) or names(right, left)
    alone = max(pair.from_left.carried, pair.from_right.carried) >= NOTHING_ELSE
    return not (named or alone or tied(pair) or is_released(pair)) and (not _is_told(pair) or is_sent(pair))


def is_sent(pair: Pair) -> bool:
    """Whether the shared text speaks for its sender ("our people", "please contact") and nobody else does.

    Beside such sentences a release has none with a reporter's frame.
    """
    side = max(pair.from_left, pair.from_right, key=lambda one: one.verbatim)
    page = side.page
    shared = [one for one in page.sentences if _is_shared(one, side.marks)]
    sent = [one for one in shared if not SENDER.isdisjoint(page.words[one.first : one.last])]
    return len(sent) >= SPOKEN and not any(_has_frame(side, one) for one in shared if one not in sent)


def is_narrated(pair: Pair) -> bool:
    """Whether the shared text is a newsroom's own: it has a reporter's frame, the lead of one of the two, or is whole.

    A release has no frame ("she told reporters"), and newsrooms that print one put it under leads of their own and
    keep parts of its sentences.
    """
    sides = pair.from_left, pair.from_right
    return _is_told(pair) and (
        any(map(_is_opened, sides)) or all(map(_is_framed, sides)) or all(map(_is_carried, sides))
    )


def _is_told(pair: Pair) -> bool:
    """Whether enough of the shared text is nobody's quotation."""
    return max(pair.from_left.narrated, pair.from_right.narrated) >= SHARED


def _is_framed(side: Overlap) -> bool:
    """Whether a shared sentence attributes in the reporter's words."""
    return any(_has_frame(side, one) for one in side.page.sentences if _is_shared(one, side.marks))


def _has_frame(side: Overlap, one: Sentence) -> bool:
    page, own = side.page, side.unquoted
    return any(
        own[at] and page.words[at] in words("frame_words") and PASSIVE.isdisjoint(page.before(at, 1))
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
