"""What is added from the browser: one job after another, in a thread of its own, with what it has done so far."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue
from threading import Lock, Thread

from secondsource.errors import SecondSourceError
from secondsource.model.rejection import Rejection
from secondsource.runner import desk

KEPT_LINES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What became of one report: `added`, `known`, `rejected` or, for a whole job, `failed`."""

    outcome: str
    path: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How far the work is: the running stage and its count, the jobs that wait, and the latest lines."""

    running: bool
    stage: str
    done: int
    waiting: int
    lines: tuple[Line, ...]


@dataclass(slots=True)
class Work:
    """Adds to the store what it is given, in order."""

    store: str
    _jobs: "Queue[tuple[str, ...]]" = field(default_factory=Queue)
    _lock: Lock = field(default_factory=Lock)
    _stage: str = ""
    _done: int = 0
    _lines: list[Line] = field(default_factory=list)
    _thread: Thread | None = None

    def give(self, paths: tuple[str, ...]) -> None:
        """Add these files and addresses when those given before are done."""
        self._jobs.put(paths)
        with self._lock:
            if self._thread is None:
                self._thread = Thread(target=self._run, daemon=True)
                self._thread.start()

    def state(self) -> State:
        """How far the work is now."""
        with self._lock:
            lines, stage = tuple(self._lines[-KEPT_LINES:]), self._stage
            running = bool(stage) or self._jobs.unfinished_tasks > 0
            return State(running=running, stage=stage, done=self._done, waiting=self._jobs.qsize(), lines=lines)

    def _run(self) -> None:
        while True:
            paths = self._jobs.get()
            try:
                self._add(paths)
            except SecondSourceError as error:
                self._say(Line(outcome="failed", path=", ".join(paths), reason=str(error)))
            finally:
                self._tell("", 0)
                self._jobs.task_done()

    def _add(self, paths: tuple[str, ...]) -> None:
        wait = self._waiter()
        self._tell("starting", 0)
        for found in desk.add(paths, self.store, progress=self._tell, wait=wait):
            if isinstance(found, Rejection):
                self._say(
                    Line(outcome="rejected", path=self._name(found.path), reason=f"{found.reason}: {found.detail}")
                )
            else:
                self._say(Line(outcome=found.outcome.value, path=self._name(found.path)))
        desk.stories(self.store, progress=self._tell, wait=wait)

    def _name(self, path: str) -> str:
        """A file from the browser by its own name, without the folder in which it is kept."""
        return Path(path).name if path.startswith(f"{self.store}.files") else path

    def _waiter(self) -> Callable[[], None]:
        return lambda: self._tell("waiting for another process that writes to the store", 0)

    def _tell(self, stage: str, done: int) -> None:
        with self._lock:
            self._stage, self._done = stage, done

    def _say(self, line: Line) -> None:
        with self._lock:
            self._lines.append(line)
            del self._lines[:-KEPT_LINES]


def untold(_stage: str, _done: int) -> None:
    """Tell nobody how far a page is."""


def unsaid() -> None:
    """Say nothing of another writer: the page shows what there is."""
