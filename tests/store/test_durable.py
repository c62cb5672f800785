"""What a printed line says is on the disk, whatever happens afterwards; what has no line is not there in part."""

import multiprocessing
import os
import random
import sqlite3
import time
from contextlib import closing

import pytest

import store_work
from secondsource.store.database import reading, snapshot
from secondsource.store.items import readings
from secondsource.store.migrations import PRESENT

KILLS = int(os.environ.get("SECONDSOURCE_KILLS", "20"))
REPORTS = 60


@pytest.fixture(scope="module")
def processes():
    """Processes that start at once, from one that has imported everything."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["secondsource.runner.adding"])
    return context


@pytest.fixture
def place(tmp_path):
    store_work.write_reports(tmp_path / "reports.jsonl", REPORTS)
    return tmp_path


def adding(processes, place, said="said", **limits):
    """A process that adds the reports."""
    paths = (place / "desk.db", place / "reports.jsonl", place / said)
    return processes.Process(target=store_work.add, args=tuple(map(str, paths)), kwargs=limits)


def lines(place, said="said"):
    path = place / said
    return path.read_text().splitlines() if path.exists() else []


def added(place):
    return {line.split()[1] for line in lines(place) if line.startswith("added ")}


def check(place):
    """Every report that has a line is there and whole, and so is everything else in the file."""
    path = place / "desk.db"
    if not path.exists() or not path.stat().st_size:
        assert not added(place)
        return set()
    with closing(sqlite3.connect(path)) as plain:
        if plain.execute("PRAGMA user_version").fetchone()[0] < PRESENT:  # ended while the file was made
            assert not added(place)
            return set()
        assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        plain.execute("INSERT INTO items_words (items_words, rank) VALUES ('integrity-check', 1)")
        plain.rollback()
    with reading(str(path)) as engine, snapshot(engine) as connection:
        kept = {one.item.id for one in readings(connection)}
    assert added(place) <= kept
    return kept


def test_kills_lose_nothing_that_was_said(processes, place):
    chance = random.Random(7)
    kept = set()
    for _ in range(KILLS):
        worker = adding(processes, place)
        begun = len(lines(place))
        worker.start()
        if chance.random() < 0.3:  # at any time, while the file is made or opened, too
            time.sleep(chance.random() * 0.3)
        else:
            wanted = begun + chance.randint(1, max(2, REPORTS // 3))
            while worker.is_alive() and len(lines(place)) < wanted:
                time.sleep(0.001)
        worker.kill()
        worker.join()
        now = check(place)
        assert kept <= now
        kept = now
        if len(kept) == REPORTS:
            kept = set()
            for path in place.glob("desk.db*"):
                path.unlink()
            (place / "said").unlink()
    last = adding(processes, place)
    last.start()
    last.join()
    assert last.exitcode == 0
    assert len(check(place)) == REPORTS


def test_a_full_disk_loses_nothing_that_was_said(processes, place):
    codes = []
    for max_bytes in (1_000, 60_000, 200_000, 300_000, None):
        worker = adding(processes, place, max_bytes=max_bytes)
        worker.start()
        worker.join()
        codes.append(worker.exitcode)
        check(place)
    assert codes == [7, 7, 7, 7, 0]
    assert len(check(place)) == REPORTS
    failed = [line for line in lines(place) if line.startswith("failed ")]
    assert len(failed) == 4
    assert all("desk.db" in line and "Traceback" not in line for line in failed)


def test_two_who_add_at_once_add_everything_once(processes, place):
    workers = [adding(processes, place, said) for said in ("said", "other")]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert [worker.exitcode for worker in workers] == [0, 0]
    both = lines(place) + lines(place, "other")
    assert len([line for line in both if line.startswith("added ")]) == REPORTS
    assert len([line for line in both if line.startswith("known ")]) == REPORTS
    assert both.count("waiting") <= 1


def test_readers_read_while_one_adds(processes, place):
    worker = adding(processes, place)
    worker.start()
    while not lines(place):
        time.sleep(0.001)
    seen = []
    while worker.is_alive():
        said = len(added(place))
        with reading(str(place / "desk.db")) as engine, snapshot(engine) as connection:
            seen.append(len(list(readings(connection))))
        assert seen[-1] >= said
    worker.join()
    assert worker.exitcode == 0
    assert seen == sorted(seen)
    assert len(seen) > 1
