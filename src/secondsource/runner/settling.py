"""What a store holds beside its reports is made from them when it is asked for, and kept.

Whoever asks makes what is missing: reports read by an earlier version of a stage are read again, stories are found
anew when a report was added, and every story that is another now is judged. While another process writes, what is
there is shown as it is, and only the one story that is asked for is judged. The stages and their models are loaded
only where something is missing.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine

from secondsource.model.dossier import Dossier
from secondsource.runner.made_by import groups_made_by, items_made_by, stories_made_by
from secondsource.runner.progress import Progress, Wait
from secondsource.store.database import reading, snapshot, writing_if_free
from secondsource.store.items import extent, outdated
from secondsource.store.stories import dossier_of, grouped_from, members, unjudged
from secondsource.text.stamp import in_utc


@contextmanager
def settled(store: str, progress: Progress, wait: Wait, *, judging: bool = True) -> Iterator[Engine]:
    """The store, to be read, with all that follows from its reports.

    Args:
        store: the file.
        progress: called as what is missing is made.
        wait: called if what is missing cannot be kept, because another process is writing.
        judging: whether the stories are to be judged, too.

    Raises:
        StoreError: if there is no store, or it cannot be read.
    """
    if _is_behind(store, judging) and os.access(Path(store).absolute().parent, os.W_OK):
        with writing_if_free(store) as engine_to_write:
            if engine_to_write is None:
                wait()
            else:
                _settle(engine_to_write, progress, judging)
    with reading(store) as engine:
        yield engine


def dossier_of_story(engine: Engine, story: str, progress: Progress) -> Dossier | None:
    """The dossier of a story as it is kept, else made now; null if there is no such story.

    Raises:
        StageError: if the story cannot be judged.
    """
    with snapshot(engine) as connection:
        kept = dossier_of(connection, story, stories_made_by())
        if kept or not members(connection, story):
            return kept
    progress("judging", 1)
    return _judged(engine, story)


def made_from_now(connection: Connection) -> str:
    """What the stories would be made from if they were found now."""
    return f"{groups_made_by()}, {extent(connection)}"


def now() -> str:
    """The time, ISO 8601 in UTC, to the second."""
    return in_utc(datetime.now(UTC))


def _is_behind(store: str, judging: bool) -> bool:
    with reading(store) as engine, snapshot(engine) as connection:
        if next(outdated(connection, items_made_by()), None) or grouped_from(connection) != made_from_now(connection):
            return True
        return judging and bool(unjudged(connection, stories_made_by()))


def _settle(engine: Engine, progress: Progress, judging: bool) -> None:
    from secondsource.runner.local import load_pipeline
    from secondsource.runner.making import settle

    settle(engine, load_pipeline(False), progress, judging=judging)


def _judged(engine: Engine, story: str) -> Dossier:
    from secondsource.runner.local import load_pipeline
    from secondsource.runner.making import judged

    return judged(engine, load_pipeline(False), story)
