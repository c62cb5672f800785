"""Which claims of a story are listed with all that is behind them, which in a line, and which only in the reports."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from secondsource.dossier.cards import ClaimCard, claim_card
from secondsource.dossier.index import Index
from secondsource.dossier.said import Said, quoted
from secondsource.model.verdict import Standing, Verdict

MOST_CARDS, MOST_SINGLES = 300, 400
"""So many claims of each sort have their words quoted: a page of some thousand claims must still open at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Single:
    """A claim that one newsroom made once, in its sentence."""

    key: str
    number: int
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Singles:
    """What one report alone says."""

    outlet: str
    report: int
    day: str
    claims: tuple[Single, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The claims of a story as they are listed; `unlisted`, by their ids, are found where the reports mark them."""

    cards: tuple[ClaimCard, ...]
    singles: tuple[Singles, ...]
    unlisted: frozenset[str]

    @property
    def lone(self) -> int:
        """How many claims are not in `cards`."""
        return sum(len(one.claims) for one in self.singles) + len(self.unlisted)


def listing(claims: Sequence[Verdict], differing: frozenset[str], index: Index) -> Listing:
    """The list of claims, in the order of their numbers.

    Args:
        claims: those of one story.
        differing: the ids of those that are part of a discrepancy.
        index: of the dossier.
    """
    lone = [one for one in claims if one.id not in differing and _is_said_once(one, index)]
    apart = {one.id for one in lone}
    others = [one for one in claims if one.id not in apart]
    cards = (claim_card(one, index, in_full=place < MOST_CARDS) for place, one in enumerate(others))
    return Listing(
        cards=tuple(cards),
        singles=tuple(_by_report(lone[:MOST_SINGLES], index)),
        unlisted=frozenset(one.id for one in lone[MOST_SINGLES:]),
    )


def _is_said_once(claim: Verdict, index: Index) -> bool:
    own = {index.statements[one].item for one in claim.statements if one in index.statements} - index.copies.keys()
    return claim.standing is Standing.UNCORROBORATED and len(own) <= 1 and len(claim.origins) <= 1


def _by_report(lone: Iterable[Verdict], index: Index) -> Iterator[Singles]:
    found = [
        Single(key=one.id, number=index.numbers[one.id], said=quoted(one.statements, index, most=1).said)
        for one in lone
    ]
    shown = sorted((one for one in found if one.said), key=lambda one: (one.said[0].report, one.number))
    for report, own in groupby(shown, key=lambda one: one.said[0].report):
        claims = tuple(own)
        first = claims[0].said[0]
        yield Singles(outlet=first.outlet, report=report, day=first.day, claims=claims)
