"""Reports are read and added to a store."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import Engine

from secondsource.intake.files import Named
from secondsource.model.item import Item
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
from secondsource.store.items import Kept, is_kept, keep


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
        kept = Kept(original=original, reading=reading, made_by=items_made_by())
        with self.engine.begin() as connection:
            keep(connection, kept, now())
        return Entry(outcome=Outcome.ADDED, id=reading.item.id, path=reading.item.path)
