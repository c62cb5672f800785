"""When and where the event of a story was, as most of its independent reports tell it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from secondsource.dossier.points import DAY_LETTERS, point
from secondsource.model.annotation import Annotated
from secondsource.model.fivew import Answer
from secondsource.model.reading import Reading
from secondsource.model.span import Passage
from secondsource.model.story import Story, Told

LEAST_SHARE, MOST_PLACES = 0.6, 2
"""A second place is told if it has this share of the weight of the first, and of the reports that tell it."""

EARLY_SHARE, NEWS_DAYS = 0.4, 31
"""An event was before its first report: of the days so long before that, one of this share of the weight is told."""

SHORTEST_SHOUTED = 5
"""A name in capitals may be an abbreviation if it is shorter."""


@dataclass(frozen=True, slots=True)
class Vote:
    """What one report says of the main event: `weight` is 1 for its first answer, a half for its second."""

    value: str
    weight: float
    origin: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Weighed:
    """An answer with what the origins that give it weigh together."""

    told: Told
    weight: float


def when(story: Story, readings: Mapping[str, Reading], origins: Mapping[str, str]) -> Told | None:
    """The day on which most origins put the event, rather one before it was first reported; null where none does.

    Reports of later days tell of what came after, and would outvote the first ones.

    Args:
        story: whose reports are asked.
        readings: reports by their ids.
        origins: the origin of every report, by its id.
    """
    found = _weighed(vote for one, origin in _own(story, readings, origins) for vote in _days(one, origin))
    early = (one for one in found if one.weight >= EARLY_SHARE * found[0].weight and _is_news(one, story.first))
    best = next(early, found[0] if found else None)
    return best.told if best else None


def where(story: Story, readings: Mapping[str, Reading], origins: Mapping[str, str]) -> tuple[Told, ...]:
    """The places where most origins put the event, at most `MOST_PLACES`; as for `when`."""
    found = _weighed(vote for one, origin in _own(story, readings, origins) for vote in _places(one, origin))
    return tuple(one.told for one in found if _beside(one, found[0]))[:MOST_PLACES]


def _own(story: Story, readings: Mapping[str, Reading], origins: Mapping[str, str]) -> Iterator[tuple[Annotated, str]]:
    return ((readings[item].annotated, origins.get(item, item)) for item in story.items if item in readings)


def _is_news(one: Weighed, first: str | None) -> bool:
    """Whether the day is that of the first report, or one not long before it."""
    if first is None or len(first) < DAY_LETTERS:
        return False
    reported, told = (date.fromisoformat(day[:DAY_LETTERS]) for day in (first, one.told.value))
    return 0 <= (reported - told).days <= NEWS_DAYS


def _beside(one: Weighed, best: Weighed) -> bool:
    enough = len(one.told.passages) >= LEAST_SHARE * len(best.told.passages)
    return enough and one.weight >= LEAST_SHARE * best.weight


def _weighed(votes: Iterable[Vote]) -> tuple[Weighed, ...]:
    """The values, the weightiest first; an origin counts once for each, with the best of its reports."""
    best: dict[str, dict[str, float]] = defaultdict(dict)
    passages: dict[str, list[Passage]] = defaultdict(list)
    for vote in votes:
        given = best[vote.value]
        given[vote.origin] = max(vote.weight, given.get(vote.origin, 0.0))
        passages[vote.value].append(vote.passage)
    found = (Weighed(Told(value=value, passages=tuple(passages[value])), sum(best[value].values())) for value in best)
    return tuple(sorted(found, key=lambda one: (-one.weight, -len(one.told.passages), one.told.value)))


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
        yield Vote(_cased(names.get(start) or canonical.get(start) or answer.text), 1 / rank, origin, passage)


def _cased(name: str) -> str:
    """A name printed in capitals, as in a dateline, as it is written elsewhere."""
    return name.title() if name.isupper() and len(name) >= SHORTEST_SHOUTED else name


def _placed(one: Annotated, answers: Sequence[Answer]) -> Iterator[tuple[int, Answer, Passage]]:
    """The answers that stand in the body, with their ranks from 1."""
    for rank, answer in enumerate(answers, 1):
        if answer.start is not None and answer.end is not None:
            yield rank, answer, Passage(item=one.item.id, start=answer.start, end=answer.end, text=answer.text)
