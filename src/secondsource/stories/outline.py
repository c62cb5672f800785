"""What an item tells without its words: when, where, who. By it most pairs are set aside before the items are read."""

from collections import Counter
from dataclasses import replace
from typing import Any

from secondsource.stories.profile import Profile

Plain = Any


def outline(profile: Profile) -> Profile:
    """The profile without words, organisations, figures and scenes, which are nothing without the words beside them."""
    bare = replace(profile, words=Counter(), lead=Counter(), headline=Counter(), groups=frozenset(), counts=frozenset())
    return replace(bare, town="", scenes=())


def to_plain(profile: Profile) -> Plain:
    """An outline as plain values, to be stored."""
    places = sorted(profile.places)
    return [
        profile.day,
        profile.publisher,
        sorted(profile.people),
        places,
        [number for number, name in enumerate(places) if name in profile.first_places],
        sorted(profile.days.items()),
        sorted(profile.ages),
        sorted(profile.aged),
        sorted(profile.streets),
        sorted(profile.dates),
        sorted(profile.clock),
        sorted(profile.spans),
    ]


def day_of(plain: Plain) -> int | None:
    """The day of publication in an outline as it is stored."""
    return plain[0]  # type: ignore[no-any-return]


def from_plain(id_: str, plain: Plain) -> Profile:
    """The outline of which `to_plain` was given the profile."""
    day, publisher, people, places, first, days, ages, aged, streets, dates, clock, spans = plain
    return Profile(
        id=id_,
        day=day,
        publisher=publisher,
        words=Counter(),
        lead=Counter(),
        headline=Counter(),
        people=frozenset(people),
        groups=frozenset(),
        places=frozenset(places),
        first_places=frozenset(places[number] for number in first),
        days=Counter(dict(days)),
        ages=frozenset(ages),
        aged=frozenset(aged),
        streets=frozenset(streets),
        dates=frozenset(dates),
        clock=frozenset(clock),
        spans=frozenset((first, last) for first, last in spans),
    )
