"""The newsroom whose reporting each item primarily rests on."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from secondsource.lineage.citations import Citation
from secondsource.lineage.graph import Parents
from secondsource.lineage.kinds import Judgement
from secondsource.lineage.newsrooms import Newsroom
from secondsource.lineage.report import Report
from secondsource.lineage.roster import Roster
from secondsource.lineage.testimony import speaks_of_itself
from secondsource.model.derivation import DerivationKind, Origin, OriginKind

MOSTLY = 0.5
"""Share of a mixed item that is another's from which the other's reporting is what it primarily rests on."""


@dataclass(frozen=True, kw_only=True)
class Home:
    """The newsroom of an item with the reason in words; `key` is the same for all items of one newsroom.

    `end` is the report in which the line of texts ends, `absent` whether that one was made from a text that is not
    among the items.
    """

    key: str
    name: str
    kind: OriginKind
    reason: str
    end: str
    absent: bool = False

    @property
    def id(self) -> str:
        """The id of the origin: it depends on the newsroom alone."""
        return f"origin-{sha256(self.key.encode()).hexdigest()[:10]}"


def _rests_on(report: Report, parents: Parents, summaries: Mapping[Report, Citation]) -> Report:
    """The report at the end of the line of those whose reporting carries this one."""
    seen = {report}
    while (below := _carrier(report, parents, summaries)) and below not in seen:
        report = below
        seen.add(report)
    return report


def origins(
    reports: Sequence[Report], parents: Parents, summaries: Mapping[Report, Citation], roster: Roster
) -> dict[Report, Home]:
    """The home of every report."""
    ends = {report: _rests_on(report, parents, summaries) for report in reports}
    carried: dict[Report, list[Report]] = defaultdict(list)
    for report in reports:
        if report not in summaries:
            carried[ends[report]].append(report)
    homes = {end: _home(end, carried[end], parents, roster) for end in {ends[report] for report in reports}}
    return {report: homes[ends[report]] for report in reports}


def listed(homes: Mapping[Report, Home]) -> tuple[Origin, ...]:
    """One origin for each newsroom, ordered by name."""
    items: dict[str, list[str]] = defaultdict(list)
    home_of: dict[str, Home] = {}
    for report, home in sorted(homes.items(), key=lambda pair: (pair[1].key, pair[0].published, pair[0].id)):
        items[home.key].append(report.id)
        home_of[home.key] = min(home, home_of.get(home.key, home), key=lambda one: (one.kind, one.reason))
    found = [
        Origin(
            id=home.id,
            name=home.name,
            kind=home.kind,
            items=tuple(items[key]),
            explanation=_explained(home, len(items[key])),
        )
        for key, home in home_of.items()
    ]
    return tuple(sorted(found, key=lambda origin: (origin.name, origin.id)))


def _carrier(report: Report, parents: Parents, summaries: Mapping[Report, Citation]) -> Report | None:
    parent = parents.get(report)
    if parent:
        return parent.ancestor if parent.kind is not DerivationKind.MIXED or _mostly_taken(parent) else None
    return summaries[report].cited if report in summaries else None


def _mostly_taken(mixed: Judgement) -> bool:
    """Of a newsroom that says whom it spoke to itself what it tells in other words may be its own, too."""
    taken = mixed.overlap
    return (taken.verbatim if speaks_of_itself(mixed.item) else taken.carried) >= MOSTLY


def _home(end: Report, carried: Iterable[Report], parents: Parents, roster: Roster) -> Home:
    if end not in parents and not end.is_original():
        elsewhere = _elsewhere(end, carried, roster)
        if elsewhere:
            return elsewhere
    own = end.credits.own or end.credits.wire
    if own:
        return _named(own, roster, end, "it published the report and nothing shows another maker")
    reason = "the report names no newsroom"
    return Home(key=f"unknown {end.id}", name="unknown newsroom", kind=OriginKind.UNKNOWN, reason=reason, end=end.id)


def _elsewhere(end: Report, carried: Iterable[Report], roster: Roster) -> Home | None:
    credits, wire = end.credits, end.credits.wire or _wire_of(carried)
    if wire:
        absent = credits.own is not None and credits.wire is not None
        return _named(wire, roster, end, "credits or datelines name it as the maker of the text", absent=absent)
    if credits.source:
        return _named(credits.source, roster, end, "the page gives it as its source", absent=True)
    return _unnamed(end) if credits.unnamed_agency else None


def _wire_of(carried: Iterable[Report]) -> Newsroom | None:
    """The agency that most of the copies name as the only maker, in a dateline, notice or line of source."""
    wires = [wire for one in carried if (wire := one.credits.wire or _agency_source(one))]
    counted = Counter(wire.key for wire in wires)
    return min(wires, key=lambda wire: (-counted[wire.key], wire.key), default=None)


def _agency_source(report: Report) -> Newsroom | None:
    source = report.credits.source
    return source if source and source.kind is OriginKind.AGENCY else None


def _named(newsroom: Newsroom, roster: Roster, end: Report, reason: str, *, absent: bool = False) -> Home:
    key = roster.key(newsroom)
    return Home(key=key, name=roster.name(key), kind=roster.kind(key), reason=reason, end=end.id, absent=absent)


def _unnamed(end: Report) -> Home:
    own = end.credits.own
    return Home(
        key=f"unnamed agency {own.key if own else end.id}",
        name=f"unnamed agency (via {own.name if own else 'an unknown publisher'})",
        kind=OriginKind.AGENCY,
        reason=f"the page says of itself: “{(end.credits.unnamed_agency or '').rstrip('.')}”",
        end=end.id,
        absent=True,
    )


def _explained(home: Home, count: int) -> str:
    rest = "One report rests" if count == 1 else f"{count} reports rest"
    return f"{rest} on the reporting of {home.name}: {home.reason}."
