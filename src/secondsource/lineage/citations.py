"""Which report of the pile each citation of a newsroom points to."""

from collections.abc import Iterable, Sequence
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
    """One citation for each report and newsroom that it cites, in the order of the reports."""
    newsrooms = _by_publisher(reports)
    near = ((item, held) for item in reports for held in newsrooms.near(item.credits.names.keys()))
    return [found for item, held in near if (found := _citation(item, held))]


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


def _citation(item: Report, held: list[Report]) -> Citation | None:
    if same_publisher(item, held[0]) or item.credits_to(held[0]):
        return None
    places = citing_places(item, held[0])
    about = [compare(item, other) for other in held if places and _one_subject(item, other)]
    if not about:
        return None
    pair = max(about, key=lambda one: (one.side(item).carried, one.other(item).published, one.other(item).id))
    cited = pair.other(item)
    return Citation(pair=pair, item=item, cited=cited, places=places, share=citing_share(item, cited))


def _one_subject(item: Report, other: Report) -> bool:
    return jaccard(item.page.facts, other.page.facts) >= ONE_SUBJECT
