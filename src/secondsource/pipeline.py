"""The order of the stages and nothing else: the table of contents of the system."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from secondsource.annotation.entities.story import named_alike
from secondsource.annotation.stage import Annotation, redate
from secondsource.claims.align import Alignment
from secondsource.claims.discrepancies import Discrepancies
from secondsource.claims.extract import Extraction
from secondsource.cleaning.stage import Cleaning
from secondsource.dossier.build import build
from secondsource.intake.read import Intake
from secondsource.judgement.decided import described, regrouped, unmade
from secondsource.judgement.sources import resolve
from secondsource.judgement.verdict import judge
from secondsource.lineage.stage import Lineage
from secondsource.lineage.versions import fold_versions
from secondsource.model.claim import Discrepancy, Source, Statement
from secondsource.model.decision import Decision
from secondsource.model.derivation import Ancestry
from secondsource.model.dossier import Dossier, Software
from secondsource.model.item import Item
from secondsource.model.reading import Reading
from secondsource.model.rejection import Rejection
from secondsource.model.story import Story
from secondsource.model.verdict import Verdict
from secondsource.stage import VERSIONS
from secondsource.stories.dates import infer_dates
from secondsource.stories.stage import Stories

Tell = Callable[[str], None]
"""Told the name of each stage as it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What was found out about one story."""

    statements: tuple[Statement, ...]
    sources: tuple[Source, ...]
    verdicts: tuple[Verdict, ...]
    discrepancies: tuple[Discrepancy, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pipeline:
    """The version of the program, and the stages with their settings in the order in which they run."""

    version: str
    intake: Intake
    cleaning: Cleaning
    annotation: Annotation
    stories: Stories
    lineage: Lineage
    extraction: Extraction
    alignment: Alignment
    discrepancies: Discrepancies

    def items(self, paths: Iterable[str]) -> Iterator[Item | Rejection]:
        """Every report found, cleaned unless the bodies are to be taken as they are, and what could not be read."""
        for found in self.intake(paths):
            if isinstance(found, Rejection) or self.intake.body_only:
                yield found
            else:
                yield from self.cleaning((found,))

    def judge(self, readings: Sequence[Reading], rejections: Sequence[Rejection], tell: Tell) -> Dossier:
        """The dossier of all that was read, one item for all captures of a page, whatever the order of the readings."""
        tell("stories")
        folded = self.fold(readings)
        return self._dossier(folded, tuple(self.stories(folded)), rejections, tell)

    def judge_story(self, readings: Sequence[Reading], tell: Tell, decisions: Sequence[Decision] = ()) -> Dossier:
        """The dossier of reports that are known to be about one event (at least one), and captures of their pages."""
        folded = self.fold(readings)
        return self._dossier(folded, (self.stories.one(folded),), (), tell, decisions)

    def fold(self, readings: Iterable[Reading]) -> tuple[Reading, ...]:
        """One reading for all captures of a page, in the order of their ids."""
        return tuple(sorted(fold_versions(readings), key=lambda reading: reading.item.id))

    def _dossier(
        self,
        readings: Sequence[Reading],
        stories: Sequence[Story],
        rejections: Sequence[Rejection],
        tell: Tell,
        decisions: Sequence[Decision] = (),
    ) -> Dossier:
        read = _dated(readings, stories)
        tell("lineage")
        ancestry = self.lineage(tuple(read.values()), unmade(decisions))
        judged = [self._judge_story(story, read, ancestry, tell, decisions) for story in stories]
        tell("dossier")
        made = build(
            tuple(read.values()),
            stories,
            ancestry,
            _merged(one.sources for one in judged),
            tuple(statement for one in judged for statement in one.statements),
            tuple(verdict for one in judged for verdict in one.verdicts),
            tuple(discrepancy for one in judged for discrepancy in one.discrepancies),
            rejections,
            self.software,
        )
        return replace(made, decisions=tuple(decisions))

    def _judge_story(
        self,
        story: Story,
        read: Mapping[str, Reading],
        ancestry: Ancestry,
        tell: Tell,
        decisions: Sequence[Decision],
    ) -> Judged:
        inside = named_alike({item: read[item] for item in story.items})
        tell("statements")
        said = tuple(self.extraction(inside.values()))
        tell("sources")
        statements, found = resolve(said, inside, ancestry.origins)
        sources = described(found, statements, decisions)
        tell("claims")
        claims = regrouped(story, self.alignment(story, statements, inside), statements, decisions)
        tell("discrepancies")
        by_id = {statement.id: statement for statement in statements}
        discrepancies = self.discrepancies(story, claims, by_id, inside, ancestry.origins)
        tell("standing")
        verdicts = judge(claims, statements, discrepancies, ancestry.origins, ancestry.derivations, sources)
        return Judged(statements=statements, sources=sources, verdicts=verdicts, discrepancies=discrepancies)

    @property
    def software(self) -> Software:
        """The version of the program and of each stage."""
        versions = {name: str(version) for name, version in VERSIONS.items()}
        return Software(version=self.version, settings=versions | {"body_only": str(self.intake.body_only).lower()})


def _dated(readings: Sequence[Reading], stories: Sequence[Story]) -> Mapping[str, Reading]:
    """The readings by item id, undated ones dated from their story."""
    days = infer_dates(readings, stories)
    return {
        reading.item.id: redate(reading, days[reading.item.id]) if reading.item.id in days else reading
        for reading in readings
    }


def _merged(found: Iterable[Sequence[Source]]) -> tuple[Source, ...]:
    """The sources of all stories by id; one that speaks in several stories is one source."""
    merged: dict[str, Source] = {}
    for source in (one for sources in found for one in sources):
        known = merged.get(source.id)
        merged[source.id] = replace(known, mentions=known.mentions + source.mentions) if known else source
    return tuple(merged[id_] for id_ in sorted(merged))
