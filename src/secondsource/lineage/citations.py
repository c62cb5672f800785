"""Which report of the pile each citation of a newsroom points to."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from secondsource.lineage.cites import citing_places, citing_share
from secondsource.lineage.compare import Pair
from secondsource.lineage.mentions import Bounds
from secondsource.lineage.report import Report, same_publisher

MIN_FACTS = 8
"""Facts that the two must share to be about one thing, where no sentence has a counterpart."""

SUMMARY = 1 / 3
"""Share of sentences laid to another newsroom from which a report is a summary of that newsroom's."""

Comparison = Callable[[Report, Report], Pair]


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
        """Whether the item does little else."""
        return self.share >= SUMMARY


def citations(reports: Sequence[Report], compare: Comparison) -> list[Citation]:
    """One citation for each report and newsroom that it cites, in the order of the reports."""
    newsrooms = _by_publisher(reports)
    return [found for item in reports for held in newsrooms if (found := _citation(item, held, compare))]


def _by_publisher(reports: Iterable[Report]) -> list[list[Report]]:
    groups: list[list[Report]] = []
    for report in reports:
        home = next((held for held in groups if same_publisher(held[0], report)), None)
        if home is not None:
            home.append(report)
        elif report.credits.own:
            groups.append([report])
    return groups


def _citation(item: Report, held: list[Report], compare: Comparison) -> Citation | None:
    if same_publisher(item, held[0]):
        return None
    places = citing_places(item, held[0])
    about = [pair for other in held if places and _one_subject(pair := compare(item, other), item)]
    if not about:
        return None
    pair = max(about, key=lambda one: (one.side(item).carried, one.other(item).published, one.other(item).id))
    cited = pair.other(item)
    return Citation(pair=pair, item=item, cited=cited, places=places, share=citing_share(item, cited))


def _one_subject(pair: Pair, item: Report) -> bool:
    shared = pair.left.page.facts & pair.right.page.facts
    return bool(pair.side(item).counterparts) or len(shared) >= MIN_FACTS
