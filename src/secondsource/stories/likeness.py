"""What two items have in common, and in what they differ: words, names, places, ages, counts."""

import math
from collections.abc import Set

from secondsource.stories.weighed import Weighed, Weights

Counts = Set[tuple[str, float]]

MOST_COUNTS = 2
MOST_APART = 2.0
"""A count of the same that is seven times as high or more is as good as another."""

LIKE_FRAME = 0.5
"""How alike (0..1) the words without names are of reports of like events; those of one event are so only by chance."""

NEAR_DAYS = 7


def word_overlap(left: Weighed, right: Weighed) -> float:
    """Both use the same uncommon words."""
    return math.sqrt(max(0.0, dot(left.words, right.words)))


def headline_overlap(left: Weighed, right: Weighed) -> float:
    """The one begins with what the headline of the other says."""
    return dot(left.headline, right.lead) + dot(left.lead, right.headline)


def names_shared(left: Weighed, right: Weighed) -> float:
    """Both name the same, be it people, bodies or places."""
    return min(shared(left.names, right.names), 30) / 10


def others_named(left: Weighed, right: Weighed) -> float:
    """Each names others in its first lines."""
    return min(_unnamed(left, right), _unnamed(right, left))


def like_names_apart(left: Weighed, right: Weighed) -> float:
    """Names left out, they use the same words, but each names others in its first lines."""
    alike = dot(left.frame, right.frame) - LIKE_FRAME
    return alike * others_named(left, right) if alike > 0 else 0.0


def places_shared(left: Weighed, right: Weighed) -> float:
    """Both name the same places."""
    return min(shared(left.places, right.places), 20) / 10


def places_apart(left: Weighed, right: Weighed) -> float:
    """Both name places in their first lines, and the other names none of these, of whatever kind the name is."""
    return float(_places_missed(left, right) and _places_missed(right, left))


def scenes_apart(left: Weighed, right: Weighed) -> float:
    """Each is set in a town that the other does not name in its first lines, though it may name it as another's."""
    set_apart = bool(left.scene and right.scene) and not (_is_scene_of(left, right) or _is_scene_of(right, left))
    return float(set_apart and not places_apart(left, right))


def streets_shared(left: Weighed, right: Weighed) -> float:
    """Both name the same street."""
    return float(not left.profile.streets.isdisjoint(right.profile.streets))


def streets_apart(left: Weighed, right: Weighed) -> float:
    """Both name streets, and not one is the same."""
    return float(apart(left.profile.streets, right.profile.streets))


def sites_apart(left: Weighed, right: Weighed) -> float:
    """They tell of airports, schools or the like, and not one of them is the same."""
    return float(apart(left.sites, right.sites))


def ages_apart(left: Weighed, right: Weighed) -> float:
    """Both tell how old someone is, and not one age is the same."""
    return float(apart(left.profile.ages, right.profile.ages))


def aged_shared(left: Weighed, right: Weighed) -> float:
    """The one tells how old someone is whom the other names."""
    ours, theirs = left.profile, right.profile
    return float(not (ours.aged.isdisjoint(theirs.people) and theirs.aged.isdisjoint(ours.people)))


def others_aged(left: Weighed, right: Weighed) -> float:
    """The one tells how old someone is whom the other, which names people too, does not name."""
    ours, theirs = left.profile, right.profile
    told = bool((ours.aged and theirs.people) or (theirs.aged and ours.people))
    return float(told and not aged_shared(left, right))


def counts_shared(left: Weighed, right: Weighed) -> float:
    """Both count as many of the same."""
    return min(MOST_COUNTS, len(left.profile.counts & right.profile.counts))


def counts_apart(left: Weighed, right: Weighed) -> float:
    """They count the same, and the one has so many times more (logarithm, up to 2), where no two counts agree."""
    ours, theirs = left.profile.counts, right.profile.counts
    both = {of for of, _ in ours} & {of for of, _ in theirs}
    times = [
        min(abs(math.log(one / other)) for like, one in ours if like == of for kind, other in theirs if kind == of)
        for of in sorted(both)
    ]
    return min(MOST_APART, max(times, default=0.0))


def one_outlet(left: Weighed, right: Weighed) -> float:
    """Both come from one outlet, whose reports share words of its own."""
    return float(left.profile.publisher is not None and left.profile.publisher == right.profile.publisher)


def dot(left: Weights, right: Weights) -> float:
    """The sum of products over what both have, the same in whatever order it is summed."""
    return math.fsum(left[word] * right[word] for word in left.keys() & right.keys())


def shared(left: Weights, right: Weights) -> float:
    """The sum of weights of what both have, in whatever order."""
    both = left.keys() & right.keys()
    return math.fsum(left[name] for name in both) if both else 0.0


def apart(ours: Set[object], theirs: Set[object]) -> bool:
    """Whether both have some, and none in common."""
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def told_alike(left: Weighed, right: Weighed) -> bool:
    """Whether the two are told in the same words; not if neither a name nor the week is one: these are strangers."""
    near = of_one_week(left, right) or not left.names.keys().isdisjoint(right.names)
    return near and dot(left.frame, right.frame) >= LIKE_FRAME


def of_one_week(left: Weighed, right: Weighed) -> bool:
    """Whether the two were published within a week, as far as is known."""
    ours, theirs = left.profile.day, right.profile.day
    return ours is None or theirs is None or abs(ours - theirs) <= NEAR_DAYS


def _unnamed(left: Weighed, right: Weighed) -> float:
    """The share (0..1) by weight of the names in the first lines of the left that the right does not have."""
    missed = (x for name, x in left.leading.items() if name not in right.names and name not in right.profile.words)
    return sum(missed) / (sum(left.leading.values()) or 1.0)


def _is_scene_of(left: Weighed, right: Weighed) -> bool:
    """Whether the first lines of the right name the scene of the left, and not only as a place on somebody's way."""
    told = right.profile
    return any(word in told.lead and word not in told.passed for word in left.scene)


def _places_missed(left: Weighed, right: Weighed) -> bool:
    """Whether the right names places, but none of the first places of the left, be it as a place or a ship."""
    missed = apart(left.profile.first_places, right.places.keys())
    return missed and left.first_places.isdisjoint(right.names)
