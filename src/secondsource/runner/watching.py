"""Keeping watch over folders, files and feeds: what is new is added, and what it changes is told."""

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from secondsource.intake.fetch import Fetcher
from secondsource.intake.files import STANDARD_INPUT, Named
from secondsource.intake.read import Intake
from secondsource.model.news import Bulletin
from secondsource.model.rejection import Rejection
from secondsource.runner import adding
from secondsource.runner.local import load_pipeline
from secondsource.runner.making import settle
from secondsource.runner.progress import Progress, Wait
from secondsource.runner.visiting import Visiting
from secondsource.runner.webhook import Webhook
from secondsource.store.database import reading, snapshot, writing
from secondsource.store.news import told_after
from secondsource.store.receivers import keep_receiver, receiver
from secondsource.store.visits import keep_visits, visited

QUIET_SECONDS = 2.0
"""A file that was changed less long ago may still be written; it is read in the next round."""

EVERY_SECONDS = 300.0
LINES = "lines"
"""The receiver that stands for those who read what the command writes."""

MOST_AT_ONCE = 20
"""So many news are given before it is noted that they were: so many may be given twice if the process is killed."""

Told = Bulletin | adding.Entry | Rejection
Mark = tuple[int, int] | None


@dataclass(slots=True, kw_only=True)
class Watch:
    """Rounds over the same paths. A file that did not change since the round before is not read again.

    Args:
        paths: files, folders, and addresses of pages and feeds.
        store: the file, which is made if there is none.
        every_seconds: between two rounds.
        webhooks: addresses to which the news are sent.
        outlets: a file with outlets of your own.
        allow_private_addresses: fetch from machines of the local network too, where they are named in the paths.
        progress: called as the work goes on.
        wait: called if another process is writing to the store.
        clock: seconds since 1970.
    """

    paths: tuple[str, ...]
    store: str
    every_seconds: float = EVERY_SECONDS
    webhooks: tuple[str, ...] = ()
    outlets: str | None = None
    allow_private_addresses: bool = False
    progress: Progress
    wait: Wait
    clock: Callable[[], float] = time.time
    reached: int = 0
    lost: int = 0
    _rounds: int = 0
    _marks: dict[str, Mark] = field(default_factory=dict)
    _hooks: tuple[Webhook, ...] = field(init=False)
    _visiting: Visiting = field(init=False)

    def __post_init__(self) -> None:
        """Make ready for the first round."""
        fetcher = Fetcher(max_bytes=Intake().max_bytes, allow_private=self.allow_private_addresses)
        self._visiting = Visiting(fetcher=fetcher, every_seconds=self.every_seconds, clock=self.clock)
        self._hooks = tuple(
            Webhook(url=url, store=self.store, wait=self.wait, clock=self.clock) for url in self.webhooks
        )

    def round(self) -> Iterator[Told]:
        """Every report that is new or could not be read, then what changed in the stories.

        News that nobody was given yet are among them, whoever found them: after a kill they come in the next round.
        `reached` is how many reports were reached, known ones and pages that are as they were among them, and `lost`
        how many could not be read.

        Raises:
            StoreError: if the store cannot be read or written.
        """
        self._begin()
        yield from self._added()
        yield from self._put_off()
        with writing(self.store, wait=self.wait) as engine:
            with engine.begin() as connection:
                keep_visits(connection, self._visiting.made.values())
            settle(engine, load_pipeline(False), self.progress)
        yield from self._news()
        yield from (refused for hook in self._hooks if (refused := hook.deliver()))

    def _begin(self) -> None:
        """Whoever is to be told anything is told what is found from now on."""
        self.reached = self.lost = 0
        with writing(self.store, wait=self.wait) as engine, engine.begin() as connection:
            for name in (LINES, *(hook.name for hook in self._hooks)):
                keep_receiver(connection, receiver(connection, name))
            self._visiting.begin(visited(connection))

    def _added(self) -> Iterator[Told]:
        for found in adding.add(
            self.paths,
            self.store,
            outlets=self.outlets,
            allow_private_addresses=self.allow_private_addresses,
            wanted=self._is_due,
            fetch=self._visiting.fetch,
            progress=self.progress,
            wait=self.wait,
        ):
            if isinstance(found, Rejection):
                self.lost += 1
            else:
                self.reached += 1
                if found.outcome is adding.Outcome.KNOWN:
                    continue
            yield found
        self.reached += sum(not visit.failures for visit in self._visiting.made.values())

    def _put_off(self) -> Iterator[Rejection]:
        """What an earlier process found to fail and is not asked yet; what fails in this one is told when it does."""
        self._rounds += 1
        for visit in self._visiting.waiting.values() if self._rounds == 1 else ():
            detail = f"it gave nothing the last time; it is asked again after {visit.due}"
            yield Rejection(path=visit.address, stage="watch", reason="not asked now", detail=detail)

    def _news(self) -> Iterator[Bulletin]:
        while True:
            with reading(self.store) as engine, snapshot(engine) as connection:
                one = receiver(connection, LINES)
                found = told_after(connection, one.told, MOST_AT_ONCE)
            if not found:
                return
            yield from found
            with writing(self.store, wait=self.wait) as engine, engine.begin() as connection:
                keep_receiver(connection, replace(one, told=found[-1].number))

    def _is_due(self, one: Named) -> bool:
        return self._visiting.is_due(one.location) if one.is_address else self._is_changed(one)

    def _is_changed(self, one: Named) -> bool:
        """Whether the file is another than when it was read, and is not being written; one not there is told once."""
        mark = _mark(one.location)
        if self._marks.get(one.location, ()) == mark or (mark and self.clock() - mark[0] / 1e9 < QUIET_SECONDS):
            return False
        self._marks[one.location] = mark
        return mark is not None or one.direct


def _mark(location: str) -> Mark:
    """When a file was changed, in nanoseconds, and its size: what has the same was not changed; null if it is none."""
    if location == STANDARD_INPUT:
        return 0, 0
    try:
        status = os.stat(location)  # noqa: PTH116 - the name may be no valid Path
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size
