"""What is added from the browser: one job after another, in a thread of its own, with what it has done so far."""

from collections import deque
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue
from threading import Lock, Thread

from secondsource.errors import SecondSourceError
from secondsource.model.rejection import Rejection
from secondsource.runner import adding, desk
from secondsource.web.words import say

KEPT_LINES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What became of one report: `added`, `known`, `rejected` or, for a whole job, `failed`."""

    outcome: str
    path: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How far the work is: the running stage and its count, the jobs that wait, the latest lines, the last news."""

    running: bool
    stage: str
    done: int
    waiting: int
    lines: tuple[Line, ...]
    news: int = 0


@dataclass(slots=True)
class Work:
    """Adds to the store what it is given, in order."""

    store: str
    outlets: str | None = None
    allow_private_addresses: bool = False
    _jobs: "Queue[tuple[str, ...]]" = field(default_factory=Queue)
    _lock: Lock = field(default_factory=Lock)
    _stage: str = ""
    _done: int = 0
    _lines: deque[Line] = field(default_factory=lambda: deque(maxlen=KEPT_LINES))

    def __post_init__(self) -> None:
        """Begin to wait for jobs."""
        Thread(target=self._run, daemon=True).start()

    def give(self, paths: tuple[str, ...]) -> None:
        """Add these files and addresses when those given before are done."""
        self._jobs.put(paths)

    def state(self) -> State:
        """How far the work is now."""
        with self._lock:
            return State(
                running=self._jobs.unfinished_tasks > 0,
                stage=self._stage or say("work.waiting"),
                done=self._done,
                waiting=self._jobs.qsize(),
                lines=tuple(self._lines),
            )

    def _run(self) -> None:
        while True:
            paths = self._jobs.get()
            try:
                self._add(paths)
            except SecondSourceError as error:
                self._say(Line(outcome=say("work.failed"), path=", ".join(paths), reason=str(error)))
            finally:
                self._tell("", 0)
                self._jobs.task_done()

    def _add(self, paths: tuple[str, ...]) -> None:
        self._tell(say("work.starting"), 0)
        for found in adding.add(
            paths,
            self.store,
            outlets=self.outlets,
            allow_private_addresses=self.allow_private_addresses,
            progress=self._tell,
            wait=self._wait,
        ):
            self._say(self._line(found))
        desk.stories(self.store, progress=self._tell, wait=self._wait)

    def _line(self, found: adding.Entry | Rejection) -> Line:
        if isinstance(found, Rejection):
            return Line(
                outcome=say("work.rejected"), path=self._name(found.path), reason=f"{found.reason}: {found.detail}"
            )
        return Line(outcome=found.outcome.value, path=self._name(found.path))

    def _name(self, path: str) -> str:
        """A file from the browser by its own name, without the folder in which it is kept."""
        return Path(path).name if path.startswith(f"{self.store}.files") else path

    def _wait(self) -> None:
        self._tell(say("work.busy"), 0)

    def _tell(self, stage: str, done: int) -> None:
        with self._lock:
            self._stage, self._done = stage, done

    def _say(self, line: Line) -> None:
        with self._lock:
            self._lines.append(line)
