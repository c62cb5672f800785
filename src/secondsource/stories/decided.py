"""Stories as people decided that they are."""

from collections.abc import Callable, Iterable, Sequence

from secondsource.model.decision import Decision, DecisionKind
from secondsource.model.reading import Reading
from secondsource.model.story import Story


def arranged(
    stories: Sequence[Story],
    readings: Sequence[Reading],
    decisions: Iterable[Decision],
    told: Callable[[Sequence[Reading]], Story],
) -> tuple[Story, ...]:
    """The stories after the decisions, the earlier first; a story that none of them concerns is left as it is.

    Args:
        stories: as they were found.
        readings: of all their items.
        decisions: those that hold.
        told: makes the story of readings that are known to be about one event.
    """
    groups = {story.id: frozenset(story.items) for story in stories}
    sets = set(groups.values())
    for decision in decisions:
        subjects = frozenset(decision.items)
        touched = {group for group in sets if group & subjects}
        if decision.kind is DecisionKind.TOGETHER and touched:
            sets = (sets - touched) | {frozenset().union(*touched)}
        elif decision.kind is DecisionKind.APART:
            own = frozenset().union(*(group & subjects for group in touched))
            sets = (sets - touched) | {left for group in touched if (left := group - own)} | ({own} if own else set())
    kept = [story for story in stories if groups[story.id] in sets]
    fresh = sets - {groups[story.id] for story in kept}
    made = [told([one for one in readings if one.item.id in group]) for group in fresh]
    return tuple(sorted([*kept, *made], key=lambda story: (story.first or "9", story.id)))
