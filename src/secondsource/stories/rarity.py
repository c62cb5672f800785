"""How much it tells that two items share a word or a name: more, the fewer items have it."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from secondsource.language.commonness import UNKNOWN_SHARE, load_commonness
from secondsource.stories.profile import Profile

PRIOR_ITEMS = 50
"""The pile counts like this many imagined items in which a word is as common as in the language.

Without them, in a small pile about one event, the very words of the event would count as common.
"""

PERSON_SHARE, GROUP_SHARE, PLACE_SHARE = 1 / 3_000, 1 / 1_000, 1 / 500
Weights = dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rarity:
    """Weights of words and names: minus the logarithm of the share of items that have them."""

    words: Weights
    people: Weights
    groups: Weights
    places: Weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A profile with weights. `words` and `lead` are of unit length, names keep their weights."""

    profile: Profile
    words: Weights
    lead: Weights
    people: Weights
    groups: Weights
    places: Weights


def rarity(profiles: Sequence[Profile]) -> Rarity:
    """The weights of all that is in the profiles."""
    common, size = load_commonness(), len(profiles)
    return Rarity(
        words=_weights((p.words | p.lead for p in profiles), size, lambda word: common.get(word, UNKNOWN_SHARE)),
        people=_weights((p.people for p in profiles), size, lambda _: PERSON_SHARE),
        groups=_weights((p.groups for p in profiles), size, lambda _: GROUP_SHARE),
        places=_weights((p.places for p in profiles), size, lambda _: PLACE_SHARE),
    )


def weigh(profile: Profile, known: Rarity) -> Weighed:
    """The profile with the weights of its words and names."""
    return Weighed(
        profile=profile,
        words=_unit(profile.words, known.words),
        lead=_unit(profile.lead, known.words),
        people={name: known.people[name] for name in sorted(profile.people)},
        groups={name: known.groups[name] for name in sorted(profile.groups)},
        places={name: known.places[name] for name in sorted(profile.places)},
    )


def _weights(sets: Iterable[Iterable[str]], size: int, expected: Callable[[str], float]) -> Weights:
    seen = Counter(word for one in sets for word in one)
    return {
        word: -math.log((count + PRIOR_ITEMS * expected(word)) / (size + PRIOR_ITEMS)) for word, count in seen.items()
    }


def _unit(counts: Counter[str], weights: Weights) -> Weights:
    raw = {word: (1 + math.log(count)) * weights[word] for word, count in sorted(counts.items())}
    length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
    return {word: weight / length for word, weight in raw.items() if weight > 0}
