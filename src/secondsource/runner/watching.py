"""Keeping watch over folders, files and feeds: what is new is added, and what it changes is told."""

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from secondsource.intake.files import STANDARD_INPUT, Named
from secondsource.model.news import News
from secondsource.model.rejection import Rejection
from secondsource.runner import adding
from secondsource.runner.local import load_pipeline
from secondsource.runner.making import settle
from secondsource.runner.progress import Progress, Wait
from secondsource.store.database import snapshot, writing
from secondsource.store.news import told_after, told_until

QUIET_SECONDS = 2.0
"""A file that was changed less long ago may still be written; it is read in the next round."""

MOST_DOUBLINGS = 5
"""An address that does not answer is asked half as often after each failure, at least every 32 rounds."""

Told = News | adding.Entry | Rejection


@dataclass(slots=True, kw_only=True)
class Watch:
    """Rounds over the same paths. A file that did not change since the round before is not read again.

    Args:
        paths: files, folders, and addresses of pages and feeds.
        store: the file, which is made if there is none.
        outlets: a file with outlets of your own.
        allow_private_addresses: fetch from machines of the local network too.
        progress: called as the work goes on.
        wait: called if another process is writing to the store.
        clock: seconds since 1970.
    """

    paths: tuple[str, ...]
    store: str
    outlets: str | None = None
    allow_private_addresses: bool = False
    progress: Progress
    wait: Wait
    clock: Callable[[], float] = time.time
    _rounds: int = 0
    _marks: dict[str, tuple[int, int]] = field(default_factory=dict)
    _failures: dict[str, int] = field(default_factory=dict)
    _asked: set[str] = field(default_factory=set)

    def round(self) -> Iterator[Told]:
        """Every report that is new or could not be read, then what changed in the stories.

        Raises:
            StoreError: if the store cannot be read or written.
        """
        with writing(self.store, wait=self.wait) as engine, snapshot(engine) as connection:
            last = told_until(connection)
        yield from self._added()
        with writing(self.store, wait=self.wait) as engine:
            settle(engine, load_pipeline(False), self.progress)
            with snapshot(engine) as connection:
                found = told_after(connection, last)
        yield from found
        self._rounds += 1

    def _added(self) -> Iterator[Told]:
        self._asked, failed = set(), set()
        for found in adding.add(
            self.paths,
            self.store,
            outlets=self.outlets,
            allow_private_addresses=self.allow_private_addresses,
            wanted=self._is_due,
            progress=self.progress,
            wait=self.wait,
        ):
            if isinstance(found, Rejection):
                failed.add(found.path)
            if isinstance(found, Rejection) or found.outcome is adding.Outcome.ADDED:
                yield found
        for path in self._asked:
            self._failures[path] = self._failures.get(path, 0) + 1 if path in failed else 0

    def _is_due(self, one: Named) -> bool:
        if not one.is_address:
            return one.location == STANDARD_INPUT or self._is_changed(one.location)
        due = self._rounds % (1 << min(self._failures.get(one.path, 0), MOST_DOUBLINGS)) == 0
        if due:
            self._asked.add(one.path)
        return due

    def _is_changed(self, location: str) -> bool:
        """Whether the file is another than when it was read, and is not being written."""
        try:
            status = os.stat(location)  # noqa: PTH116 - the name may be no valid Path
        except (OSError, ValueError):
            return False
        mark = status.st_mtime_ns, status.st_size
        if self.clock() - status.st_mtime < QUIET_SECONDS or self._marks.get(location) == mark:
            return False
        self._marks[location] = mark
        return True
