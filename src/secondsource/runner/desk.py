"""A newsroom's desk: reports are added to a store, and what is known of them is asked of it."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import Engine

from secondsource.dossier.reasons import Why
from secondsource.dossier.reasons import why as reasons_for
from secondsource.errors import SettingsError
from secondsource.intake.files import Named
from secondsource.model.dossier import Dossier
from secondsource.model.item import Item
from secondsource.model.reading import Reading
from secondsource.model.rejection import Rejection
from secondsource.pipeline import Pipeline
from secondsource.runner.local import Progress, load_pipeline
from secondsource.runner.outlets import with_outlets
from secondsource.runner.pool import annotate_all
from secondsource.runner.settling import Wait, dossier_of_story, items_made_by, now, settled
from secondsource.store.database import snapshot, writing
from secondsource.store.items import Kept, is_kept, keep
from secondsource.store.search import Found
from secondsource.store.search import search as search_in
from secondsource.store.stories import Listed, listed, story_with

MOST_FOUND = 20


class Outcome(StrEnum):
    """What became of a report that was to be added."""

    ADDED = "added"
    KNOWN = "known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A report that is in the store now, or was before."""

    outcome: Outcome
    id: str
    path: str


def add(
    paths: Iterable[str],
    store: str,
    *,
    outlets: str | None = None,
    allow_private_addresses: bool = False,
    wanted: Callable[[Named], bool] | None = None,
    progress: Progress,
    wait: Wait,
) -> Iterator[Entry | Rejection]:
    """Read reports into the store. An entry that was given is durable; before it, nothing of its report is stored.

    Args:
        paths: files, folders and addresses of the web; `-` is standard input.
        store: the file, which is made if there is none.
        outlets: a file with outlets of your own, in the columns of the table of outlets.
        allow_private_addresses: fetch from machines of the local network too.
        wanted: whether a file or an address is to be read now; all are if it is not given.
        progress: called as the work goes on.
        wait: called once if another process is writing to the store.

    Raises:
        StoreError: if the store cannot be written.
    """
    pipeline = with_outlets(load_pipeline(False, allow_private_addresses), outlets)
    intake = replace(pipeline.intake, again=True, wanted=wanted or pipeline.intake.wanted)
    pipeline = replace(pipeline, intake=intake)
    with writing(store, wait=wait) as engine:
        for done, entry in enumerate(_Adding(pipeline, engine)(paths), 1):
            yield entry
            progress("reading", done)


class _Adding:
    """Reports on their way into the store. A report that is known is told of when those before it are done."""

    def __init__(self, pipeline: Pipeline, engine: Engine) -> None:
        self.pipeline = pipeline
        self.engine = engine
        self.begun: deque[Item | None] = deque()
        self.ids: set[str] = set()
        self.known: deque[tuple[int, Entry]] = deque()
        self.given = self.done = 0

    def __call__(self, paths: Iterable[str]) -> Iterator[Entry | Rejection]:
        for found in annotate_all(self._new(paths)):
            yield from self._known()
            original = self.begun.popleft()
            if isinstance(found, Reading) and original is not None:
                yield self._keep(original, found)
            elif isinstance(found, Rejection):
                yield found
            self.done += 1
        yield from self._known()

    def _new(self, paths: Iterable[str]) -> Iterator[Item | Rejection]:
        """The cleaned reports that are not in the store; the originals of those given wait in `begun`."""
        for found in self.pipeline.intake(paths):
            if isinstance(found, Item) and (found.id in self.ids or self._is_kept(found.id)):
                self.known.append((self.given, Entry(outcome=Outcome.KNOWN, id=found.id, path=found.path)))
                continue
            self.given += 1
            self.begun.append(found if isinstance(found, Item) else None)
            if isinstance(found, Rejection):
                yield found
            else:
                self.ids.add(found.id)
                yield from self.pipeline.cleaning((found,))

    def _is_kept(self, item: str) -> bool:
        with snapshot(self.engine) as connection:
            return is_kept(connection, item)

    def _known(self) -> Iterator[Entry | Rejection]:
        while self.known and self.known[0][0] <= self.done:
            entry = self.known.popleft()[1]
            if self._is_kept(entry.id):
                yield entry
            else:
                detail = "the same as a report of this run that could not be read"
                yield Rejection(path=entry.path, stage="intake", reason="duplicate", detail=detail)

    def _keep(self, original: Item, reading: Reading) -> Entry:
        kept = Kept(original=original, reading=reading, made_by=items_made_by(self.pipeline))
        with self.engine.begin() as connection:
            keep(connection, kept, now())
        return Entry(outcome=Outcome.ADDED, id=reading.item.id, path=reading.item.path)


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
            story = story_with(connection, wanted)
        dossier = dossier_of_story(engine, story, progress) if story else None
    found = reasons_for(dossier, wanted) if dossier else None
    if found is None:
        raise SettingsError(
            f"{store}: nothing has the id {wanted}; ids change when a report joins a story: search anew"
        )
    return found
