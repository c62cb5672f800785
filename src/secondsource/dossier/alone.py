"""One claim or report of a story on a page of its own."""

from dataclasses import dataclass

from secondsource.dossier.cards import ClaimCard, Difference, behind, claim_card, difference
from secondsource.dossier.index import Index
from secondsource.dossier.places import Places
from secondsource.dossier.reports import Report, report, text
from secondsource.dossier.view import settings_of
from secondsource.model.dossier import Dossier
from secondsource.model.verdict import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """A claim with what it disagrees with, or a report."""

    title: str
    headline: str
    claim: ClaimCard | None
    differences: tuple[Difference, ...]
    report: Report | None
    places: Places
    version: str
    settings: str


def alone(dossier: Dossier, wanted: str, at: str) -> Alone | None:
    """The claim with this id, or with the statement or discrepancy of this id, or the report; null if there is none.

    Args:
        dossier: of one story.
        wanted: the id.
        at: what stands before the ids in the addresses of such pages.
    """
    index = Index.of(dossier)
    claim = claim_with(dossier, index, wanted)
    item = index.items.get(wanted)
    if claim is None and item is None:
        return None
    card = claim_card(claim, index, behind(claim, index, in_full=True)) if claim else None
    differing = [one for one in dossier.discrepancies if claim and claim.id in one.claims]
    shown = report(item, index, text(item, index)) if item and not card else None
    return Alone(
        title=card.text if card else shown.headline if shown else "",
        headline=dossier.stories[0].headline,
        claim=card,
        differences=tuple(difference(one, index, in_full=True) for one in differing),
        report=shown,
        places=Places.of(index, at),
        version=dossier.software.version,
        settings=settings_of(dossier),
    )


def claim_with(dossier: Dossier, index: Index, wanted: str) -> Verdict | None:
    """The claim with this id, with the statement of this id, or the first in the discrepancy of this id."""
    differing = (claim for one in dossier.discrepancies if one.id == wanted for claim in one.claims)
    return index.claims.get(index.claim_of.get(wanted) or next(differing, wanted))
