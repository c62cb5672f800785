"""Which pairs of items are worth comparing: those that share rare words or names. Never all pairs."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from secondsource.stories.rarity import Weighed

KEPT_WORDS = 80
MOST_ITEMS = 100
"""A word that more items have is no reason to compare them all."""

LEAST_OVERLAP = 0.03
"""Of the product of the two unit vectors, over rare words alone. Source: keeps 97 of 100 true pairs."""


def candidates(items: Sequence[Weighed]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `items`, the lower first, each once, in order."""
    holders = _holders(items)
    for right, item in enumerate(items):
        overlap: defaultdict[int, float] = defaultdict(float)
        for word in _rarest(item):
            for left, weight in holders.get(word, ()):
                if left < right:
                    overlap[left] += weight * item.words[word]
        for left in sorted(overlap):
            if overlap[left] >= LEAST_OVERLAP:
                yield left, right


def _holders(items: Sequence[Weighed]) -> dict[str, list[tuple[int, float]]]:
    holders: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, item in enumerate(items):
        for word in _rarest(item):
            holders[word].append((place, item.words[word]))
    return {word: places for word, places in holders.items() if 1 < len(places) <= MOST_ITEMS}


def _rarest(item: Weighed) -> list[str]:
    """The words that weigh most in the item."""
    return sorted(item.words, key=lambda word: (-item.words[word], word))[:KEPT_WORDS]
