"""Claims and discrepancies as the page shows them."""

from collections.abc import Sequence
from dataclasses import dataclass

from secondsource.dossier.index import Index
from secondsource.dossier.phrasing import sentence
from secondsource.dossier.picture import Scale, scale
from secondsource.dossier.said import Cite, Quotes, cites, quoted
from secondsource.model.claim import Discrepancy
from secondsource.model.verdict import Verdict
from secondsource.text.prose import listed

MOST_REASONS = 6
MOST_QUOTES, WELL_QUOTED = 3, 4
"""Sentences quoted from one origin, and the origins of a claim of which more than one sentence is quoted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The statements of a claim that rest on one origin."""

    origin: str
    quotes: Quotes


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCard:
    """A claim with its standing and everything behind it."""

    number: int
    text: str
    standing: str
    origins: tuple[str, ...]
    sources: tuple[str, ...]
    explanation: str
    groups: tuple[Group, ...]
    reasons: tuple[str, ...]
    differing: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the values that differ."""

    value: str
    behind: str
    quotes: Quotes


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A discrepancy with its sides beside each other."""

    kind: str
    about: str
    explanation: str
    sides: tuple[Side, ...]
    cites: tuple[Cite, ...]
    scale: Scale | None


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
    groups: list[Group] = []
    for origin, names in sorted(by_origin.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        name = index.origins[origin].name if origin in index.origins else "unknown"
        most = MOST_QUOTES if len(groups) < WELL_QUOTED else 1
        groups.append(Group(origin=name, quotes=quoted(names, index, most=most)))
    return groups


def _side(value: str, names: Sequence[str], index: Index) -> Side:
    behind = {index.source_name(index.statements[name].source) for name in names if name in index.statements}
    return Side(value=value, behind=listed(sorted(behind)[:4]), quotes=quoted(names, index, most=MOST_QUOTES))
