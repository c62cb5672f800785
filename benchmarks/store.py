"""What adding one report to a store costs as the store grows: to read it, to keep it, and to find its story.

`python -m benchmarks.store [COUNT ...]`, by default 10,000 and 100,000 reports. These are invented and put into the
tables as if they had been read and compared; 2,500 texts serve again and again, on other days. What is added then is
real, and takes the way of `add` and `stories`, without judging. CPU seconds of one warm process, and wall seconds.
"""

import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import msgspec
from sqlalchemy import Engine, func, insert, select

from benchmarks.reports import Made, made, real
from secondsource.model.annotation import Annotated
from secondsource.model.item import Item, Layout
from secondsource.model.parse import Parse
from secondsource.model.reading import Reading
from secondsource.pipeline import Pipeline
from secondsource.runner.local import load_pipeline
from secondsource.runner.made_by import items_made_by
from secondsource.runner.making import settle
from secondsource.runner.progress import silent
from secondsource.runner.settling import made_from_now
from secondsource.store import likeness
from secondsource.store.database import writing
from secondsource.store.items import Kept, keep
from secondsource.store.makers import maker_to_keep
from secondsource.store.packed import pack
from secondsource.store.schema import item_keys, items, placed
from secondsource.store.stories import made_from
from secondsource.stories.candidates import key_words
from secondsource.stories.outline import to_plain
from secondsource.stories.profile import Profile
from secondsource.stories.weighed import weigh

COUNTS = (10_000, 100_000)
TEXTS, AT_ONCE, TRIED, DAYS = 2_500, 1_000, 15, 11
MOST_SECONDS, MOST_TIMES = 1.0, 1.5
NOW = "2026-11-01T00:00:00Z"
Timed = tuple[float, ...]
"""Seconds to read, to keep, to find the story, all of it, and wall seconds of it."""


def main(counts: tuple[int, ...] = COUNTS) -> int:
    """Measure and print; 1 if a limit is passed."""
    pipeline, texts = load_pipeline(body_only=False), list(made(TEXTS))
    reports = [one for one in pipeline.items(real()) if isinstance(one, Item)][: TRIED + 1]
    found: list[float] = []
    for count in counts:
        with TemporaryDirectory() as folder, writing(str(Path(folder) / "desk.db"), wait=lambda: None) as engine:
            _fill(engine, texts, count)
            times = [_added(engine, pipeline, one) for one in reports][1:]
            read, kept, placed, whole, wall = (1000 * median(part) for part in zip(*times, strict=True))
            found.append(whole)
            print(
                f"one more at {count}: {whole:.0f} ms (reading {read:.0f}, keeping {kept:.1f}, "
                f"finding its story {placed:.0f}); {wall:.0f} ms of wall time"
            )
    print(f"{found[-1] / found[0]:.2f} times")
    return int(found[-1] > 1000 * MOST_SECONDS or found[-1] > MOST_TIMES * found[0])


def _added(engine: Engine, pipeline: Pipeline, item: Item) -> Timed:
    wall, marks = time.perf_counter(), [time.process_time()]
    (reading,) = pipeline.annotation((item,))
    marks.append(time.process_time())
    with engine.begin() as connection:
        keep(connection, Kept(original=item, reading=reading, made_by=items_made_by()), NOW)
    marks.append(time.process_time())
    settle(engine, pipeline, silent, judging=False)
    marks.append(time.process_time())
    steps = (later - earlier for earlier, later in pairwise(marks))
    return *steps, marks[-1] - marks[0], time.perf_counter() - wall


def _fill(engine: Engine, texts: Sequence[Made], count: int) -> None:
    """Put so many invented reports into the tables, as if each had been compared and were alone."""
    keys = [{likeness.number_of(word) for word in key_words(weigh(one.profile))} for one in texts]
    packed = [_packed(one) for one in texts]
    for first in range(0, count, AT_ONCE):
        part = range(first, min(first + AT_ONCE, count))
        with engine.begin() as connection:
            stages = maker_to_keep(connection, items_made_by())
            last = connection.execute(select(func.coalesce(func.max(items.c.key), 0))).scalar_one()
            ids = {last + 1 + at: number for at, number in enumerate(part)}
            shared = {"layout": Layout.TEXT_A, "path": "", "sha256": "", "added": NOW, "made_by": stages}
            rows = [
                {"key": key, "id": str(number), "body": texts[number % TEXTS].body, "reading": packed[number % TEXTS]}
                for key, number in ids.items()
            ]
            connection.execute(insert(items), [row | shared for row in rows])
            outlines = ((key, to_plain(_on(texts[number % TEXTS], number))) for key, number in ids.items())
            told = [{"item": key, "lead": key, "outline": msgspec.msgpack.encode(one)} for key, one in outlines]
            connection.execute(insert(placed), told)
            held = ((word, key) for key, number in ids.items() for word in keys[number % TEXTS])
            connection.execute(insert(item_keys), [{"key": word, "item": key} for word, key in sorted(held)])
            made_from(connection, made_from_now(connection))


def _on(one: Made, number: int) -> Profile:
    """The text on another day each time it serves."""
    return replace(one.profile, day=(one.profile.day or 0) + DAYS * (number // TEXTS))


def _packed(one: Made) -> bytes:
    item = Item(id="", path="", layout=Layout.TEXT_A, sha256="", body=one.body)
    read = Annotated(item=item, sentences=(), entities=(), places=(), times=(), quantities=(), attributions=())
    return pack(item, Reading(annotated=read, parse=Parse((), ())))


if __name__ == "__main__":
    sys.exit(main(tuple(map(int, sys.argv[1:])) or COUNTS))
