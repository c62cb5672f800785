"""Sub-events of a story: the same day told by several items, more than a week from what the others tell."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from secondsource.model.reading import Reading
from secondsource.model.span import Passage
from secondsource.model.story import Part
from secondsource.stories.common import common, mentions, spoken
from secondsource.stories.days import ordinal
from secondsource.stories.profile import OPENING_CHARACTERS
from secondsource.stories.rarity import Weighed
from secondsource.stories.similarity import main_day

APART_DAYS = 7
"""Days further apart are of two events; nearer ones may be of one, told late or by a weekday that was taken wrongly."""
LEAST_ITEMS = 2

Member = tuple[int, Reading, Weighed]
"""An item and the day (an ordinal) that it tells of."""


def parts(readings: Sequence[Reading], weighed: Sequence[Weighed]) -> tuple[Part, ...]:
    """The sub-events of a story in order of time, none if it is one event throughout.

    Args:
        readings: the items of the story.
        weighed: their profiles, in the same order.
    """
    members = sorted(_members(readings, weighed), key=lambda member: (member[0], member[1].item.id))
    runs = [run for run in _runs(members) if len(run) >= LEAST_ITEMS]
    if len(runs) < 2:
        return ()
    return tuple(_part(run, [one for other in runs if other is not run for one in other]) for run in runs)


def _members(readings: Sequence[Reading], weighed: Sequence[Weighed]) -> Iterator[Member]:
    """The items that tell of a day near that of their publication: one that lies long before is recalled."""
    for reading, one in zip(readings, weighed, strict=True):
        day, published = main_day(one) if one.profile.days else None, one.profile.day
        if day is not None and (published is None or abs(day - published) <= APART_DAYS):
            yield day, reading, one


def _runs(members: Sequence[Member]) -> Iterator[list[Member]]:
    """The members, in order of their days, cut where more than a week lies between two."""
    run = list(members[:1])
    for before, after in pairwise(members):
        if after[0] - before[0] > APART_DAYS:
            yield run
            run = []
        run.append(after)
    yield run


def _part(run: Sequence[Member], others: Sequence[Member]) -> Part:
    readings = [reading for _, reading, _ in run]
    first, last = (date.fromordinal(day).isoformat() for day in (run[0][0], run[-1][0]))
    who, where = _own(run, others)
    named = mentions(readings, [*who, *where])
    heard = spoken(named)
    names = list(dict.fromkeys(heard[term] for term in (*who, *where) if term in heard))
    when = first if first == last else f"{first} to {last}"
    return Part(
        items=tuple(reading.item.id for reading in readings),
        first=first,
        last=last,
        differs=("when", *(["where"] if where else []), *(["who"] if who else [])),
        explanation=f"{len(run)} items tell of {when}" + (f", and alone name {', '.join(names)}." if names else "."),
        evidence=(*_days(run), *named),
    )


def _own(run: Sequence[Member], others: Sequence[Member]) -> tuple[list[str], list[str]]:
    """The people, and the places, that most items of the part name and none of the other parts does."""
    people = {name for *_, one in others for name in one.people}
    places = {name for *_, one in others for name in one.places}
    who = common([{name: x for name, x in one.people.items() if name not in people} for *_, one in run])
    return who, common([{name: x for name, x in one.places.items() if name not in places} for *_, one in run])


def _days(run: Sequence[Member]) -> Iterator[Passage]:
    """Where each item first speaks of its day."""
    for day, reading, _ in run:
        times = (
            time for time in reading.annotated.times if time.start < OPENING_CHARACTERS and ordinal(time.value) == day
        )
        if (time := next(times, None)) is not None:
            yield Passage(item=reading.item.id, start=time.start, end=time.end, text=time.text)
