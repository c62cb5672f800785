"""Stories as people decided that they are."""

from collections.abc import Iterable

from secondsource.model.decision import Decision, DecisionKind

Group = frozenset[str]
"""The ids of the items of one story."""


def arranged(groups: Iterable[Group], decisions: Iterable[Decision]) -> set[Group]:
    """The groups after the decisions, in their order; one that none of them concerns is left as it is."""
    found = set(groups)
    for decision in decisions:
        subjects = frozenset(decision.items)
        touched = {group for group in found if group & subjects}
        if decision.kind is DecisionKind.TOGETHER and touched:
            found = (found - touched) | {frozenset().union(*touched)}
        elif decision.kind is DecisionKind.APART and touched:
            own = frozenset().union(*(group & subjects for group in touched))
            found = (found - touched) | {own, *(group - own for group in touched if group - own)}
    return found
