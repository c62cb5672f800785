"""A profile with the weights of its words and names, by the profile alone."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from secondsource.stories.days import recent
from secondsource.stories.profile import Profile
from secondsource.stories.rarity import LEAST_NAME, rare_words, weight
from secondsource.text.stem import stem
from secondsource.text.tokenise import words

MOST_PERSON, MOST_GROUP, MOST_PLACE = 8.0, 7.0, 6.2
"""However rare a name is, it weighs no more than this: rare spellings are often mistakes."""

LEAST_SITE = 4.6
"""A word of a site that is commoner in news ("central", "high") tells nothing of which it is."""

Weights = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A profile with weights. `words`, `lead` and `headline` are of unit length and without the names of places.

    The names keep their weights. `key_words` are the weights by which the words are chosen that find like items.
    `names` are the rare words of all names of whatever kind, `leading` those of them among the first words,
    `first_places` those of the first places. `frame` is the words without any name, of unit length: what reports of
    like events have in common. `news` are the days told that are news on the day of publication, `news_dates` those of
    them that are told by a date. `scene` is the rare words of the town in the dateline and of the first scene.
    """

    profile: Profile
    words: Weights
    lead: Weights
    headline: Weights
    frame: Weights
    key_words: Weights
    people: Weights
    groups: Weights
    places: Weights
    names: Weights
    leading: Weights
    first_places: frozenset[str]
    sites: frozenset[str]
    scene: frozenset[str]
    news: frozenset[int]
    news_dates: frozenset[int]


def weigh(profile: Profile) -> Weighed:
    """The profile with the weights of its words and names, by the profile alone."""
    whole = [_unit(counts) for counts in (profile.words, profile.lead, profile.headline)]
    placed = {stem(word) for name in profile.places for word in words(name)}
    names = _rare(profile)
    telling = [_unit_length({word: x for word, x in one.items() if word not in placed}) for one in whole]
    return Weighed(
        profile=profile,
        words=telling[0],
        lead=telling[1],
        headline=telling[2],
        frame=_unit_length({word: x for word, x in telling[0].items() if word not in names}),
        key_words={word: sum(one.get(word, 0.0) for one in whole) for word in whole[0]},
        people={name: min(MOST_PERSON, weight(name)) for name in sorted(profile.people)},
        groups=_named(profile.groups, MOST_GROUP),
        places=_named(profile.places, MOST_PLACE),
        names=names,
        leading={name: x for name, x in names.items() if name in profile.lead},
        first_places=frozenset(stem(word) for name in profile.first_places for word in words(name)) & names.keys(),
        sites=frozenset(word for word in profile.sites if weight(word) >= LEAST_SITE),
        scene=_scene(profile),
        news=recent(profile.day, profile.days),
        news_dates=recent(profile.day, profile.dates),
    )


def _named(names: Iterable[str], most: float) -> Weights:
    """The weight of each name: that of its rarest word."""
    return {name: min(most, max((weight(stem(word)) for word in words(name)), default=0.0)) for name in sorted(names)}


def _rare(profile: Profile) -> Weights:
    """The weights of the rare words of all names: the parser often takes one kind of name for another."""
    spoken = {stem(word) for name in (*profile.groups, *profile.places, *profile.streets) for word in words(name)}
    weights = {name: weight(name) for name in sorted(spoken | profile.people)}
    return {name: min(MOST_PERSON, x) for name, x in weights.items() if x >= LEAST_NAME}


def _scene(profile: Profile) -> frozenset[str]:
    """The rare words of the town in the dateline, and those of the first scene that has any."""
    told = (rare_words(name) for name in profile.scenes)
    return rare_words(profile.town) | next(filter(None, told), frozenset())


def _unit(counts: Counter[str]) -> Weights:
    return _unit_length({word: (1 + math.log(count)) * weight(word) for word, count in sorted(counts.items())})


def _unit_length(weights: Weights) -> Weights:
    length = math.sqrt(sum(one * one for one in weights.values())) or 1.0
    return {word: one / length for word, one in weights.items() if one > 0}
