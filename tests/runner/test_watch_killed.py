"""A watch that is killed at any moment has told, when it is started again, every piece of news that was found."""

import multiprocessing
import os
import random
import sqlite3
import time

import pytest

import watch_work

KILLS = int(os.environ.get("SECONDSOURCE_KILLS", "4"))
REPORT = """{headline}
20240305

{body}
"""
FIRES = (
    ("Kinlarig", "Twelve", "ferry Quondam"),
    ("Brasov", "Thirty", "chess hall"),
    ("Westerly", "Nine", "fish plant"),
    ("Varley", "Four", "grain store"),
)


def write_reports(folder):
    """Two reports each of four fires, and a third that says otherwise."""
    folder.mkdir()
    for town, count, what in FIRES:
        bodies = (
            f"A fire broke out at the {what} in {town} on Monday.\n{count} people were injured, {town} police said.\n",
            f"The {what} in {town} burned on Monday.\nDr Ada Roon of {town} said {count} people were injured.\n",
            f"The {what} in {town} caught fire on Monday.\nFifty people were injured, the union of {town} said.\n",
        )
        for number, body in enumerate(bodies):
            path = folder / f"{town}-{number}.txt"
            path.write_text(REPORT.format(headline=f"Fire at {what} in {town}", body=body))
            os.utime(path, (0, 0))


def told(path):
    return [int(line) for line in path.read_text().splitlines()] if path.exists() else []


def found(store):
    with sqlite3.connect(store) as plain:
        return [number for (number,) in plain.execute("SELECT key FROM news ORDER BY key")]


@pytest.fixture(scope="module")
def processes():
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["watch_work"])
    return context


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_nothing_that_was_found_is_lost(processes, tmp_path):
    chance = random.Random(5)
    folder, store, said = tmp_path / "in", tmp_path / "a.db", tmp_path / "said"
    write_reports(folder)
    round_ = (str(folder), str(store), str(said))
    for _ in range(KILLS):
        worker = processes.Process(target=watch_work.watch, args=round_)
        worker.start()
        time.sleep(chance.random() * 1.5)
        worker.kill()
        worker.join()
    for _ in range(2):
        last = processes.Process(target=watch_work.watch, args=round_)
        last.start()
        last.join()
        assert last.exitcode == 0
    numbers = told(said)
    assert sorted(set(numbers)) == found(store) != []
    assert len(numbers) < 2 * len(found(store))
