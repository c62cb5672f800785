"""What it takes `serve` to show a large story out of a store: CPU seconds of the program and of the browser.

`python -m benchmarks.served [REPORTS]`, by default 600 invented reports. Each time the program is started anew, and the
story is asked for as soon as the program says that it is there; then a claim of it is opened.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from benchmarks.browser import chromium, cpu_seconds_to_open
from benchmarks.crowd import STORY, crowd
from secondsource.model.annotation import Annotated
from secondsource.model.dossier import Dossier, PlacedItem
from secondsource.model.item import Item
from secondsource.model.parse import Parse
from secondsource.model.reading import Reading
from secondsource.runner.made_by import items_made_by, stories_made_by
from secondsource.runner.settling import made_from_now
from secondsource.store import likeness
from secondsource.store.database import writing
from secondsource.store.items import Kept, keep
from secondsource.store.stories import Group, keep_dossier, made_from, replace_stories

REPORTS, TIMES = 600, 5
MOST_SECONDS, MOST_SECONDS_CLAIM = 2.0, 0.5
PORT = 8932

NOW = "2026-11-01T00:00:00Z"


def main(reports: int = REPORTS) -> int:
    """Measure and print; 1 if it takes too long."""
    with TemporaryDirectory() as folder, chromium() as browser:
        if browser is None:
            print("no chromium on this machine: nothing is measured")
            return 0
        store = Path(folder) / "desk.db"
        fill(store, crowd(reports))
        opened, claims = [], []
        for _ in range(TIMES):
            with _serving(store) as process:
                opened.append(_seconds(browser, process, STORY))
                claims.append(_seconds(browser, process, f"{STORY}/at/{STORY}-c1"))
    told = ", ".join(f"{one:.2f}" for one in opened)
    print(f"served story of {reports} reports: opened in {told} s just after the start, a claim in {max(claims):.2f} s")
    return int(max(opened) > MOST_SECONDS or max(claims) > MOST_SECONDS_CLAIM)


def _seconds(browser: Browser, process: int, wanted: str) -> float:
    """CPU seconds of the program and of the browser from asking for a page to its first picture."""
    before = _spent(process)
    shown = cpu_seconds_to_open(browser, f"http://127.0.0.1:{PORT}/stories/{wanted}")
    return _spent(process) - before + shown


def _spent(process: int) -> float:
    """CPU seconds of a process so far, its own and those of the system for it (Linux)."""
    after_name = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return sum(map(int, after_name[11:13])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def _serving(store: Path) -> Iterator[int]:
    """The number of the process of a program that has just started."""
    command = [str(Path(sys.executable).with_name("secondsource")), "serve", "--store", str(store), "--port", str(PORT)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        running.stdout.readline()
        yield running.pid
        running.terminate()


def fill(store: Path, dossier: Dossier) -> None:
    """Put a dossier of invented reports into a new store, as if they had been read and judged."""
    with writing(str(store), wait=lambda: None) as engine, engine.begin() as connection:
        for item in dossier.items:
            keep(connection, _kept(item), NOW)
        for key in likeness.unplaced(connection).values():
            likeness.place(connection, key, key)
        replace_stories(connection, (), [Group(story=dossier.stories[0], earlier=())], NOW)
        made_from(connection, made_from_now(connection))
        keep_dossier(connection, STORY, dossier, stories_made_by())


def _kept(placed: PlacedItem) -> Kept:
    item = Item(**{name: getattr(placed, name) for name in Item.__dataclass_fields__})
    read = Annotated(item=item, sentences=(), entities=(), places=(), times=(), quantities=(), attributions=())
    return Kept(original=item, reading=Reading(annotated=read, parse=Parse((), ())), made_by=items_made_by())


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
