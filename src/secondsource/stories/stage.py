"""Readings → Stories: which items are about one event."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from secondsource.model.reading import Reading
from secondsource.model.story import Story
from secondsource.stories.candidates import candidates
from secondsource.stories.cluster import Pair, clusters
from secondsource.stories.profile import profile
from secondsource.stories.rarity import Weighed, rarity, weigh
from secondsource.stories.similarity import crowding, likelihood
from secondsource.stories.telling import tell


@dataclass(frozen=True, slots=True)
class Stories:
    """Puts items about one event together.

    `threshold` (0..1) is the mean likelihood at which two groups of items become one story.
    """

    threshold: float = 0.3

    name: ClassVar[str] = "stories"
    version: ClassVar[int] = 1

    def __call__(self, readings: Iterable[Reading], /) -> Iterator[Story]:
        """Stories in order of their first publication, each item in exactly one; the order of items does not matter."""
        known = {reading.item.id: reading for reading in readings}
        ordered = [known[key] for key in sorted(known)]
        profiles = [profile(reading) for reading in ordered]
        weights = rarity(profiles)
        weighed = [weigh(one, weights) for one in profiles]
        groups = clusters(len(weighed), likely_pairs(weighed), self.threshold)
        stories = [tell([ordered[place] for place in group], [weighed[place] for place in group]) for group in groups]
        yield from sorted(stories, key=lambda story: (story.first or "9", story.id))

    def one(self, readings: Iterable[Reading]) -> Story:
        """The story of items (at least one) that are known to be about one event, told from them alone."""
        ordered = sorted(readings, key=lambda reading: reading.item.id)
        profiles = [profile(reading) for reading in ordered]
        weights = rarity(profiles)
        return tell(ordered, [weigh(one, weights) for one in profiles])


def likely_pairs(weighed: Sequence[Weighed]) -> Iterator[tuple[Pair, float]]:
    """The likelihood of every candidate pair."""
    crowd = crowding(len(weighed))
    for left, right in candidates(weighed):
        yield (left, right), likelihood(weighed[left], weighed[right], crowd)
