"""Which pairs of items are worth comparing: those that share a key. Keys come from an item alone."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from secondsource.stories.rarity import Weighed, share

RARE_SHARE = 0.0006
RARE_KEYS = 20
"""So many of an item's rarest words are keys by themselves."""

PAIRED_SHARE = 0.1
PAIRED_WORDS = 20
"""So many of its most telling words are keys two by two. Source: with 20, 97 of 100 true pairs share a key."""


def keys(item: Weighed) -> tuple[str, ...]:
    """What an item is found by: its rare words, and its most telling words two by two."""
    rare, paired = key_words(item)
    return (*rare, *(" ".join(two) for two in combinations(paired, 2)))


def key_words(item: Weighed) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that are keys by themselves, and those that are keys two by two, sorted.

    Two items share a key if they share one of the former or two of the latter.
    """
    heavy = sorted(item.key_words, key=lambda word: (-item.key_words[word], word))
    kept = [word for word in heavy if not _names(item.profile.publisher, word)]
    rare = [word for word in kept if share(word) <= RARE_SHARE][:RARE_KEYS]
    paired = sorted([word for word in kept if share(word) <= PAIRED_SHARE][:PAIRED_WORDS])
    return tuple(rare), tuple(paired)


def candidates(items: Iterable[Weighed]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `items`, the lower first, each once."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for right, item in enumerate(items):
        own = keys(item)
        yield from ((left, right) for left in sorted({left for key in own for left in holders.get(key, ())}))
        for key in own:
            holders[key].append(right)


def _names(publisher: str | None, word: str) -> bool:
    """Whether the word belongs to the name or the address of the outlet: all its reports have it."""
    return publisher is not None and len(word) > 2 and word in publisher.casefold()
