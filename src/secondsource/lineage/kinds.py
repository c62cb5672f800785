"""What two reports that share text or order are to each other."""

from dataclasses import dataclass

from secondsource.lineage.compare import Pair
from secondsource.lineage.direction import elder
from secondsource.lineage.overlap import Overlap
from secondsource.lineage.report import Report, one_wire, same_publisher
from secondsource.lineage.rewrites import SecondOpinion, by_meaning, is_rewrite
from secondsource.lineage.testimony import names
from secondsource.lineage.ties import SHARED, is_anothers, is_narrated, is_released, tied
from secondsource.model.derivation import DerivationKind

WHOLE = 0.75
"""Share of a copy that stands in the other word for word: the rest is furniture, captions and small changes."""

SAME_VERSION = 0.93
"""Share of the younger text of a newsroom that stands in its elder one from which both are one version."""

CUT = 0.65
"""A copy that holds less of the original than this is a cut of it, wherever the rest was."""

CUT_TAIL = 0.15
"""A copy that lacks the end of the original, this share of it or more, is a cut."""

COPIED = 0.5
"""Share that stands in the other word for word from which it is a copy, unless it is all quotation or a release."""

REUSED = 0.1
"""Share word for word from which a newsroom's report is a later version of its earlier one."""

CARRIED_OVER = 0.05
"""The same where at least one whole sentence was carried over."""

ONE_SUBJECT = 0.12
"""Share of the facts outside the common text that two reports of one newsroom have in common if they are of one
subject; set on reports of other stories, which have .10 at most in 99 of 100 pairs, 2026-11."""

NO_OWN_REPORTING = 0.65
"""Share, copied or retold, from which what is left is no reporting."""


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
    kind = _same_newsroom(pair, pair.side(item)) if one_newsroom else _kind(pair, pair.side(item))
    if kind is None and meaning and (meant := by_meaning(pair, item, meaning)):
        pair, kind = meant, DerivationKind.REWRITE
    return Judgement(pair=pair, item=item, ancestor=ancestor, kind=kind, why_elder=why) if kind else None


def _kind(pair: Pair, side: Overlap) -> DerivationKind | None:
    if _is_copied(pair):
        if is_anothers(pair):
            return DerivationKind.COMMON_TEXT
        whole = pair.verbatim >= WHOLE and side.verbatim >= NO_OWN_REPORTING
        return _copy(pair, side) if whole else _reworked(pair, side)
    if is_rewrite(pair, side):
        return DerivationKind.REWRITE
    return DerivationKind.COMMON_TEXT if pair.verbatim >= SHARED else None


def _is_copied(pair: Pair) -> bool:
    """Whether so much is shared, or text of such a kind, that one of the two newsrooms has it from the other."""
    some = pair.verbatim >= SHARED
    return pair.verbatim >= COPIED or (some and (tied(pair) or is_narrated(pair) or is_released(pair)))


def _same_newsroom(pair: Pair, side: Overlap) -> DerivationKind | None:
    if side.verbatim >= SAME_VERSION:
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
