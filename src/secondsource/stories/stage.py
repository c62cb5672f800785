"""Readings → Stories: which items are about one event."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from secondsource.model.reading import Reading
from secondsource.model.story import Story
from secondsource.stories.candidates import candidates
from secondsource.stories.cluster import clusters
from secondsource.stories.likeness import told_alike
from secondsource.stories.profile import Profile, profile
from secondsource.stories.similarity import likelihood
from secondsource.stories.telling import tell
from secondsource.stories.weighed import Weighed, weigh

LEAST_LIKELY = 0.05
"""Pairs below are as good as strangers."""

LEAST_DOUBTFUL, AGAINST = 0.2, -5.0
"""Two reports told in the same words and less likely than that are of two events, which speaks against joining their
stories more than any likely pair speaks for it: the others of two like events, each in words of its own, seem likely.
"""


@dataclass(frozen=True, slots=True)
class Stories:
    """Puts items about one event together.

    Whether two items are alike depends on the two alone: items of other events change nothing.
    `threshold` (0..1) is the mean likelihood at which two groups of items become one story.
    """

    threshold: float = 0.29

    def __call__(self, readings: Iterable[Reading], /) -> Iterator[Story]:
        """Stories in order of their first publication, each item in exactly one; the order of items does not matter."""
        known = {reading.item.id: reading for reading in readings}
        groups = self.group([profile(known[key]) for key in sorted(known)])
        stories = [self.one([known[key] for key in group]) for group in groups]
        yield from sorted(stories, key=lambda story: (story.first or "9", story.id))

    def group(self, profiles: Iterable[Profile]) -> list[list[str]]:
        """The ids of the items of each story, sorted; the first of each story in order."""
        weighed = [weigh(one) for one in sorted(profiles, key=lambda one: one.id)]
        likely = ((pair, self.likely(weighed[pair[0]], weighed[pair[1]])) for pair in candidates(weighed))
        groups = clusters(len(weighed), ((pair, one) for pair, one in likely if one), self.threshold)
        return [[weighed[place].profile.id for place in group] for group in groups]

    def likely(self, left: Weighed, right: Weighed) -> float:
        """How likely (0..1) two items that share a key are about one event, by the two alone.

        It is 0 for strangers, and far below 0 for two that are told in the same words and yet are of two events.
        """
        found = likelihood(left, right)
        if found < LEAST_DOUBTFUL and told_alike(left, right):
            return AGAINST
        return found if found >= LEAST_LIKELY else 0.0

    def one(self, readings: Iterable[Reading]) -> Story:
        """The story of items (at least one) that are known to be about one event, told from them alone."""
        ordered = sorted(readings, key=lambda reading: reading.item.id)
        return tell(ordered, [weigh(profile(reading)) for reading in ordered])
