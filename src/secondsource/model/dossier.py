"""The answer to one pile of reports."""

from dataclasses import dataclass

from secondsource.model.claim import Discrepancy, Source, Statement
from secondsource.model.decision import Decision
from secondsource.model.derivation import Derivation, Origin
from secondsource.model.item import Item
from secondsource.model.rejection import Rejection
from secondsource.model.story import Story
from secondsource.model.verdict import Verdict

SCHEMA = "secondsource.dossier/1"
MAKER = "Second Source"
"""By this name pages and feeds say what made them, so that none is taken for a report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Software:
    """What made the dossier: its version and the versions and settings of its stages."""

    version: str
    settings: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedItem(Item):
    """An item with the origin and the story it belongs to."""

    origin: str
    story: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything `brief` says, with every claim traceable to the characters that carry it.

    `decisions` are those of people that the dossier rests on.
    """

    schema: str
    software: Software
    items: tuple[PlacedItem, ...]
    stories: tuple[Story, ...]
    origins: tuple[Origin, ...]
    derivations: tuple[Derivation, ...]
    sources: tuple[Source, ...]
    statements: tuple[Statement, ...]
    claims: tuple[Verdict, ...]
    discrepancies: tuple[Discrepancy, ...]
    rejections: tuple[Rejection, ...]
    decisions: tuple[Decision, ...] = ()

    def sayings(self) -> frozenset[str]:
        """The ids of the claims that only tell that somebody announced, denied or demanded what another claim tells."""
        brought = {one.id for one in self.statements if one.says}
        return frozenset(claim.id for claim in self.claims if brought.issuperset(claim.statements))
