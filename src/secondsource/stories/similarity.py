"""How likely it is that two items are about one event: a table of small features, each with a sentence."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from secondsource.stories.likeness import (
    aged_shared,
    ages_apart,
    counts_apart,
    counts_shared,
    dot,
    headline_overlap,
    like_names_apart,
    names_shared,
    one_outlet,
    others_aged,
    others_named,
    places_apart,
    places_shared,
    scenes_apart,
    sites_apart,
    streets_apart,
    streets_shared,
    word_overlap,
)
from secondsource.stories.timing import (
    dates_apart,
    day_recalled,
    days_apart,
    hours_apart,
    moments_apart,
    publication_gap,
    weekdays_apart,
)
from secondsource.stories.weighed import Weighed


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """One thing to look at in two items: `measure` is 0..3, `weight` in units of log odds.

    The docstring of `measure` is what the reader is told of it. What is `alike` counts in so far as (0..1) the two use
    the same uncommon words: where they do not, it is not even looked at.
    """

    name: str
    weight: float
    measure: Callable[[Weighed, Weighed], float]
    alike: bool = False

    def of(self, left: Weighed, right: Weighed, product: float) -> float:
        """What is measured of the two, of whose words that is the product."""
        return self.measure(left, right) * product if self.alike else self.measure(left, right)


OUTLINED = (
    Feature(name="names", weight=0.82, measure=names_shared),
    Feature(name="people with ages", weight=3.08, measure=aged_shared),
    Feature(name="places", weight=1.43, measure=places_shared),
    Feature(name="streets", weight=0.44, measure=streets_shared),
    Feature(name="day recalled", weight=2.0, measure=day_recalled),
    Feature(name="streets apart", weight=-3.38, measure=streets_apart),
    Feature(name="places apart", weight=-1.74, measure=places_apart),
    Feature(name="publication", weight=-1.56, measure=publication_gap),
    Feature(name="others aged", weight=-0.6, measure=others_aged),
    Feature(name="ages apart", weight=-2.39, measure=ages_apart),
    Feature(name="hours apart", weight=-1.09, measure=hours_apart),
    Feature(name="dates apart", weight=-0.97, measure=dates_apart),
    Feature(name="outlet", weight=-0.32, measure=one_outlet),
    Feature(name="days apart", weight=-1.25, measure=days_apart),
)
"""What the outlines of two items tell. What speaks for one event comes first, so that the sum only falls behind it."""

WORDED = (
    Feature(name="words", weight=0.59, measure=word_overlap),
    Feature(name="headline", weight=0.5, measure=headline_overlap),
    Feature(name="counts", weight=0.77, measure=counts_shared),
    Feature(name="like names apart", weight=-24.0, measure=like_names_apart),
    Feature(name="scenes apart", weight=-1.7, measure=scenes_apart),
    Feature(name="others named", weight=-0.57, measure=others_named, alike=True),
    Feature(name="like sites apart", weight=-6.28, measure=sites_apart, alike=True),
    Feature(name="like days apart", weight=-5.21, measure=days_apart, alike=True),
    Feature(name="like weekdays apart", weight=-1.69, measure=weekdays_apart, alike=True),
    Feature(name="like moments apart", weight=-4.28, measure=moments_apart, alike=True),
    Feature(name="like counts apart", weight=-1.93, measure=counts_apart, alike=True),
)
FEATURES = (*OUTLINED, *WORDED)
BASE = 0.0
"""Log odds of two items that share nothing.

Source: `training.stories.learn_likelihood`, 2026-11; that of a day recalled, which invented events of one day would
make nothing, is learnt from labelled reports. So are those of scenes and moments apart, each beside all others as they
were: -1.74 and -4.28 on shootings, -1.57 on world news, which has few moments apart, -1.56 for scenes on the worlds.
"""


def likelihood(left: Weighed, right: Weighed) -> float:
    """How likely (0..1) the two are about one event, by the two alone; the same whichever stands left."""
    return 1 / (1 + math.exp(-odds(left, right)))


def odds(left: Weighed, right: Weighed) -> float:
    """The same as the logarithm of the odds."""
    product = dot(left.words, right.words)
    told = (one.weight * one.of(left, right, product) for one in WORDED if product or not one.alike)
    return outlined(left, right) + sum(told)


def outlined(left: Weighed, right: Weighed, least: float = -math.inf) -> float:
    """The part of it that outlines tell. If it is below `least`, so is what is given back, which is found sooner."""
    total = BASE
    for feature in OUTLINED:
        if total < least and feature.weight < 0:
            break
        total += feature.weight * feature.measure(left, right)
    return total
