"""The evidence of one report against another, from both sides."""

from dataclasses import dataclass
from functools import cached_property

from secondsource.lineage.overlap import Overlap
from secondsource.lineage.report import Report
from secondsource.text.align import Run, runs_between
from secondsource.text.distance import jaccard


@dataclass(frozen=True, kw_only=True, eq=False)
class Pair:
    """Two reports and their overlap, seen from the left and from the right one.

    `alike` where enough names and figures stand together in both: only such can be one text in two wordings.
    """

    left: Report
    right: Report
    from_left: Overlap
    from_right: Overlap
    alike: bool

    @property
    def verbatim(self) -> float:
        """The greater of the two shares that stand in the other word for word."""
        return max(self.from_left.verbatim, self.from_right.verbatim)

    @cached_property
    def shared_subject(self) -> float:
        """The share of all facts outside the common text that both have, 0..1: small where only a notice is common."""
        return jaccard(self.from_left.own_facts, self.from_right.own_facts)

    def side(self, report: Report) -> Overlap:
        """The overlap as shares of that report."""
        return self.from_left if report is self.left else self.from_right

    def opposite(self, side: Overlap) -> Overlap:
        """The same from the other side."""
        return self.from_right if side is self.from_left else self.from_left

    def other(self, report: Report) -> Report:
        """The report on the other side."""
        return self.right if report is self.left else self.left


def compare(left: Report, right: Report, *, alike: bool = False) -> Pair:
    """Lay two reports side by side; the longer is always searched in, so that the order of the two does not matter."""
    runs = _runs(left, right)
    back = tuple(sorted(Run(run.right, run.left, run.length) for run in runs))
    return Pair(
        left=left,
        right=right,
        from_left=Overlap(page=left.page, other=right.page, runs=runs),
        from_right=Overlap(page=right.page, other=left.page, runs=back),
        alike=alike,
    )


def _runs(left: Report, right: Report) -> tuple[Run, ...]:
    if (len(left.page.words), left.id) <= (len(right.page.words), right.id):
        return tuple(runs_between(left.page.laid, right.page.laid))
    turned = runs_between(right.page.laid, left.page.laid)
    return tuple(sorted(Run(run.right, run.left, run.length) for run in turned))
