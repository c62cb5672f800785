"""Claims and discrepancies as the page shows them."""

from collections.abc import Sequence

from secondsource.dossier.index import Index
from secondsource.dossier.page import ClaimCard, Difference, Group, Side
from secondsource.dossier.phrasing import sentence
from secondsource.dossier.picture import scale
from secondsource.dossier.said import all_said, cites
from secondsource.model.claim import Discrepancy
from secondsource.model.verdict import Verdict
from secondsource.text.prose import listed

MOST_REASONS = 6


def claim_card(claim: Verdict, index: Index, differing: bool) -> ClaimCard:
    """A claim with its statements put together by origin."""
    return ClaimCard(
        number=index.numbers[claim.id],
        text=sentence(claim.text),
        standing=claim.standing.value,
        origins=tuple(index.origins[one].name for one in claim.origins if one in index.origins),
        sources=tuple(index.source_name(one) for one in claim.sources),
        explanation=claim.explanation,
        groups=tuple(_groups(claim, index)),
        reasons=tuple(dict.fromkeys(link.explanation for link in claim.links if link.explanation))[:MOST_REASONS],
        differing=differing,
    )


def difference(one: Discrepancy, index: Index) -> Difference:
    """A discrepancy with each value and those who give it."""
    return Difference(
        kind=one.kind.value,
        about=one.about or one.field.value,
        explanation=one.explanation,
        sides=tuple(_side(value.value, value.statements, index) for value in one.values),
        cites=cites(one.claims, index),
        scale=scale(one),
    )


def _groups(claim: Verdict, index: Index) -> list[Group]:
    by_origin: dict[str, list[str]] = {}
    for name in claim.statements:
        one = index.statements.get(name)
        if one and one.item in index.items:
            by_origin.setdefault(index.items[one.item].origin, []).append(name)
    groups = []
    for origin, names in sorted(by_origin.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        found = all_said(names, index)
        own = tuple(one for one in found if not one.copied) or tuple(found[:1])
        name = index.origins[origin].name if origin in index.origins else "unknown"
        groups.append(Group(origin=name, said=own, copies=tuple(one for one in found if one not in own)))
    return groups


def _side(value: str, names: Sequence[str], index: Index) -> Side:
    found = all_said(names, index)
    own = tuple(one for one in found if not one.copied) or tuple(found[:1])
    behind = {index.source_name(index.statements[name].source) for name in names if name in index.statements}
    return Side(value=value, behind=listed(sorted(behind)[:4]), said=own, copies=len(found) - len(own))
