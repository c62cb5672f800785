"""Sub-events of a story: what several items tell of another day than the others, or of another place on the same day.

Days are of other sub-events if more than a week lies between them; places if they are two airports, schools or the
like, or two streets, and the items that name the one in their first lines do not name the other.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from secondsource.model.reading import Reading
from secondsource.model.span import Passage
from secondsource.model.story import Part
from secondsource.stories.common import common, mentions, spoken
from secondsource.stories.days import ordinal
from secondsource.stories.profile import OPENING_CHARACTERS
from secondsource.stories.rarity import weight
from secondsource.stories.timing import main_day
from secondsource.stories.weighed import Weighed, Weights
from secondsource.text.stem import stem
from secondsource.text.tokenise import words

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
    members = sorted(_members(readings, weighed), key=_order)
    for runs in (_by_days(members), _by_names(members, _sites), _by_names(members, _streets)):
        told = [run for run in runs if len(run) >= LEAST_ITEMS]
        if len(told) > 1:
            return tuple(_part(run, [one for other in told if other is not run for one in other]) for run in told)
    return ()


def _members(readings: Sequence[Reading], weighed: Sequence[Weighed]) -> Iterator[Member]:
    """The items that tell of a day near that of their publication: one that lies long before is recalled."""
    for reading, one in zip(readings, weighed, strict=True):
        day, published = main_day(one) if one.profile.days else None, one.profile.day
        if day is not None and (published is None or abs(day - published) <= APART_DAYS):
            yield day, reading, one


def _by_days(members: Sequence[Member]) -> Iterator[list[Member]]:
    """The members, in order of their days, cut where more than a week lies between two."""
    run = list(members[:1])
    for before, after in pairwise(members):
        if after[0] - before[0] > APART_DAYS:
            yield run
            run = []
        run.append(after)
    yield run


def _by_names(members: Sequence[Member], named: Callable[[Weighed], frozenset[str]]) -> list[list[Member]]:
    """The members that share a name, in order of their first; one that shares with two groups makes them one."""
    runs: list[tuple[frozenset[str], list[Member]]] = []
    for member in members:
        names, run = named(member[2]), [member]
        for other in [one for one in runs if one[0] & names]:
            runs.remove(other)
            names, run = names | other[0], [*other[1], *run]
        runs += [(names, run)] if names else []
    return sorted((sorted(run, key=_order) for _, run in runs), key=lambda run: _order(run[0]))


def _sites(one: Weighed) -> frozenset[str]:
    return one.sites & one.profile.lead.keys()


def _streets(one: Weighed) -> frozenset[str]:
    return frozenset(map(stem, one.profile.streets)) & one.profile.lead.keys()


def _order(member: Member) -> tuple[int, str]:
    return member[0], member[1].item.id


def _part(run: Sequence[Member], others: Sequence[Member]) -> Part:
    readings = [reading for _, reading, _ in run]
    first, last = (date.fromordinal(day).isoformat() for day in (run[0][0], run[-1][0]))
    when = first if first == last else f"{first} to {last}"
    apart = all(abs(day - other) > APART_DAYS for day, *_ in run for other, *_ in others)
    who, where = _own(run, others)
    named = mentions(readings, [*who, *where])
    heard = spoken(named)
    names = list(dict.fromkeys(heard[term] for term in (*who, *where) if term in heard))
    differs = {"when": apart, "where": bool(where), "who": bool(who)}
    return Part(
        items=tuple(reading.item.id for reading in readings),
        first=first,
        last=last,
        differs=tuple(way for way, holds in differs.items() if holds),
        explanation=f"{len(run)} items tell of {when}" + (f", and alone name {', '.join(names)}." if names else "."),
        evidence=(*_days(run), *named),
    )


def _own(run: Sequence[Member], others: Sequence[Member]) -> tuple[list[str], list[str]]:
    """The people, and the places, that most items of the part name and none of the other parts does."""
    return _alone(run, others, lambda one: one.people), _alone(run, others, _where)


def _alone(run: Sequence[Member], others: Sequence[Member], named: Callable[[Weighed], Weights]) -> list[str]:
    theirs = {name for *_, one in others for name in named(one)}
    return common([{name: x for name, x in named(one).items() if name not in theirs} for *_, one in run])


def _where(one: Weighed) -> Weights:
    """The places; of a site or a street that the parser took for none, the words of its name."""
    placed = {stem(word) for name in one.places for word in words(name)}
    return one.places | {name: weight(name) for name in sorted((_sites(one) | _streets(one)) - placed)}


def _days(run: Sequence[Member]) -> Iterator[Passage]:
    """Where each item first speaks of its day."""
    for day, reading, _ in run:
        times = (
            time for time in reading.annotated.times if time.start < OPENING_CHARACTERS and ordinal(time.value) == day
        )
        if (time := next(times, None)) is not None:
            yield Passage(item=reading.item.id, start=time.start, end=time.end, text=time.text)
