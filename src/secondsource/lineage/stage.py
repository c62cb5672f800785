"""Readings to derivations and origins."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from secondsource.language.encoder import Encoder
from secondsource.lineage.candidates import candidates
from secondsource.lineage.citations import Citation, citations
from secondsource.lineage.compare import compare
from secondsource.lineage.credits import agencies, publisher, read_credits, stated, stated_agency
from secondsource.lineage.graph import Parents, nearest_ancestors, root_of
from secondsource.lineage.kinds import Judgement, judge
from secondsource.lineage.meaning import Meaning
from secondsource.lineage.newsrooms import Newsroom
from secondsource.lineage.origins import Home, listed, origins
from secondsource.lineage.page import Page, read_page
from secondsource.lineage.records import absent_record, cites_record, common_record, copied_record
from secondsource.lineage.register import register_of
from secondsource.lineage.report import Report
from secondsource.lineage.roster import roster_of
from secondsource.lineage.ties import SHARED
from secondsource.model.derivation import Ancestry, Derivation, DerivationKind
from secondsource.model.reading import Reading

BESIDE = (DerivationKind.COMMON_TEXT, DerivationKind.MIXED)
"""What is told beside the nearest ancestor: of a report spliced from two that have nothing to do with each other."""


@dataclass(frozen=True, slots=True)
class Lineage:
    """Finds who was made from whom. `encoder` is asked where words alone do not tell; without it only words are."""

    encoder: Encoder | None = None

    def __call__(self, readings: Sequence[Reading], /, unmade: Collection[frozenset[str]] = frozenset()) -> Ancestry:
        """The derivations, ordered by item, and the origins; the order of the readings has no effect.

        `unmade` are pairs of item ids of which people decided that neither was made from the other.
        """
        distinct = {reading.item.id: reading for reading in readings}
        reports = _reports(distinct[key] for key in sorted(distinct))
        pairs = (
            compare(reports[left], reports[right], alike=alike)
            for left, right, alike in candidates(one.page for one in reports)
        )
        cited = citations(reports)
        summaries = _summaries(cited)
        meaning = Meaning(self.encoder) if self.encoder else None
        judgements = [found for pair in pairs if (found := judge(pair, meaning)) and not _only_cites(found, summaries)]
        judgements = [one for one in judgements if frozenset((one.item.id, one.ancestor.id)) not in unmade]
        parents = nearest_ancestors(judgements)
        homes = origins(reports, parents, summaries, roster_of(_newsrooms(reports)))
        return Ancestry(derivations=_derivations(judgements, parents, cited, homes), origins=listed(homes))


def _reports(readings: Iterable[Reading]) -> list[Report]:
    pages = [read_page(reading) for reading in readings]
    rooms = {(room.key, room.kind): room for room in [*agencies(), *_stated(pages)]}
    known = register_of(rooms[key] for key in sorted(rooms))
    roster = roster_of([*rooms.values(), *(room for page in pages for room in stated(page.item))])
    return [Report(page=page, credits=read_credits(page, known, roster.same)) for page in pages]


def _stated(pages: Iterable[Page]) -> list[Newsroom]:
    return [room for page in pages for room in (publisher(page.item), stated_agency(page.item)) if room and room.key]


def _newsrooms(reports: Iterable[Report]) -> list[Newsroom]:
    return [room for report in reports for room in (*report.makers, report.credits.wire, report.credits.source) if room]


def _summaries(cited: Iterable[Citation]) -> dict[Report, Citation]:
    """The most cited newsroom of each report that is little else than a summary of it."""
    best: dict[Report, Citation] = {}
    for citation in cited:
        known = best.get(citation.item)
        if citation.is_summary and (known is None or citation.share > known.share):
            best[citation.item] = citation
    return best


def _only_cites(judgement: Judgement, summaries: Mapping[Report, Citation]) -> bool:
    """Whether a summary that lays its sentences to the newsroom was taken for a rewrite, though it copies no words."""
    is_rewrite = judgement.kind is DerivationKind.REWRITE and judgement.pair.verbatim < SHARED
    return is_rewrite and judgement.item in summaries


def _derivations(
    judgements: Iterable[Judgement], parents: Parents, cited: Iterable[Citation], homes: Mapping[Report, Home]
) -> tuple[Derivation, ...]:
    ids = {report: home.id for report, home in homes.items()}
    found = [copied_record(parents[item], ids[item]) for item in parents]
    found += [
        record for report, home in homes.items() if report not in parents and (record := absent_record(report, home))
    ]
    found += [
        common_record(one, ids[one.ancestor])
        for one in judgements
        if one.kind in BESIDE and root_of(one.item, parents) is not root_of(one.ancestor, parents)
    ]
    found += [cites_record(one, ids[one.cited]) for one in cited if _adds(one, parents, ids)]
    return tuple(sorted(found, key=lambda one: (one.item, one.kind, one.ancestor or "")))


def _adds(citation: Citation, parents: Parents, ids: Mapping[Report, str]) -> bool:
    """Whether the citation says more than that the item was made from the cited report."""
    parent = parents.get(citation.item)
    return not (parent and ids[parent.ancestor] == ids[citation.cited])
