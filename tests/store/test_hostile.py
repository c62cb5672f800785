"""Whatever stands in a report, a query or an id, it is kept and shown as text."""

import sqlite3
from contextlib import closing

import pytest

from factory import make_item, make_reading
from secondsource.cli.output import one_line
from secondsource.runner.made_by import items_made_by
from secondsource.runner.making import settle
from secondsource.store.database import snapshot, writing
from secondsource.store.finding import story_with
from secondsource.store.items import Kept, is_kept, keep, readings
from secondsource.store.listing import listed
from secondsource.store.search import search
from store_work import light_pipeline

HOSTILE = [
    "'; DROP TABLE items; --",
    'he said "quay" OR 1=1 NEAR/2 (x*) ^y : {a b}',
    "nul \0 in the middle of the quay",
    "\u202e\u2066 turned around \u2069",
    "\ud7ff\ue000\uffff\U0010ffff",
    "a" * 300_000,
    "\n\n\t \r\n",
    "Smörgåsbord 消防 пожар 🔥🔥",
    "%s %(x)s {0} $1 ?1 :name @p",
]


@pytest.fixture
def engine(tmp_path):
    with writing(str(tmp_path / "it's a ?#% store.db"), wait=lambda: None) as engine:
        yield engine


def test_every_text_comes_back_as_it_was_and_is_searched_as_text(engine):
    pipeline = light_pipeline()
    made = [make_item(text, id=text[:80], headline=text[:200], url=text, canonical_url=text[:40]) for text in HOSTILE]
    for item in made:
        with engine.begin() as connection:
            kept = Kept(original=item, reading=make_reading(item), made_by=items_made_by())
            keep(connection, kept, "2024-03-05T10:00:00Z")
    settle(engine, pipeline, lambda *_: None, judging=False)
    with snapshot(engine) as connection:
        assert [one.item for one in readings(connection)] == made
        assert all(is_kept(connection, item.id) and story_with(connection, item.id) for item in made)
        assert sum(len(one.items) for one in listed(connection, None)) == len(made)
        for text in [*HOSTILE, '"', '""', "*", "a AND", "NEAR(", "-", "\\", "'"]:
            search(connection, text, 5)
        assert [one.id for one in search(connection, "DROP TABLE", 5).items] == [HOSTILE[0]]
        assert [one.id for one in search(connection, "smorgasbord", 5).items] == [HOSTILE[7]]


def test_a_line_is_one_line():
    for text in [*HOSTILE, "half \ud800 a surrogate"]:
        assert "\n" not in one_line(text).encode().decode()


@pytest.mark.usefixtures("engine")
def test_the_file_is_that_of_the_name(tmp_path):
    with closing(sqlite3.connect(tmp_path / "it's a ?#% store.db")) as plain:
        assert plain.execute("SELECT count(*) FROM items").fetchone() == (0,)
