"""Which claims of a story are listed with all that is behind them, which in a line, and which only in the reports."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from secondsource.dossier.cards import ClaimCard, behind, claim_card
from secondsource.dossier.index import Index
from secondsource.dossier.sentences import Sentence, sentences
from secondsource.model.verdict import Standing, Verdict

MOST_CARDS, MOST_SINGLES = 300, 400
"""So many claims of each sort have their words quoted: a page of some thousand claims must still open at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Singles:
    """What one report alone says."""

    outlet: str
    report: int
    day: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """The claims of a story as they are listed; `unlisted`, by their ids, are found where the reports mark them."""

    cards: tuple[ClaimCard, ...]
    singles: tuple[Singles, ...]
    unlisted: frozenset[str]

    @property
    def lone(self) -> int:
        """How many claims are not in `cards`."""
        return sum(len(one.keys) for room in self.singles for one in room.sentences) + len(self.unlisted)


def listing(claims: Sequence[Verdict], differing: frozenset[str], index: Index, *, apart: bool) -> Listing:
    """The list of claims, in the order of their numbers.

    Args:
        claims: those of one story.
        differing: the ids of those that are part of a discrepancy.
        index: of the dossier.
        apart: whether what is behind a claim stands on a page of its own.
    """
    lone = [one for one in claims if one.id not in differing and _is_said_once(one, index)]
    alone = {one.id for one in lone}
    others = [one for one in claims if one.id not in alone]
    shown = (None if apart else behind(one, index, in_full=place < MOST_CARDS) for place, one in enumerate(others))
    return Listing(
        cards=tuple(claim_card(one, index, found) for one, found in zip(others, shown, strict=True)),
        singles=tuple(_by_report(lone[:MOST_SINGLES], index)),
        unlisted=frozenset(one.id for one in lone[MOST_SINGLES:]),
    )


def _is_said_once(claim: Verdict, index: Index) -> bool:
    own = {index.statements[one].item for one in claim.statements if one in index.statements} - index.copies.keys()
    return claim.standing is Standing.UNCORROBORATED and len(own) <= 1 and len(claim.origins) <= 1


def _by_report(lone: Sequence[Verdict], index: Index) -> Iterator[Singles]:
    shown = frozenset(one.id for one in lone)
    first = [index.statements[name] for name, claim in index.first_of.items() if claim in shown]
    for _, group in groupby(sentences(first, index, shown), key=lambda one: one.report):
        own = tuple(group)
        yield Singles(outlet=own[0].outlet, report=own[0].report, day=own[0].day, sentences=own)
