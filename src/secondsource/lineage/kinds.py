"""What two reports that share text or order are to each other."""

from collections.abc import Callable
from dataclasses import dataclass

from secondsource.lexicon import words
from secondsource.lineage.cites import citing_places
from secondsource.lineage.compare import Pair
from secondsource.lineage.direction import elder
from secondsource.lineage.overlap import MIN_CHAIN, Overlap
from secondsource.lineage.report import Report, one_wire, same_publisher, shared_agency
from secondsource.lineage.testimony import names
from secondsource.model.derivation import DerivationKind

WHOLE = 0.75
"""Share of a copy that stands in the other word for word: the rest is furniture, captions and small changes."""

SAME_VERSION = 0.93
"""Share from which two texts of one newsroom are one version under two addresses."""

CUT = 0.65
"""A copy that holds less of the original than this is a cut of it, wherever the rest was."""

CUT_TAIL = 0.15
"""A copy that lacks the end of the original, this share of it or more, is a cut."""

COPIED = 0.5
"""Share that stands in the other word for word from which no release explains it."""

SHARED = 0.15
"""Share that stands in the other word for word from which a common text is worth telling: about a sixth."""

REUSED = 0.1
"""Share word for word from which a newsroom's report is a later version of its earlier one."""

CARRIED_OVER = 0.05
"""The same where at least one whole sentence was carried over."""

ONE_SUBJECT = 0.12
"""Share of the facts outside the common text that two reports of one newsroom have in common if they are of one
subject; set on reports of other stories, which have .10 at most in 99 of 100 pairs, 2026-11."""

NO_OWN_REPORTING = 0.65
"""Share, copied or retold, from which what is left is no reporting."""


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

NAMED = 0.85
NAMED_ORDER = 0.75
"""Share of the names and figures, and of their order, from which a report goes along another; 1 in 500 pairs of one
event that share no text has as much, 2026-11."""

SecondOpinion = Callable[[Pair], Pair]


@dataclass(frozen=True, kw_only=True, eq=False)
class Judgement:
    """The younger report, the elder one, what the younger is to it and why the elder is taken for the first."""

    pair: Pair
    item: Report
    ancestor: Report
    kind: DerivationKind
    why_elder: str

    @property
    def overlap(self) -> Overlap:
        """The overlap as shares of the younger report."""
        return self.pair.side(self.item)


def judge(pair: Pair, meaning: SecondOpinion | None = None) -> Judgement | None:
    """The derivation that joins the pair, or null where the two are independent; `meaning` is asked in doubt."""
    one_newsroom = same_publisher(pair.left, pair.right)
    if not pair.alike and pair.verbatim < (CARRIED_OVER if one_newsroom else SHARED):
        return None
    ancestor, why = elder(pair)
    item = pair.other(ancestor)
    side, back = pair.side(item), pair.side(ancestor)
    kind = _same_newsroom(pair, side) if one_newsroom else _kind(pair, side)
    if kind is None and meaning and pair.alike and _perhaps(side, back):
        pair = meaning(pair)
        kind = DerivationKind.REWRITE if _goes_along(pair, pair.side(item), RETOLD_MEANT) else None
    return Judgement(pair=pair, item=item, ancestor=ancestor, kind=kind, why_elder=why) if kind else None


def _kind(pair: Pair, side: Overlap) -> DerivationKind | None:
    if pair.verbatim >= WHOLE and side.verbatim >= NO_OWN_REPORTING:
        return _copy(pair, side)
    if pair.verbatim >= COPIED or (pair.verbatim >= SHARED and (tied(pair) or _framed(pair) or _is_released(pair))):
        return _reworked(pair, side)
    if pair.alike and (_retold(pair, side) or _tracked(side) or _named_along(side) or _adds_nothing(side)):
        return DerivationKind.REWRITE
    return DerivationKind.COMMON_TEXT if pair.verbatim >= SHARED else None


def _same_newsroom(pair: Pair, side: Overlap) -> DerivationKind | None:
    if pair.verbatim >= SAME_VERSION:
        return _copy(pair, side)
    whole = max(pair.from_left.whole_sentences, pair.from_right.whole_sentences)
    kept = pair.verbatim >= REUSED or (pair.verbatim >= CARRIED_OVER and whole > 0)
    one_subject = pair.verbatim >= COPIED or pair.shared_subject >= ONE_SUBJECT
    return DerivationKind.UPDATE if kept and one_subject else None


def _copy(pair: Pair, side: Overlap) -> DerivationKind:
    whole = pair.opposite(side)
    is_cut = whole.verbatim < CUT or whole.missing_end >= CUT_TAIL
    return DerivationKind.EXCERPT if side.verbatim >= WHOLE and is_cut else DerivationKind.SYNDICATED


def _reworked(pair: Pair, side: Overlap) -> DerivationKind:
    item = pair.left if side is pair.from_left else pair.right
    ancestor = pair.other(item)
    if one_wire(item, ancestor) or (names(ancestor, item) and not names(item, ancestor)):
        return DerivationKind.UPDATE
    return DerivationKind.REWRITE if side.carried >= NO_OWN_REPORTING else DerivationKind.MIXED


def tied(pair: Pair) -> bool:
    """Whether one names the other as its source, or both name one agency."""
    left, right = pair.left, pair.right
    named = (
        left.credits_to(right)
        or right.credits_to(left)
        or bool(citing_places(left, right) or citing_places(right, left))
    )
    return named or shared_agency(left, right) is not None


def _is_released(pair: Pair) -> bool:
    """Whether one is the release that the other has its words from."""
    return pair.left.is_release != pair.right.is_release


def _framed(pair: Pair) -> bool:
    """Whether the shared text holds a reporter's own frame ("she told reporters"), which no release has."""
    least = min(framed_sentences(pair.from_left), framed_sentences(pair.from_right))
    narrated = max(pair.from_left.narrated, pair.from_right.narrated)
    return least > 0 and narrated >= SHARED


def framed_sentences(side: Overlap) -> int:
    """Shared sentences that attribute in the reporter's words."""
    marks = side.marks
    found = 0
    for one in side.page.sentences:
        inside = [at for at in range(one.first, one.last) if marks[at]]
        framed = any(side.page.words[at] in words("frame_words") and not side.page.quoted[at] for at in inside)
        found += framed and len(inside) >= 0.8 * (one.last - one.first)
    return found


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
    return (
        len(side.counterparts) >= MIN_CHAIN
        and side.retold >= FAITHFUL
        and side.order >= IN_ORDER
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
