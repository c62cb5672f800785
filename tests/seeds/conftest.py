"""The dossier of the two seed reports, made once, and ways to look into it."""

from dataclasses import dataclass

import pytest

from secondsource.model.claim import Source, Statement
from secondsource.model.derivation import Origin
from secondsource.model.dossier import Dossier, PlacedItem
from secondsource.model.verdict import Verdict
from secondsource.runner.local import annotate, brief
from secondsource.text.normalise import fold
from shared_data import shared


@dataclass(frozen=True)
class Seeds:
    """The dossier, the annotations, and the two items by what they are."""

    dossier: Dossier
    annotations: tuple

    @property
    def rewrite(self) -> PlacedItem:
        """The undated report in loose paragraphs."""
        return next(item for item in self.dossier.items if item.path.endswith("000_7d279790f1361f14.txt"))

    @property
    def syndicated(self) -> PlacedItem:
        """The dated report with one sentence a line."""
        return next(item for item in self.dossier.items if item.path.endswith("003_37be757efed22824.txt"))

    def statements(self, words: str, item: PlacedItem | None = None) -> list[Statement]:
        """The statements that carry the words, folded."""
        return [
            one
            for one in self.dossier.statements
            if fold(words) in fold(one.text) and (item is None or one.item == item.id)
        ]

    def source(self, statement: Statement) -> Source:
        """The ultimate source of a statement."""
        return next(source for source in self.dossier.sources if source.id == statement.source)

    def sources(self, words: str, item: PlacedItem | None = None) -> str:
        """Names and descriptions of the sources behind the statements that carry the words."""
        found = [self.source(one) for one in self.statements(words, item)]
        return fold(" | ".join(f"{source.name} {source.description}" for source in found))

    def claims(self, words: str, item: PlacedItem | None = None) -> list[Verdict]:
        """The claims of the statements that carry the words."""
        wanted = {one.id for one in self.statements(words, item)}
        return [claim for claim in self.dossier.claims if wanted & set(claim.statements)]

    def share_a_claim(self, left: str, right: str) -> bool:
        """Whether a statement of the rewrite and one of the syndicated report are in one claim."""
        ones = {claim.id for claim in self.claims(left, self.rewrite)}
        return bool(ones & {claim.id for claim in self.claims(right, self.syndicated)})

    def origin(self, item: PlacedItem) -> Origin:
        """The origin of an item."""
        return next(origin for origin in self.dossier.origins if origin.id == item.origin)

    def read(self, item: PlacedItem, field: str) -> list:
        """The times, quantities or places of the statements of one item."""
        return [
            one
            for statement in self.dossier.statements
            if statement.item == item.id
            for one in getattr(statement, field)
        ]


@pytest.fixture(scope="session")
def seeds() -> Seeds:
    """The two reports of one telephone call."""
    folder = str(shared("seeds"))
    return Seeds(dossier=brief([folder]), annotations=tuple(annotate([folder])))
