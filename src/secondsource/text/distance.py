"""How far apart two bags of words or two strings are."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet


def jaccard(left: AbstractSet[str], right: AbstractSet[str]) -> float:
    """Shared members over all members, 0..1; 0 for two empty sets."""
    return len(left & right) / len(left | right) if left or right else 0.0


def weighted_overlap(left: AbstractSet[str], right: AbstractSet[str], weights: Mapping[str, float]) -> float:
    """The weight of the shared words over the weight of the lighter side, 0..1; unknown words weigh 1.

    Example:
        >>> weighted_overlap({"the", "ferry"}, {"the", "boat", "sank"}, {"the": 0.1})
        0.09
    """
    lighter = min(weight_of(left, weights), weight_of(right, weights))
    return round(weight_of(left & right, weights) / lighter, 2) if lighter > 0 else 0.0


def weighted_jaccard(left: AbstractSet[str], right: AbstractSet[str], weights: Mapping[str, float]) -> float:
    """The weight of the shared words over the weight of all, 0..1; unknown words weigh 1."""
    everything = weight_of(left | right, weights)
    return weight_of(left & right, weights) / everything if everything > 0 else 0.0


def weight_of(words: AbstractSet[str], weights: Mapping[str, float]) -> float:
    """The sum of the weights, taken in one fixed order so that it does not depend on the order of the set."""
    return sum(weights.get(word, 1.0) for word in sorted(words))


def one_slip(left: str, right: str) -> bool:
    """Whether one letter left out, put in or changed, or two neighbours swapped, makes one word the other.

    Example:
        >>> one_slip("osterholm", "ostarholm"), one_slip("dravel", "darvel"), one_slip("lind", "bond")
        (True, True, False)
    """
    same = next((at for at, (one, other) in enumerate(zip(left, right, strict=False)) if one != other), None)
    if same is None:
        return abs(len(left) - len(right)) <= 1
    one, other = left[same:], right[same:]
    swapped = one[:2] == other[:2][::-1] and one[2:] == other[2:]
    return swapped or one[1:] == other[1:] or one[1:] == other or one == other[1:]
