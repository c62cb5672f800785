import multiprocessing
import sqlite3
import threading
import zlib

import msgspec
import pytest
from sqlalchemy import inspect, text

from factory import make_item
from secondsource.errors import StoreError
from secondsource.runner.made_by import items_made_by
from secondsource.store import migrations
from secondsource.store.database import reading, snapshot, writing, writing_if_free
from secondsource.store.items import outdated
from secondsource.store.schema import metadata

SPAWN = multiprocessing.get_context("spawn")


def no_wait():
    raise AssertionError("nobody else writes")


def open_new(path):
    with writing(str(path), wait=no_wait):
        pass


def test_a_new_file_has_the_tables_of_the_schema(tmp_path):
    with writing(str(tmp_path / "desk.db"), wait=no_wait) as engine:
        found = inspect(engine)
        for table in metadata.sorted_tables:
            columns = {one["name"]: (str(one["type"]), one["nullable"]) for one in found.get_columns(table.name)}
            wanted = {one.name: (str(one.type), bool(one.nullable)) for one in table.columns}
            assert columns.keys() == wanted.keys(), table.name
            for name, (kind, nullable) in wanted.items():
                assert columns[name][0] == kind, (table.name, name)
                assert nullable or not columns[name][1] or table.c[name].primary_key, (table.name, name)
        with engine.connect() as connection:
            assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_a_step_that_fails_leaves_no_trace(tmp_path, monkeypatch):
    path = str(tmp_path / "desk.db")
    open_new(path)
    released, more = migrations.STEPS, "CREATE TABLE more (a)"
    monkeypatch.setattr(migrations, "STEPS", (*released, (more, more)))
    monkeypatch.setattr(migrations, "PRESENT", len(released) + 1)
    with pytest.raises(StoreError):
        open_new(path)
    monkeypatch.setattr(migrations, "STEPS", (*released, (more,)))
    open_new(path)
    with sqlite3.connect(path) as plain:
        assert plain.execute("PRAGMA user_version").fetchone() == (len(released) + 1,)
        assert plain.execute("SELECT count(*) FROM more").fetchone() == (0,)


def schema_of(path):
    with sqlite3.connect(path) as plain:
        tables = [
            name for (name,) in plain.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        ]
        return {name: plain.execute(f"PRAGMA table_info({name})").fetchall() for name in tables}


@pytest.mark.parametrize("form", range(1, migrations.PRESENT))
def test_every_released_form_becomes_the_present_one_and_keeps_what_it_held(tmp_path, form, monkeypatch):
    path, new = str(tmp_path / "desk.db"), str(tmp_path / "new.db")
    with monkeypatch.context() as earlier:
        earlier.setattr(migrations, "PRESENT", form)
        open_new(path)
    with sqlite3.connect(path) as plain:
        plain.execute(NEWS_OF[form])
        plain.execute("INSERT INTO decisions VALUES (7, 'note', '[\"r1\"]', '[]', 'seen', 'Ada', '2024', 'why', NULL)")
        plain.execute(
            "INSERT INTO items (key, id, path, layout, sha256, added, body, made_by, reading) VALUES "
            "(3, 'r1', 'a.txt', 'text-a', '', '2024', ?, 'cleaning 1', ?)",
            (REPORT.body, packed_in_the_first_form(REPORT)),
        )
        if form > 3:
            plain.execute("INSERT INTO waiting VALUES (3)")
    open_new(path)
    open_new(new)
    assert schema_of(path) == schema_of(new)
    with sqlite3.connect(path) as plain:
        told = plain.execute("SELECT time, kind, story, about, text, changes FROM news").fetchall()
        assert told == [("2024-03-05T10:00:00Z", "denial", "s", "s-c1", "A fire", "[]")]
        assert plain.execute("SELECT value FROM decisions").fetchall() == [("seen",)]
        found = plain.execute("SELECT rowid FROM items_words WHERE items_words MATCH 'quay'").fetchall()
        assert found == plain.execute("SELECT item FROM waiting").fetchall() == [(3,)]
    with reading(path) as engine, snapshot(engine) as connection:
        assert list(outdated(connection, items_made_by())) == [REPORT]


NEWS_OF = {
    1: "INSERT INTO news (time, kind, story, about, text) VALUES "
    "('2024-03-05T10:00:00Z', 'denial', 's', 's-c1', 'A fire')",
    **dict.fromkeys(
        (2, 3),
        "INSERT INTO news (time, kind, story, about, text, changes) VALUES "
        "('2024-03-05T10:00:00Z', 'denial', 's', 's-c1', 'A fire', '[]')",
    ),
    4: "INSERT INTO news_rows (time, kind, story, about, text, changes) VALUES "
    "('2024-03-05T10:00:00Z', 'denial', 's', 's-c1', 'A fire', '[]')",
    5: "INSERT INTO news_rows (seconds, kind, story, about, text) VALUES (1709632800, 5, 's', 's-c1', 'A fire')",
}
"""One piece of news as each released form keeps it."""

REPORT = make_item("The quay burned all night.", id="r1", headline=None)


def packed_in_the_first_form(item):
    """A reading as the first two forms kept it: only the report as it came in can be told from it."""
    pressed = zlib.compressobj(zdict=item.body.encode())
    return pressed.compress(msgspec.msgpack.encode((item, {}, []))) + pressed.flush()


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.write_bytes(b"this is a letter, no database\n" * 100),
        lambda path: sqlite3.connect(path).executescript("CREATE TABLE bookmarks (a)").close(),
        lambda path: path.mkdir(),
    ],
)
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_what_is_no_store_is_refused_and_left_alone(tmp_path, make):
    path = tmp_path / "desk.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StoreError, match=r"desk\.db"), writing(str(path), wait=no_wait):
        pass
    assert before is None or path.read_bytes() == before


def test_a_file_of_a_later_version_is_refused(tmp_path):
    path = tmp_path / "desk.db"
    open_new(path)
    with sqlite3.connect(path) as plain:
        plain.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match="later version"), reading(str(path)):
        pass


def test_there_is_nothing_to_read_before_something_was_added(tmp_path):
    with pytest.raises(StoreError, match="secondsource add"), reading(str(tmp_path / "desk.db")):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_reader_cannot_write(tmp_path):
    path = str(tmp_path / "desk.db")
    open_new(path)
    with pytest.raises(StoreError), reading(path) as engine, engine.begin() as connection:
        connection.execute(text("DELETE FROM items"))


def test_a_reader_sees_one_state_while_another_writes(tmp_path):
    path = str(tmp_path / "desk.db")
    count = text("SELECT count(*) FROM state")
    with writing(path, wait=no_wait) as writer, reading(path) as reader, snapshot(reader) as seen:
        assert seen.execute(count).scalar() == 0
        with writer.begin() as connection:
            connection.execute(text("INSERT INTO state VALUES ('a', 'b')"))
        assert seen.execute(count).scalar() == 0
        with snapshot(reader) as later:
            assert later.execute(count).scalar() == 1


def hold(path, held, end):
    with writing(path, wait=no_wait):
        held.set()
        end.wait(30)


def test_a_second_writer_says_so_and_waits_and_a_dead_one_holds_nothing(tmp_path):
    path = str(tmp_path / "desk.db")
    held, end = SPAWN.Event(), SPAWN.Event()
    first = SPAWN.Process(target=hold, args=(path, held, end))
    first.start()
    assert held.wait(30)
    with writing_if_free(path) as engine:
        assert engine is None
    said = []
    threading.Timer(0.2, first.kill).start()
    with writing(path, wait=lambda: said.append("waiting")) as engine:
        assert engine is not None
    assert said == ["waiting"]
    first.join()
