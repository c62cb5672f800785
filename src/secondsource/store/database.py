"""Opening the file: for one writer, who locks it at the start of every transaction, and any number of readers."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as Driver
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from secondsource.errors import StoreError
from secondsource.store.migrations import PRESENT, check_form, migrate
from secondsource.store.turns import turn

WAIT_SECONDS = 60
"""For another program that writes to the file without our lock; two of ours never meet here."""

NOTHING_HERE = "there is no store here; `secondsource add` makes one"

PAGE_BYTES = 1024
"""A report takes some of these and leaves half of one empty; of SQLite's usual 4,096 that were a third of its text."""

ADVICE = (
    ("disk is full", "the disk is full: make room and run the same command again; every line that was printed is kept"),
    (
        "disk I/O error",
        "the disk does not take what is written: check it, then run the same command again",
    ),
    ("not a database", "this is no store: name another file for --store"),
    ("malformed", "the file is damaged: take it from a backup, or add the reports to a new one"),
    ("locked", "another program writes to the file and does not end: close it and run the same command again"),
    ("readonly", "the file may not be written: check its permissions"),
    ("unable to open", "the file cannot be opened: check the folder and its permissions"),
)


@contextmanager
def writing(path: str, *, wait: Callable[[], None]) -> Iterator[Engine]:
    """The file, opened to be written and brought to the present form; no other process of ours writes meanwhile.

    Args:
        path: of the file, which is made if there is none.
        wait: called once if another process is writing, before waiting for it.

    Raises:
        StoreError: if the file cannot be opened, or a transaction on it fails.
    """
    with _writing(path, wait) as engine:
        if engine is None:
            raise StoreError(f"{path}: another process is writing")
        yield engine


@contextmanager
def writing_if_free(path: str) -> Iterator[Engine | None]:
    """The same, or null if another process is writing."""
    with _writing(path, None) as engine:
        yield engine


@contextmanager
def _writing(path: str, wait: Callable[[], None] | None) -> Iterator[Engine | None]:
    with guarded(path):
        try:
            with turn(Path(f"{path}-writer"), wait) as ours:
                if not ours:
                    yield None
                    return
                engine = _engine(path, "rwc", "BEGIN IMMEDIATE")
                try:
                    check_form(engine)
                    _log_ahead(engine)
                    migrate(engine)
                    yield engine
                finally:
                    engine.dispose()
        except FileNotFoundError as error:
            folder = Path(path).absolute().parent
            raise StoreError(f"there is no folder {folder}: make it, or name another file for --store") from error
        except OSError as error:
            raise StoreError(f"the file cannot be written: {error.strerror or error}") from error


@contextmanager
def reading(path: str) -> Iterator[Engine]:
    """The file, opened to be read only, whether or not it is being written. One of an older form is brought on first.

    Raises:
        StoreError: if there is no such file, it cannot be read, or it is of an older form and cannot be written.
    """
    if not Path(path).is_file():
        raise StoreError(f"{path}: {NOTHING_HERE}")
    with guarded(path), _only_read(path) as engine:
        form = check_form(engine)
    if not form:
        raise StoreError(f"{path}: {NOTHING_HERE}")
    if form < PRESENT:
        with writing_if_free(path) as brought_on:
            if brought_on is None:
                raise StoreError(f"{path}: another process brings the file to the present form: try again")
    with guarded(path), _only_read(path) as engine:
        yield engine


@contextmanager
def _only_read(path: str) -> Iterator[Engine]:
    engine = _engine(path, "ro", "BEGIN")
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def snapshot(engine: Engine) -> Iterator[Connection]:
    """One state of the file, whatever is written meanwhile."""
    with engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def guarded(path: str) -> Iterator[None]:
    """Faults of the database as our own errors, with what to do."""
    try:
        yield
    except DBAPIError as error:
        said = str(error.orig)
        advice = next((text for words, text in ADVICE if words in said), said)
        raise StoreError(f"{path}: {advice}") from error
    except StoreError as error:
        raise error if str(error).startswith(path) else StoreError(f"{path}: {error}") from error


def _log_ahead(engine: Engine) -> None:
    """Let readers read while we write; the file keeps the mode, which no transaction can set."""
    connection = engine.raw_connection()
    connection.cursor().execute("PRAGMA journal_mode = WAL")
    connection.close()


def _engine(path: str, mode: str, begin: str) -> Engine:
    place = f"file:{quote(os.path.abspath(path))}?mode={mode}"  # noqa: PTH100 - links stay as they are

    def connect() -> Driver:
        """By the file's own name: an address of SQLAlchemy would unquote it."""
        return sqlite3.connect(place, uri=True, timeout=WAIT_SECONDS, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)

    @event.listens_for(engine, "connect")
    def prepare(driver: Driver, _record: object) -> None:
        driver.isolation_level = None  # the driver's own BEGIN would come too late and take no lock
        if mode != "ro":
            driver.execute(f"PRAGMA page_size = {PAGE_BYTES}")  # of a new file: an older one keeps its own
            driver.execute("PRAGMA synchronous = FULL")

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
