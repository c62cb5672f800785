"""How many bytes a store takes for each byte of text, with every story judged.

`python -m benchmarks.kept [PATH ...]`, by default the reports of the lineage benchmark or the examples. A store has
some sixty pages before the first report: what is told of less than half a million bytes says nothing of a large one.
"""

import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.reports import real
from secondsource.model.item import Item
from secondsource.pipeline import Pipeline
from secondsource.runner.local import load_pipeline
from secondsource.runner.made_by import items_made_by
from secondsource.runner.making import settle
from secondsource.runner.progress import silent
from secondsource.store.database import writing
from secondsource.store.items import Kept, keep

MOST_TIMES, LEAST_BYTES, SHOWN_PARTS = 4.0, 500_000, 8
NOW = "2026-11-01T00:00:00Z"


def main(paths: Iterable[str] = ()) -> int:
    """Measure and print; 1 if the limit is passed."""
    pipeline = load_pipeline(body_only=False)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        with writing(str(path), wait=lambda: None) as engine:
            text = 0
            for kept in _read(pipeline, list(paths) or real()):
                text += len(kept.reading.item.body.encode("utf-8", "replace"))
                with engine.begin() as connection:
                    keep(connection, kept, NOW)
            settle(engine, pipeline, silent)
        return _told(path, text)


def _read(pipeline: Pipeline, paths: Iterable[str]) -> Iterator[Kept]:
    seen = set()
    for original in pipeline.intake(paths):
        if isinstance(original, Item) and original.id not in seen:
            seen.add(original.id)
            (reading,) = pipeline.annotation(pipeline.cleaning((original,)))
            yield Kept(original=original, reading=reading, made_by=items_made_by())


def _told(path: Path, text: int) -> int:
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        (judged, stories) = plain.execute("SELECT count(made_by), count(*) FROM stories").fetchone()
        parts = plain.execute("SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC").fetchmany(
            SHOWN_PARTS
        )
    times = path.stat().st_size / text
    print(f"{times:.2f} bytes for each of {text} bytes of text; {judged} of {stories} stories judged")
    print(", ".join(f"{name} {size / text:.2f}" for name, size in parts))
    return int(text >= LEAST_BYTES and times > MOST_TIMES)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
