"""Judgements as records."""

from secondsource.lineage.citations import Citation
from secondsource.lineage.kinds import Judgement
from secondsource.lineage.origins import Home
from secondsource.lineage.report import Report
from secondsource.lineage.wording import cites_explained, citing_evidence, common_explained, evidence, explained
from secondsource.model.derivation import Derivation, DerivationKind, OriginKind


def copied_record(judgement: Judgement, origin: str) -> Derivation:
    """An item and its nearest ancestor."""
    return Derivation(
        item=judgement.item.id,
        ancestor=judgement.ancestor.id,
        origin=origin,
        kind=judgement.kind,
        share=round(_share(judgement), 3),
        evidence=evidence(judgement.overlap),
        explanation=explained(judgement),
    )


def common_record(judgement: Judgement, origin: str) -> Derivation:
    """Two reports with a common text, or a report spliced from two and its further text; the later one is the item."""
    return Derivation(
        item=judgement.item.id,
        ancestor=judgement.ancestor.id,
        origin=origin,
        kind=DerivationKind.COMMON_TEXT,
        share=round(judgement.overlap.verbatim, 3),
        evidence=evidence(judgement.overlap),
        explanation=common_explained(judgement),
    )


def cites_record(citation: Citation, origin: str) -> Derivation:
    """An item that names the newsroom of another as the one that reported."""
    return Derivation(
        item=citation.item.id,
        ancestor=citation.cited.id,
        origin=origin,
        kind=DerivationKind.CITES,
        share=round(citation.share, 3),
        evidence=citing_evidence(citation),
        explanation=cites_explained(citation),
    )


def absent_record(report: Report, home: Home) -> Derivation | None:
    """An item that says it was made elsewhere, from a text that is not among the items; null for all others."""
    if not home.absent or home.end != report.id:
        return None
    return Derivation(
        item=report.id,
        ancestor=None,
        origin=home.id,
        kind=DerivationKind.SYNDICATED if home.kind is OriginKind.AGENCY else DerivationKind.REWRITE,
        share=1.0,
        evidence=(),
        explanation=f"The text rests on {home.name}: {home.reason}. The original is not among the items.",
    )


def _share(judgement: Judgement) -> float:
    retold = judgement.kind in {DerivationKind.REWRITE, DerivationKind.MIXED}
    return judgement.overlap.carried if retold else judgement.overlap.verbatim
