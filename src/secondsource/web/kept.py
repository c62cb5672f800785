"""The pages of stories, kept while they are as they were; those of large stories are made before they are asked for."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from secondsource.dossier.html import Desk, to_html
from secondsource.model.news import Bulletin
from secondsource.runner import desk
from secondsource.runner.progress import silent, unsaid
from secondsource.store.stories import Listed

MOST_KEPT = 8
LARGE = 100
"""Reports: the page of a smaller story is made in less time than a reader notices."""


def page_of_story(store: str, story: str) -> str:
    """The dossier of a story as a page of the application.

    Raises:
        SettingsError: if there is no such story.
        StoreError: if the store cannot be read.
    """
    mark = desk.mark_of_story(story, store, progress=silent, wait=unsaid)
    page = _kept_page if mark else _page
    return page(store, story, mark, last_number(desk.latest_news(store, 1, story)))


def make_large_pages(store: str, stories: Iterable[Listed]) -> None:
    """Make the pages of the largest stories, as many as are kept, the largest last: of 600 reports it takes seconds."""
    large = sorted((one for one in stories if len(one.items) >= LARGE), key=lambda one: len(one.items))
    for one in large[-MOST_KEPT:]:
        page_of_story(store, one.id)


def last_number(news: Sequence[Bulletin]) -> int:
    """The number of the first of these news, which come the last first; nought if there are none."""
    return news[0].number if news else 0


def _page(store: str, story: str, _mark: str, news: int) -> str:
    dossier = desk.brief_story(story, store, progress=silent, wait=unsaid)
    return to_html(dossier, Desk(home="/", story=story, news=news))


_kept_page = lru_cache(MOST_KEPT)(_page)
"""The same, kept by the mark of the dossier."""

forget_pages = _kept_page.cache_clear
"""Make every page anew when it is asked for next."""
