"""The list of stories with what is new in each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from secondsource.model.news import Bulletin, NewsKind
from secondsource.store.listing import Listed

MOST_LINES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A story, its latest news, and how many of all its news the reader has not seen."""

    story: Listed
    latest: tuple[Bulletin, ...]
    unseen: int


def overview(stories: Iterable[Listed], news: Sequence[Bulletin], seen: int) -> tuple[Entry, ...]:
    """The stories in their order.

    Args:
        stories: of the store.
        news: the latest, the last first.
        seen: the number of the last news that the reader saw.
    """
    by_story: dict[str, list[Bulletin]] = {}
    for one in news:
        by_story.setdefault(one.story, []).append(one)
    return tuple(_entry(story, by_story.get(story.id, []), seen) for story in stories)


def _entry(story: Listed, news: Sequence[Bulletin], seen: int) -> Entry:
    told = [one for one in news if one.kind is not NewsKind.STORY]
    return Entry(story=story, latest=tuple(told[:MOST_LINES]), unseen=sum(one.number > seen for one in news))
