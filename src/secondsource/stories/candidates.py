"""Which pairs of items are worth comparing: those that share telling words, and whom they name, where and when agrees.

It is told from the two items alone, so that no other item changes it, in three steps of which each is asked of fewer:
the words that both are found by, the days between them, and their outlines.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from secondsource.stories.likeness import of_one_week
from secondsource.stories.outline import outline
from secondsource.stories.rarity import share, weight
from secondsource.stories.similarity import outlined
from secondsource.stories.timing import gap
from secondsource.stories.weighed import Weighed, weigh

Other = TypeVar("Other")

RARE_SHARE = 0.0006
RARE_WORDS = 20
"""So many of an item's rarest words find like items by themselves."""

PAIRED_SHARE = 0.1
PAIRED_WORDS = 20
"""So many of its most telling words do so two by two. Source: with 20, 97 of 100 true pairs share enough."""

WEIGHT_FOR_GAP = 10.0
"""What is shared weighs at least so many times the gap in days (logarithm, a fifth): years apart, "fire" is nothing."""

LEAST_ODDS, LEAST_ODDS_OF_A_WEEK = -3.5, -6.0
"""Of one week more are compared: like events of a week, told in the same words, speak against joining their reports.

Source: labelled reports and invented like events, 2026-11, whose stories stay as they are.
"""


def key_words(item: Weighed) -> tuple[str, ...]:
    """The words by which an item is found, sorted."""
    heavy = sorted(item.key_words, key=lambda word: (-item.key_words[word], word))
    kept = [word for word in heavy if not _names(item.profile.publisher, word)]
    rare = [word for word in kept if share(word) <= RARE_SHARE][:RARE_WORDS]
    paired = [word for word in kept if share(word) <= PAIRED_SHARE][:PAIRED_WORDS]
    return tuple(sorted({*rare, *paired}))


def sharing(holders: Iterable[tuple[str, Sequence[Other]]]) -> dict[Other, float]:
    """Those that share a rare word or two others with an item, and what the shared words weigh.

    Args:
        holders: the words of the item in their order, each with those that have it.
    """
    weights: dict[Other, float] = {}
    enough: set[Other] = set()
    for word, others in holders:
        own = weight(word)
        enough.update(others if share(word) <= RARE_SHARE else (one for one in others if one in weights))
        for one in others:
            weights[one] = weights.get(one, 0.0) + own
    return {one: weights[one] for one in enough}


def near(ours: int | None, theirs: int | None, shared: float) -> bool:
    """Whether two items of these days (ordinals) share words that weigh enough for the gap between them."""
    return shared >= WEIGHT_FOR_GAP * gap(ours, theirs)


def fit(left: Weighed, right: Weighed) -> bool:
    """Whether two items may be about one event, or of one week and told in the same words, by their outlines."""
    least = LEAST_ODDS_OF_A_WEEK if of_one_week(left, right) else LEAST_ODDS
    return outlined(left, right, least) >= least


def candidates(items: Iterable[Weighed]) -> Iterator[tuple[int, int]]:
    """Pairs of places in `items`, the lower first, each once."""
    known = list(items)
    outlines = [weigh(outline(item.profile)) for item in known]
    met = meetings(known)
    return ((left, right) for left, right in met if fit(outlines[left], outlines[right]))


def meetings(items: Sequence[Weighed]) -> Iterator[tuple[int, int]]:
    """Pairs of places that share telling words, the lower first, each once."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for right, item in enumerate(items):
        own = key_words(item)
        shared = sharing((word, holders[word]) for word in own)
        for left in sorted(shared):
            if near(items[left].profile.day, item.profile.day, shared[left]):
                yield left, right
        for word in own:
            holders[word].append(right)


def _names(publisher: str | None, word: str) -> bool:
    """Whether the word belongs to the name or the address of the outlet: all its reports have it."""
    return publisher is not None and len(word) > 2 and word in publisher.casefold()
