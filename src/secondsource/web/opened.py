"""The dossiers that were opened last, kept in memory while they are as they were: one is a page of many."""

from functools import lru_cache

from secondsource.model.dossier import Dossier
from secondsource.runner import desk
from secondsource.runner.progress import silent, unsaid

MOST_KEPT = 2
"""That of 600 reports takes 40 MB."""


def open_dossier(store: str, story: str) -> Dossier:
    """The dossier of a story.

    Raises:
        SettingsError: if there is no such story.
        StoreError: if the store cannot be read.
    """
    mark = desk.mark_of_story(story, store, progress=silent, wait=unsaid)
    return _kept(store, story, mark) if mark else _read(store, story)


def _read(store: str, story: str, _mark: str = "") -> Dossier:
    return desk.brief_story(story, store, progress=silent, wait=unsaid)


_kept = lru_cache(MOST_KEPT)(_read)
"""The same, kept by the mark of the dossier."""
