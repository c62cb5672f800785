"""Which pairs of items are worth comparing: those that share rare words or names. Never all pairs."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from secondsource.stories.rarity import Weighed

KEPT_WORDS = 40
MOST_ITEMS = 150
"""A word that more items have is no reason to compare them all."""


def candidates(items: Sequence[Weighed]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `items`, the lower first, each once, in order."""
    holders = _holders(items)
    for right, item in enumerate(items):
        met: Counter[int] = Counter()
        for key in _keys(item):
            met.update(left for left in holders[key] if left < right)
        for left in sorted(met):
            yield left, right


def _holders(items: Sequence[Weighed]) -> dict[str, list[int]]:
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for place, item in enumerate(items):
        for key in _keys(item):
            holders[key].append(place)
    return {key: places if len(places) <= MOST_ITEMS else [] for key, places in holders.items()}


def _keys(item: Weighed) -> list[str]:
    """The words that weigh most in the item."""
    return sorted(item.words, key=lambda word: (-item.words[word], word))[:KEPT_WORDS]
