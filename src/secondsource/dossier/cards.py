"""Claims and discrepancies as the page shows them."""

from dataclasses import dataclass

from secondsource.dossier.index import Index
from secondsource.dossier.picture import Scale, scale
from secondsource.dossier.said import Carrier, Cite, Quotes, cites, quoted
from secondsource.model.claim import Discrepancy, Value
from secondsource.model.verdict import Verdict
from secondsource.text.prose import listed

MOST_REASONS, MOST_HOLDERS = 6, 4
MOST_QUOTES, MOST_GROUPS = 3, 6
"""Sentences quoted from one origin, and origins of a claim that are quoted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The statements of a claim that rest on one origin, which is not `counted` where it only denies the claim."""

    origin: str
    counted: bool
    quotes: Quotes


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """What is behind a claim; `others` are origins that are named and not quoted."""

    groups: tuple[Group, ...]
    others: tuple[Carrier, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCard:
    """A claim with its standing; what is behind it is null where it stands on a page of its own."""

    key: str
    number: int
    text: str
    standing: str
    origins: tuple[str, ...]
    sources: tuple[str, ...]
    explanation: str
    behind: Behind | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the values that differ."""

    value: str
    behind: str
    quotes: Quotes


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A discrepancy with its sides beside each other."""

    key: str
    kind: str
    about: str
    explanation: str
    sides: tuple[Side, ...]
    cites: tuple[Cite, ...]
    scale: Scale | None


def claim_card(claim: Verdict, index: Index, behind: Behind | None) -> ClaimCard:
    """A claim with what is behind it."""
    return ClaimCard(
        key=claim.id,
        number=index.numbers[claim.id],
        text=index.wording(claim),
        standing=claim.standing.value,
        origins=tuple(index.origins[one].name for one in claim.origins if one in index.origins),
        sources=tuple(index.source_name(one) for one in claim.sources),
        explanation=claim.explanation,
        behind=behind,
    )


def behind(claim: Verdict, index: Index, *, in_full: bool) -> Behind:
    """The statements of a claim put together by origin; unless `in_full`, the origins are named and not quoted."""
    origins = _by_origin(claim, index)
    shown = MOST_GROUPS * in_full
    return Behind(
        groups=tuple(_group(origin, names, claim, index) for origin, names in origins[:shown]),
        others=tuple(_carrier(origin, names, index) for origin, names in origins[shown:]),
        reasons=tuple(dict.fromkeys(link.explanation for link in claim.links if link.explanation))[
            : MOST_REASONS * in_full
        ],
    )


def difference(one: Discrepancy, index: Index, *, in_full: bool) -> Difference:
    """A discrepancy with each value and those who give it; unless `in_full`, the reports are named and not quoted."""
    return Difference(
        key=one.id,
        kind=one.kind.value,
        about=one.about or one.field.value,
        explanation=one.explanation,
        sides=tuple(_side(value, index, MOST_QUOTES * in_full) for value in one.values),
        cites=cites(one.claims, index),
        scale=scale(one, index),
    )


def _by_origin(claim: Verdict, index: Index) -> list[tuple[str, list[str]]]:
    """The statements of every origin, the one with most of them first."""
    found: dict[str, list[str]] = {}
    for name in claim.statements:
        one = index.statements.get(name)
        if one and one.item in index.items:
            found.setdefault(index.items[one.item].origin, []).append(name)
    return sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))


def _group(origin: str, names: list[str], claim: Verdict, index: Index) -> Group:
    quotes = quoted(names, index, most=MOST_QUOTES)
    return Group(origin=index.origin_name(origin), counted=origin in claim.origins, quotes=quotes)


def _carrier(origin: str, names: list[str], index: Index) -> Carrier:
    report = min(index.report_numbers[index.statements[name].item] for name in names)
    return Carrier(outlet=index.origin_name(origin), report=report, day="")


def _side(value: Value, index: Index, most: int) -> Side:
    said = [index.statements[name] for name in value.statements if name in index.statements]
    behind = sorted({index.source_name(one.source) for one in said})
    return Side(
        value=value.value, behind=listed(behind[:MOST_HOLDERS]), quotes=quoted(value.statements, index, most=most)
    )
