"""What it costs `serve` to show a large story out of a store: seconds from the question to the last byte of the page.

`python -m benchmarks.served [REPORTS]`, by default 600 invented reports. CPU seconds of a warm process: once with the
page to be made, as in the seconds after the start, then with the page that the work behind the server made.
"""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from starlette.testclient import TestClient

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
from secondsource.web.app import make_app
from secondsource.web.guard import Door
from secondsource.web.kept import forget_pages

REPORTS, TIMES = 600, 5
MOST_SECONDS, MOST_SECONDS_MADE = 2.0, 0.2
WAIT_SECONDS = 0.1

NOW = "2026-11-01T00:00:00Z"


def main(reports: int = REPORTS) -> int:
    """Measure and print; 1 if it takes too long."""
    with TemporaryDirectory() as folder:
        store = Path(folder) / "desk.db"
        fill(store, crowd(reports))
        door = Door(host="127.0.0.1", port=8000)
        client = TestClient(make_app(str(store), door), base_url=door.address)
        while client.get("/work").json()["running"]:
            time.sleep(WAIT_SECONDS)
        spent = [_seconds(client) for _ in range(TIMES)]
        forget_pages()
        first = _seconds(client)
    print(f"served story of {reports} reports: {first:.2f} s if it has to be made, else {max(spent):.2f} s")
    return int(first > MOST_SECONDS or max(spent) > MOST_SECONDS_MADE)


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


def _seconds(client: TestClient) -> float:
    began = time.process_time()
    client.get(f"/stories/{STORY}").raise_for_status()
    return time.process_time() - began


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
