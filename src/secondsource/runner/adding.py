"""Reports are read and added to a store."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import Engine

from secondsource.intake.files import Named, is_address
from secondsource.intake.read import Fetch
from secondsource.model.item import FurnitureKind, Item
from secondsource.model.reading import Reading
from secondsource.model.rejection import Rejection
from secondsource.pipeline import Pipeline
from secondsource.runner.local import load_pipeline
from secondsource.runner.made_by import items_made_by
from secondsource.runner.outlets import with_outlets
from secondsource.runner.pool import annotate_all
from secondsource.runner.progress import Progress, Wait
from secondsource.runner.settling import now
from secondsource.store.database import snapshot, writing
from secondsource.store.items import Kept, is_kept, keep, last_capture


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
    fetch: Fetch | None = None,
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
        fetch: asks for the page at an address, null if it is as it was; a plain request if it is not given.
        progress: called as the work goes on.
        wait: called once if another process is writing to the store.

    Raises:
        StoreError: if the store cannot be written.
    """
    pipeline = with_outlets(load_pipeline(False, allow_private_addresses), outlets)
    intake = replace(pipeline.intake, again=True, fetch=fetch, wanted=wanted or pipeline.intake.wanted)
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
            if isinstance(found, Rejection):
                self._give(None)
                yield found
                continue
            (cleaned,) = self.pipeline.cleaning((found,))
            known = self._known_as(cleaned)
            if known:
                self.known.append((self.given, Entry(outcome=Outcome.KNOWN, id=known, path=found.path)))
            else:
                self.ids.add(found.id)
                self._give(found)
                yield cleaned

    def _give(self, original: Item | None) -> None:
        self.given += 1
        self.begun.append(original)

    def _known_as(self, item: Item) -> str | None:
        """The id of the same report in the store, or of this run; for a page of the web, of one with the same words."""
        if item.id in self.ids or self._is_kept(item.id):
            return item.id
        if not is_address(item.path):
            return None
        with snapshot(self.engine) as connection:
            last = last_capture(connection, item)
        return last.id if last and _words(last) == _words(item) else None

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
        kept = Kept(original=original, reading=reading, made_by=items_made_by())
        with self.engine.begin() as connection:
            keep(connection, kept, now())
        return Entry(outcome=Outcome.ADDED, id=reading.item.id, path=reading.item.path)


def _words(item: Item) -> tuple[str | None, str, tuple[str, ...]]:
    """What a page says; all around it may be another whenever it is asked for."""
    corrections = (piece.text for piece in item.furniture if piece.kind is FurnitureKind.CORRECTION)
    return item.headline, item.body, tuple(corrections)
