"""Whose turn it is to write: a lock on a file beside the store, which the system lifts when its holder dies."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def turn(place: Path, wait: Callable[[], None] | None) -> Iterator[bool]:
    """Whether it is our turn, which lasts until the context ends.

    SQLite before 3.51.3 can lose what two connections write at once in WAL mode, so its own locks do not suffice.

    Args:
        place: of the lock; an empty file that stays.
        wait: called once before waiting for another holder. Null: do not wait.

    Raises:
        OSError: if the file cannot be made.
    """
    lock = os.open(place, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    try:
        yield _taken(lock, wait)
    finally:
        os.close(lock)


def _taken(lock: int, wait: Callable[[], None] | None) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        if wait is None:
            return False
        wait()
        fcntl.flock(lock, fcntl.LOCK_EX)
    return True
