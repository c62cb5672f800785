"""Which report of the pile each citation of a newsroom points to."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from secondsource.lineage.cites import citing_places, citing_share
from secondsource.lineage.compare import Pair, compare
from secondsource.lineage.mentions import Bounds
from secondsource.lineage.register import Register
from secondsource.lineage.report import Report, same_publisher
from secondsource.lineage.testimony import speaks_of_itself
from secondsource.text.distance import jaccard

ONE_SUBJECT = 0.08
"""Share of all facts that the two must have in common to be about one thing."""

SUMMARY = 1 / 3
"""Share of sentences laid to another newsroom from which a report is a summary of that newsroom's."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Citation:
    """A report that names the newsroom of another as the one that reported; `share` of its sentences do."""

    pair: Pair
    item: Report
    cited: Report
    places: tuple[Bounds, ...]
    share: float

    @property
    def is_summary(self) -> bool:
        """Whether the item does little else, and nobody told its own newsroom anything."""
        return self.share >= SUMMARY and not speaks_of_itself(self.item)


def citations(reports: Sequence[Report]) -> list[Citation]:
    """One citation for each report and newsroom that it cites.

    Who cites a report that cites a third, and names the third too, cites both: "the Digest reported, citing the Post".
    """
    newsrooms = _by_publisher(reports)
    near = ((item, held) for item in reports for held in newsrooms.near(item.credits.names.keys()))
    named = [(item, held, places) for item, held in near if (places := _places(item, held[0]))]
    direct = [
        _citation(item, about, places)
        for item, held, places in named
        if (about := [one for one in held if _one_subject(item, one)])
    ]
    passed_on = _passed_on(direct)
    chained = [
        _citation(item, about, places)
        for item, held, places in named
        if (about := [one for one in held if one in passed_on.get(item, ())])
    ]
    return [*direct, *chained]


def _passed_on(direct: Iterable[Citation]) -> Mapping[Report, frozenset[Report]]:
    """For each report what the reports that it cites cite themselves, and it does not by its own subject."""
    cited: dict[Report, set[Report]] = defaultdict(set)
    for one in direct:
        cited[one.item].add(one.cited)
    known = {item: frozenset(ones) for item, ones in cited.items()}
    none: frozenset[Report] = frozenset()
    return {item: none.union(*(known.get(one, none) for one in ones)) - ones for item, ones in known.items()}


def _by_publisher(reports: Iterable[Report]) -> Register[list[Report]]:
    groups: Register[list[Report]] = Register()
    for report in reports:
        own = report.credits.own
        if own is None:
            continue
        home = next((held for held in groups.near(own.forms) if same_publisher(held[0], report)), None)
        if home is not None:
            home.append(report)
        else:
            groups.add(own, [report])
    return groups


def _places(item: Report, other: Report) -> tuple[Bounds, ...]:
    """Where the item names the publisher of the other as the one that reported, and has nothing else from there."""
    return () if same_publisher(item, other) or item.credits_to(other) else citing_places(item, other)


def _citation(item: Report, about: Iterable[Report], places: tuple[Bounds, ...]) -> Citation:
    """The citation of that report of a newsroom, of those that may be meant, which the item is most like."""
    pairs = [compare(item, other) for other in about]
    pair = max(pairs, key=lambda one: (one.side(item).carried, one.other(item).published, one.other(item).id))
    cited = pair.other(item)
    return Citation(pair=pair, item=item, cited=cited, places=places, share=citing_share(item, cited))


def _one_subject(item: Report, other: Report) -> bool:
    return jaccard(item.page.facts, other.page.facts) >= ONE_SUBJECT
