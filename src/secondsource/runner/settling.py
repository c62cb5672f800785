"""What a store holds beside its reports is made from them when it is asked for, and kept.

Whoever asks makes what is missing: reports read by an earlier version of a stage are read again, stories are found
anew when a report was added, and every story that is another now is judged. While another process writes, what is
there is shown as it is, and only the one story that is asked for is judged.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from secondsource.dossier.news import news
from secondsource.errors import StageError
from secondsource.model.dossier import Dossier
from secondsource.model.reading import Reading
from secondsource.pipeline import Pipeline
from secondsource.runner.grouping import regroup
from secondsource.runner.local import Progress, load_pipeline
from secondsource.runner.pool import annotate_all
from secondsource.store.database import reading, snapshot, writing_if_free
from secondsource.store.decisions import ANEW, holding
from secondsource.store.items import Kept, extent, keep_anew, keep_as_it_is, outdated, readings
from secondsource.store.likeness import forget
from secondsource.store.news import forget_past, laid_by, tell
from secondsource.store.stories import (
    dossier_of,
    grouped_from,
    is_judged,
    keep_dossier,
    keep_unjudged,
    made_from,
    members,
    unjudged,
)

Wait = Callable[[], None]
"""Called once where another process is writing to the store."""


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
    with reading(store) as engine:
        behind = _is_behind(engine, load_pipeline(False), judging)
    if behind and os.access(Path(store).absolute().parent, os.W_OK):
        with writing_if_free(store) as engine_to_write:
            if engine_to_write is None:
                wait()
            else:
                settle(engine_to_write, load_pipeline(False), progress, judging=judging)
    with reading(store) as engine:
        yield engine


def settle(engine: Engine, pipeline: Pipeline, progress: Progress, *, judging: bool = True) -> None:
    """Make and keep what is missing: readings, stories and, if `judging`, dossiers, each in its own transaction."""
    _read_anew(engine, pipeline, progress)
    _regroup(engine, pipeline, progress)
    if judging:
        with snapshot(engine) as connection:
            waiting = unjudged(connection, stories_made_by(pipeline))
        for done, (story, dossier) in enumerate(_dossiers(engine, pipeline, waiting), 1):
            progress(f"judging {len(waiting)} stories", done)
            _keep(engine, story, dossier, stories_made_by(pipeline))
        if waiting:
            with engine.begin() as connection:
                forget_past(connection)


def _dossiers(engine: Engine, pipeline: Pipeline, waiting: Sequence[str]) -> Iterator[tuple[str, Dossier | None]]:
    """The dossier of each story; null for one that cannot be judged: it costs no other."""
    for story in waiting:
        try:
            yield story, _judged(engine, pipeline, story)
        except DBAPIError:
            raise
        except Exception:  # reports are untrusted: whatever they do to a stage, the other stories must be judged
            yield story, None


def _keep(engine: Engine, story: str, dossier: Dossier | None, made_by: str) -> None:
    with engine.begin() as connection:
        if dossier is None:
            keep_unjudged(connection, story, made_by)
            return
        before = None if is_judged(connection, story) else laid_by(connection, story, made_by)
        keep_dossier(connection, story, dossier, made_by)
        if before is not None:
            tell(connection, news(dossier, before), now())


def dossier_of_story(engine: Engine, story: str, progress: Progress) -> Dossier | None:
    """The dossier of a story as it is kept, else made now; null if there is no such story."""
    pipeline = load_pipeline(False)
    with snapshot(engine) as connection:
        kept = dossier_of(connection, story, stories_made_by(pipeline))
        if kept or not members(connection, story):
            return kept
    progress("judging", 1)
    try:
        return _judged(engine, pipeline, story)
    except DBAPIError:
        raise
    except Exception as error:  # as above
        raise StageError(f"the story {story} cannot be judged: {type(error).__name__}: {error}; report it") from error


def items_made_by(pipeline: Pipeline) -> str:
    """The stages that make what is kept of a report, with their versions."""
    return ", ".join(f"{stage.name} {stage.version}" for stage in (pipeline.cleaning, pipeline.annotation))


def stories_made_by(pipeline: Pipeline) -> str:
    """The program and the stages that make a dossier, with their versions."""
    software = pipeline.software
    return ", ".join([software.version, *(f"{name} {value}" for name, value in sorted(software.settings.items()))])


def _is_behind(engine: Engine, pipeline: Pipeline, judging: bool) -> bool:
    with snapshot(engine) as connection:
        if next(outdated(connection, items_made_by(pipeline)), None):
            return True
        if grouped_from(connection) != _made_from(connection, pipeline):
            return True
        return judging and bool(unjudged(connection, stories_made_by(pipeline)))


def _made_from(connection: Connection, pipeline: Pipeline) -> str:
    return f"{_stages(pipeline)}, {extent(connection)}"


def _stages(pipeline: Pipeline) -> str:
    return f"{items_made_by(pipeline)}, {pipeline.stories.name} {pipeline.stories.version}"


def _read_anew(engine: Engine, pipeline: Pipeline, progress: Progress) -> None:
    with snapshot(engine) as connection:
        originals = tuple(outdated(connection, items_made_by(pipeline)))
    cleaned = (item for original in originals for item in pipeline.cleaning((original,)))
    for done, (original, found) in enumerate(zip(originals, annotate_all(cleaned), strict=True), 1):
        with engine.begin() as connection:
            if isinstance(found, Reading):
                keep_anew(connection, Kept(original=original, reading=found, made_by=items_made_by(pipeline)))
            else:
                keep_as_it_is(connection, original.id, items_made_by(pipeline))
        progress("reading anew", done)


def _regroup(engine: Engine, pipeline: Pipeline, progress: Progress) -> None:
    with engine.begin() as connection:
        stages, extent_now = _stages(pipeline), _made_from(connection, pipeline)
        known = grouped_from(connection) or ""
        if known == extent_now:
            return
        progress("stories", 0)
        if not known.startswith(f"{stages}, "):
            forget(connection)
        regroup(connection, pipeline, holding(connection), now(), everywhere=known.endswith(ANEW))
        made_from(connection, extent_now)


def _judged(engine: Engine, pipeline: Pipeline, story: str) -> Dossier:
    with snapshot(engine) as connection:
        ids = members(connection, story)
        held, decisions = tuple(readings(connection, ids)), holding(connection, ids)
    return pipeline.judge_story(held, _untold, decisions)


def _untold(_stage: str) -> None:
    """Tell nobody."""


def now() -> str:
    """The time, ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
