"""The first lines of a story: when and where it was, and from when its reports are."""

from collections.abc import Iterator
from dataclasses import dataclass

from secondsource.dossier.days import day, period
from secondsource.dossier.index import Index
from secondsource.dossier.points import DAY_LETTERS
from secondsource.model.story import Story, Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A line of the opening; `support` says how many reports tell it, `report` is the first of them, 0 for none."""

    label: str
    text: str
    support: str = ""
    report: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """A sub-event of a story: its days, why it is one of its own, and the numbers of the reports that tell of it."""

    days: str
    explanation: str
    reports: tuple[int, ...]


def episodes(story: Story, index: Index) -> Iterator[Episode]:
    """The sub-events of a story, in the order of time."""
    for part in story.parts:
        numbers = sorted(index.report_numbers[item] for item in part.items if item in index.report_numbers)
        yield Episode(days=period(part.first, part.last), explanation=part.explanation, reports=tuple(numbers))


def opening(story: Story, index: Index) -> Iterator[Fact]:
    """When and where the event was, as most origins tell it, and from when to when it was reported."""
    if story.when:
        yield _fact("When", day(story.when.value), story.when, story, index)
    if story.where:
        names = ", ".join(place.value for place in story.where)
        yield _fact("Where", names, story.where[0], story, index)
    if story.first:
        yield Fact(label="Reported", text=reported(story))


def outlook(story: Story, index: Index, differing: int) -> str:
    """What the reports of a story can tell by being set against each other; empty where they disagree and show it."""
    reports = [index.items[item] for item in story.items if item in index.items]
    if len(reports) == 1:
        return "So far there is one report: nothing in it can be set against another."
    if len({one.origin for one in reports}) == 1:
        return f"All {len(reports)} reports rest on the reporting of one newsroom: they corroborate nothing."
    return "" if differing else "No two reports were found to disagree."


def reported(story: Story) -> str:
    """From when to when the reports of a story were published; empty if that is not known."""
    first, last = (story.first or "")[:DAY_LETTERS], (story.last or "")[:DAY_LETTERS]
    return period(first, last or first)


def _fact(label: str, text: str, told: Told, story: Story, index: Index) -> Fact:
    reports = {index.report_numbers[one.item] for one in told.passages if one.item in index.report_numbers}
    support = f"{len(reports)} of {len(story.items)} reports"
    return Fact(label=label, text=text, support=support if len(story.items) > 1 else "", report=min(reports, default=0))
