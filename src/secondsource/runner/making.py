"""What a store holds beside its reports, made from them where it is missing: readings, stories and dossiers."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from secondsource.dossier.news import news
from secondsource.errors import StageError
from secondsource.model.dossier import Dossier
from secondsource.model.reading import Reading
from secondsource.pipeline import Pipeline
from secondsource.runner.grouping import regroup
from secondsource.runner.made_by import groups_made_by, items_made_by, stories_made_by
from secondsource.runner.pool import annotate_all
from secondsource.runner.progress import Progress
from secondsource.runner.settling import made_from_now, now
from secondsource.store.database import snapshot
from secondsource.store.decisions import ANEW, holding
from secondsource.store.items import Kept, keep_anew, keep_as_it_is, outdated, readings
from secondsource.store.likeness import forget
from secondsource.store.news import forget_past, laid_by, tell
from secondsource.store.stories import (
    grouped_from,
    is_judged,
    keep_dossier,
    keep_unjudged,
    made_from,
    members,
    unjudged,
)


def settle(engine: Engine, pipeline: Pipeline, progress: Progress, *, judging: bool = True) -> None:
    """Make and keep what is missing: readings, stories and, if `judging`, dossiers, each in its own transaction."""
    _read_anew(engine, pipeline, progress)
    _regroup(engine, pipeline, progress)
    if judging:
        with snapshot(engine) as connection:
            waiting = unjudged(connection, stories_made_by())
        for done, (story, dossier) in enumerate(_dossiers(engine, pipeline, waiting), 1):
            progress(f"judging {len(waiting)} stories", done)
            _keep(engine, story, dossier, stories_made_by())
        if waiting:
            with engine.begin() as connection:
                forget_past(connection)


def judged(engine: Engine, pipeline: Pipeline, story: str) -> Dossier:
    """The dossier of a story, made anew.

    Raises:
        StageError: if the story cannot be judged.
    """
    try:
        with snapshot(engine) as connection:
            ids = members(connection, story)
            held, decisions = tuple(readings(connection, ids)), holding(connection, ids)
        return pipeline.judge_story(held, _untold, decisions)
    except DBAPIError:
        raise
    except Exception as error:  # reports are untrusted: whatever they do to a stage, the other stories must be judged
        raise StageError(f"the story {story} cannot be judged: {type(error).__name__}: {error}; report it") from error


def _dossiers(engine: Engine, pipeline: Pipeline, waiting: Sequence[str]) -> Iterator[tuple[str, Dossier | None]]:
    """The dossier of each story; null for one that cannot be judged: it costs no other."""
    for story in waiting:
        try:
            yield story, judged(engine, pipeline, story)
        except StageError:
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


def _read_anew(engine: Engine, pipeline: Pipeline, progress: Progress) -> None:
    with snapshot(engine) as connection:
        originals = tuple(outdated(connection, items_made_by()))
    cleaned = (item for original in originals for item in pipeline.cleaning((original,)))
    for done, (original, found) in enumerate(zip(originals, annotate_all(cleaned), strict=True), 1):
        with engine.begin() as connection:
            if isinstance(found, Reading):
                keep_anew(connection, Kept(original=original, reading=found, made_by=items_made_by()))
            else:
                keep_as_it_is(connection, original.id, items_made_by())
        progress("reading anew", done)


def _regroup(engine: Engine, pipeline: Pipeline, progress: Progress) -> None:
    with engine.begin() as connection:
        extent_now = made_from_now(connection)
        known = grouped_from(connection) or ""
        if known == extent_now:
            return
        progress("stories", 0)
        if not known.startswith(f"{groups_made_by()}, "):
            forget(connection)
        regroup(connection, pipeline, holding(connection), now(), everywhere=known.endswith(ANEW))
        made_from(connection, extent_now)


def _untold(_stage: str) -> None:
    """Tell nobody."""
