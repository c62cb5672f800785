"""Whether one report is another in other words."""

from collections.abc import Callable
from dataclasses import dataclass

from secondsource.lineage.compare import Pair
from secondsource.lineage.overlap import MIN_CHAIN, Overlap
from secondsource.lineage.report import Report
from secondsource.lineage.ties import SHARED, tied


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What it takes to call a text without common runs a rewrite.

    `sentences` with a counterpart on either side, `share` of the words in them on the younger and `share_back` on the
    elder side, the `order` kept, and the `likeness` asked for where a release might explain what they have in common.
    """

    sentences: int
    share: float
    share_back: float
    order: float
    likeness: float


RETOLD = Asked(sentences=8, share=0.75, share_back=0.4, order=0.8, likeness=0.7)
"""Between two reports of which neither names the other: two accounts of one event have facts in common, too."""

RETOLD_TIED = Asked(sentences=6, share=0.5, share_back=0.2, order=0.7, likeness=0.5)
"""Where one names the other, or both one agency."""

RETOLD_MEANT = Asked(sentences=6, share=0.6, share_back=0.4, order=0.8, likeness=0.75)
"""Between two reports whose counterparts were found by meaning and words together."""

PERHAPS = Asked(sentences=6, share=0.35, share_back=0.2, order=0.6, likeness=0.0)
"""From where the meaning is asked: it costs as much as reading the texts."""

TRACKED = 0.75
"""Share in sentences that keep half their words, in order, from which the rest were replaced. Two reports that quote
one release have .66 at most among the development pairs, two accounts of one event .44, 2026-11."""

FAITHFUL = 0.85
IN_ORDER = 0.9
FOREIGN = 0.1
"""Share in sentences with a counterpart, their order, and the share of names and figures that the elder lacks, of a
report that adds nothing, however short; none of 500 pairs of short separate reports of one event has all, 2026-11."""

NEARLY_IN_ORDER = 0.7
"""The order asked of a report that has no name or figure at all that the elder lacks: who shortens a text puts two
sentences together and one before the other. None of 586 pairs of reports of one event has all, 2026-11."""

NAMED = 0.85
NAMED_ORDER = 0.75
"""Share of the names and figures, and of their order, from which a report goes along another; 1 in 500 pairs of one
event that share no text has as much, 2026-11."""

SecondOpinion = Callable[[Pair], Pair]


def is_rewrite(pair: Pair, younger: Overlap) -> bool:
    """Whether words and names show the younger to be the elder in other words."""
    return pair.alike and (
        _retold(pair, younger) or _tracked(younger) or _named_along(younger) or _adds_nothing(younger)
    )


def by_meaning(pair: Pair, younger: Report, meaning: SecondOpinion) -> Pair | None:
    """The pair with the counterparts that its meaning shows, where they make the younger a rewrite; else null."""
    side = pair.side(younger)
    if not (pair.alike and _perhaps(side, pair.opposite(side))):
        return None
    meant = meaning(pair)
    return meant if _goes_along(meant, meant.side(younger), RETOLD_MEANT) else None


def _retold(pair: Pair, side: Overlap) -> bool:
    """Whether the younger goes through the elder sentence by sentence."""
    return _goes_along(pair, side, RETOLD_TIED if tied(pair) else RETOLD)


def _tracked(side: Overlap) -> bool:
    """Whether the younger keeps the words of the elder sentence by sentence but for those that it replaces."""
    return len(side.counterparts) >= MIN_CHAIN and side.retold >= TRACKED and side.tracked >= TRACKED


def _named_along(side: Overlap) -> bool:
    """Whether the younger has hardly a name or figure of its own and brings them in the order of the elder."""
    return side.named >= NAMED and side.named_order >= NAMED_ORDER


def _adds_nothing(side: Overlap) -> bool:
    """Whether the younger says what the elder says, in its order, without a name or figure of its own."""
    order = IN_ORDER if side.foreign_names else NEARLY_IN_ORDER
    return (
        len(side.counterparts) >= MIN_CHAIN
        and side.retold >= FAITHFUL
        and side.order >= order
        and side.foreign_names <= FOREIGN * len(side.page.name_order)
    )


def _perhaps(side: Overlap, back: Overlap) -> bool:
    """Whether a rewrite in words of its own is possible at all."""
    asked = PERHAPS
    long = min(side.full_sentences, back.full_sentences) >= asked.sentences
    return long and side.retold >= asked.share and back.retold >= asked.share_back and side.order >= asked.order


def _goes_along(pair: Pair, side: Overlap, asked: Asked) -> bool:
    back = pair.opposite(side)
    return (
        min(len(side.counterparts), len(back.counterparts)) >= asked.sentences
        and side.retold >= asked.share
        and back.retold >= asked.share_back
        and min(side.order, back.order) >= asked.order
        and (pair.verbatim < SHARED or min(side.likeness, back.likeness) >= asked.likeness)
    )
