"""How many bytes a store takes for each byte of text, with every story judged.

`python -m benchmarks.kept [PATH ...]`, by default the reports of the lineage benchmark or the examples. A store has
some sixty pages before the first report: what is told of less than half a million bytes says nothing of a large one.
"""

import sqlite3
import sys
from collections import deque
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.reports import real
from secondsource.runner.adding import add
from secondsource.runner.local import load_pipeline
from secondsource.runner.making import settle
from secondsource.runner.progress import silent, unsaid
from secondsource.store.database import writing

MOST_TIMES, LEAST_BYTES, SHOWN_PARTS = 4.0, 500_000, 8


def main(paths: Iterable[str] = ()) -> int:
    """Measure and print; 1 if the limit is passed."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        deque(add(list(paths) or real(), str(path), progress=silent, wait=unsaid), maxlen=0)
        with writing(str(path), wait=unsaid) as engine:
            settle(engine, load_pipeline(body_only=False), silent)
        return _told(path)


def _told(path: Path) -> int:
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        (text,) = plain.execute("SELECT sum(length(CAST(body AS BLOB))) FROM items").fetchone()
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
