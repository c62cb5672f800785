"""A newsroom's desk: what is known of the reports in a store is asked of it."""

from pathlib import Path

from secondsource.dossier.atom import to_atom
from secondsource.dossier.reasons import Why, why_left_out
from secondsource.dossier.reasons import why as reasons_for
from secondsource.errors import SettingsError
from secondsource.model.dossier import Dossier
from secondsource.model.news import Bulletin
from secondsource.model.visit import Visit
from secondsource.runner.made_by import stories_made_by
from secondsource.runner.progress import Progress, Wait
from secondsource.runner.settling import dossier_of_story, settled
from secondsource.store.database import reading, snapshot
from secondsource.store.decisions import holding
from secondsource.store.finding import story_with
from secondsource.store.listing import Listed, listed
from secondsource.store.news import latest, told_since
from secondsource.store.search import Found
from secondsource.store.search import search as search_in
from secondsource.store.stories import mark_of
from secondsource.store.visits import visited

MOST_FOUND = 20
MOST_IN_FEED = 200


def stories(store: str, *, since: str | None = None, progress: Progress, wait: Wait) -> tuple[Listed, ...]:
    """The stories of the store with their counts: all, or those that changed since a time (ISO 8601 in UTC)."""
    with settled(store, progress, wait) as engine, snapshot(engine) as connection:
        return listed(connection, since)


def brief_story(story: str, store: str, *, progress: Progress, wait: Wait) -> Dossier:
    """The dossier of a stored story: that of `brief` over the same reports.

    Raises:
        SettingsError: if there is no such story.
        StoreError: if the store cannot be read.
    """
    with settled(store, progress, wait, judging=False) as engine:
        dossier = dossier_of_story(engine, story, progress)
    if dossier is None:
        raise SettingsError(f"{store}: no story {story}: `secondsource stories` lists them")
    return dossier


def mark_of_story(story: str, store: str, *, progress: Progress, wait: Wait) -> str:
    """What is another whenever the dossier of a stored story is another; empty if it is not made yet.

    Raises:
        StoreError: if the store cannot be read.
    """
    with settled(store, progress, wait, judging=False) as engine, snapshot(engine) as connection:
        return mark_of(connection, story, stories_made_by())


def search(query: str, store: str, *, most: int = MOST_FOUND, progress: Progress, wait: Wait) -> Found:
    """The reports, statements and claims that have all the words of the query, at most so many of each."""
    with settled(store, progress, wait) as engine, snapshot(engine) as connection:
        return search_in(connection, query, most)


def why(wanted: str, store: str, *, progress: Progress, wait: Wait) -> Why:
    """The reasons behind a claim, statement, discrepancy, report or story of the store.

    Raises:
        SettingsError: if nothing in the store has this id.
        StoreError: if the store cannot be read.
    """
    with settled(store, progress, wait) as engine:
        with snapshot(engine) as connection:
            story, decisions = story_with(connection, wanted), holding(connection, (wanted,))
        dossier = dossier_of_story(engine, story, progress) if story else None
    found = reasons_for(dossier, wanted) if dossier else why_left_out(wanted, decisions)
    if found is None:
        raise SettingsError(
            f"{store}: nothing has the id {wanted}; ids change when a report joins a story: search anew"
        )
    return found


def news(since: str, store: str, *, progress: Progress, wait: Wait) -> tuple[Bulletin, ...]:
    """What changed in the stories of the store since a time (ISO 8601 in UTC), in the order in which it was found."""
    with settled(store, progress, wait) as engine, snapshot(engine) as connection:
        return told_since(connection, since)


def latest_news(store: str, most: int, story: str | None = None) -> tuple[Bulletin, ...]:
    """The latest news that were found in the store, of one story if given, at most so many, the last first.

    Raises:
        StoreError: if the store cannot be read.
    """
    with reading(store) as engine, snapshot(engine) as connection:
        return latest(connection, most, story)


def watched(store: str) -> tuple[Visit, ...]:
    """The addresses that were watched, and what became of the last visit to each.

    Raises:
        StoreError: if the store cannot be read.
    """
    with reading(store) as engine, snapshot(engine) as connection:
        return tuple(visited(connection).values())


def news_feed(store: str, *, home: str = "") -> str:
    """The latest news that were found in the store as an Atom feed; `home` is the address of the web application.

    Raises:
        StoreError: if the store cannot be read.
    """
    return to_atom(latest_news(store, MOST_IN_FEED), str(Path(store).absolute()), home)
