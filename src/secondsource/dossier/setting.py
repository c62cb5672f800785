"""When and where the event of a story was, as most of its independent reports tell it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from secondsource.dossier.points import DAY_LETTERS, point
from secondsource.model.annotation import Annotated
from secondsource.model.fivew import Answer
from secondsource.model.reading import Reading
from secondsource.model.span import Passage
from secondsource.model.story import Story, Told

LEAST_SHARE, MOST_PLACES = 0.6, 2
"""A second place is told if it has this share of the weight of the first, and of the reports that tell it."""


@dataclass(frozen=True, slots=True)
class Vote:
    """What one report says of the main event: `weight` is 1 for its first answer, a half for its second."""

    value: str
    weight: float
    origin: str
    passage: Passage


def when(story: Story, readings: Mapping[str, Reading], origins: Mapping[str, str]) -> Told | None:
    """The day on which most origins put the event; null where none gives a day.

    Args:
        story: whose reports are asked.
        readings: reports by their ids.
        origins: the origin of every report, by its id.
    """
    own = ((readings[item].annotated, origins.get(item, item)) for item in story.items if item in readings)
    told = _told(vote for one, origin in own for vote in _days(one, origin))
    return told[0] if told else None


def where(story: Story, readings: Mapping[str, Reading], origins: Mapping[str, str]) -> tuple[Told, ...]:
    """The places where most origins put the event, at most `MOST_PLACES`; as for `when`."""
    own = ((readings[item].annotated, origins.get(item, item)) for item in story.items if item in readings)
    return _told(vote for one, origin in own for vote in _places(one, origin))[:MOST_PLACES]


def _told(votes: Iterable[Vote]) -> tuple[Told, ...]:
    """The values, the weightiest first; an origin counts once for each, with the best of its reports."""
    best: dict[str, dict[str, float]] = defaultdict(dict)
    passages: dict[str, list[Passage]] = defaultdict(list)
    for vote in votes:
        given = best[vote.value]
        given[vote.origin] = max(vote.weight, given.get(vote.origin, 0.0))
        passages[vote.value].append(vote.passage)
    weights = {value: sum(given.values()) for value, given in best.items()}
    ranked = sorted(weights, key=lambda value: (-weights[value], -len(passages[value]), value))
    counts = {value: len(told) for value, told in passages.items()}
    kept = (value for value in ranked if all(LEAST_SHARE * one[ranked[0]] <= one[value] for one in (weights, counts)))
    return tuple(Told(value=value, passages=tuple(passages[value])) for value in kept)


def _days(one: Annotated, origin: str) -> Iterator[Vote]:
    values = {time.start: time.value for time in one.times}
    for rank, answer, passage in _placed(one, one.fivew.when):
        found = point(values.get(answer.start or 0), one.item.published)
        if found and len(found) >= DAY_LETTERS:
            yield Vote(found[:DAY_LETTERS], 1 / rank, origin, passage)


def _places(one: Annotated, origin: str) -> Iterator[Vote]:
    names = {place.start: place.name for place in one.places}
    canonical = {entity.start: entity.canonical for entity in one.entities}
    for rank, answer, passage in _placed(one, one.fivew.where):
        start = answer.start or 0
        yield Vote(names.get(start) or canonical.get(start) or answer.text, 1 / rank, origin, passage)


def _placed(one: Annotated, answers: Sequence[Answer]) -> Iterator[tuple[int, Answer, Passage]]:
    """The answers that stand in the body, with their ranks from 1."""
    for rank, answer in enumerate(answers, 1):
        if answer.start is not None and answer.end is not None:
            yield rank, answer, Passage(item=one.item.id, start=answer.start, end=answer.end, text=answer.text)
