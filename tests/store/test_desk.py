"""The commands over a store, with the whole chain of stages, on the examples."""

import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from secondsource.cli.main import run
from secondsource.dossier.json import to_json
from secondsource.model.dossier import Dossier
from secondsource.runner.local import brief
from secondsource.store import migrations
from secondsource.store.database import writing

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
REPORTS = sorted(str(path) for path in EXAMPLES.rglob("*") if path.is_file())
CHESS = """Chess title goes to a schoolgirl
20190407
https://valley-gazette.example/chess
Twelve-year-old Mirela Tostig won the junior chess title in Brasov on Sunday.
"I only wanted the draw," she said after four hours at the board.
"""


@pytest.fixture(scope="module")
def dossier():
    return to_json(brief(REPORTS))


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("SECONDSOURCE_STORE", str(tmp_path / "desk.db"))
    return tmp_path / "desk.db"


@pytest.fixture
def asked(capsysbinary):
    """Runs a command and gives what it wrote."""

    def ask(*arguments, code=0):
        assert run(arguments) == code
        return capsysbinary.readouterr().out.decode()

    return ask


@pytest.fixture
def data(asked):
    return lambda *arguments: json.loads(asked(*arguments, "--format", "json"))


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    "batches", [[REPORTS], [REPORTS[5:], REPORTS[4:1:-1], REPORTS[:4]]], ids=["at once", "in bits"]
)
def test_a_stored_story_is_that_of_the_same_files(dossier, batches, asked, data):
    for number, batch in enumerate(batches):
        asked("add", *batch)
        if not number:
            asked("stories")
    (story,) = data("stories")
    assert asked("brief", "--story", story["id"], "--format", "json") == dossier
    one = json.loads(dossier)["stories"][0]
    assert {name: story[name] for name in ("id", "headline", "items", "first", "last")} == {
        name: one[name] for name in ("id", "headline", "items", "first", "last")
    }
    assert asked("brief", "--story", story["id"]).startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("question", ["stories", "decisions"])
def test_a_question_brings_a_file_of_an_earlier_program_to_the_present_form(store, asked, monkeypatch, question):
    with monkeypatch.context() as earlier:
        earlier.setattr(migrations, "PRESENT", 1)
        with writing(str(store), wait=lambda: None):
            pass
    assert asked(question) == ""


@pytest.mark.usefixtures("store")
def test_each_report_has_its_line(asked, tmp_path):
    bad, twice = tmp_path / "bad.txt", tmp_path / "new\nline.txt"
    bad.write_bytes(bytes(range(256)) * 40)
    twice.write_bytes(Path(REPORTS[0]).read_bytes())
    first, second, third = asked("add", REPORTS[0], str(bad), str(twice)).splitlines()
    assert first == f"added {first.split()[1]} {REPORTS[0]}"
    assert second.startswith(f"rejected - {bad} not text: ")
    assert third == f"known {first.split()[1]} {' '.join(str(twice).split())}"
    assert asked("add", REPORTS[0]) == first.replace("added", "known", 1) + "\n"
    assert asked("add", str(bad), code=1).startswith("rejected - ")


def test_a_saying_is_no_claim_of_its_own_that_is_searched_or_counted(store, dossier, asked, data):
    asked("add", *REPORTS)
    sayings = msgspec.json.decode(dossier, type=Dossier).sayings()
    found = {one["id"] for one in data("search", "alarm")["claims"]}
    assert found
    assert found.isdisjoint(sayings)
    assert sayings
    with closing(sqlite3.connect(store)) as plain:
        assert plain.execute("SELECT count(*) FROM claims").fetchone() == (data("stories")[0]["claims"],)
    assert data("why", min(sayings))["kind"] == "claim"


@pytest.mark.usefixtures("store")
def test_search_finds_what_stands_there(asked, data, tmp_path):
    other = tmp_path / "chess.txt"
    other.write_text(CHESS)
    asked("add", REPORTS[5], str(other))
    found = data("search", "alarm", "switched")
    assert {one["standing"] for one in found["claims"]} == {"denied"}
    assert all("switched off" in one["text"] for one in found["statements"])
    assert [one["path"] for one in found["items"]] == [REPORTS[5]]
    assert len(data("stories")) == 2
    for one in (*found["claims"], *found["statements"], *found["items"], *data("stories")):
        assert data("why", one["id"])["id"] == one["id"]
    told = asked("why", found["claims"][0]["id"])
    assert "Brennan Sea Foods denies it." in told
    assert f"    {found['items'][0]['id']} [" in told
    assert [one["path"] for one in data("search", '"junior chess title"')["items"]] == [str(other)]
    assert asked("search", "alarm chess") == asked("search", '"** OR "') == ""
    assert data("stories", "--since", "2020-01-01") == data("stories")
    assert data("stories", "--since", "2999-01-01") == []


@pytest.mark.usefixtures("store")
def test_watch_tells_what_changed(asked, tmp_path):
    def come(*reports):
        for report in reports:
            copy = tmp_path / "in" / Path(report).name
            copy.parent.mkdir(exist_ok=True)
            shutil.copyfile(report, copy)
            os.utime(copy, (0, 0))
        return [line.split()[0] for line in asked("watch", str(tmp_path / "in"), "--once").splitlines()]

    assert come(REPORTS[0]) == ["story"]
    assert come(REPORTS[1]) == []  # a copy
    assert {"corroborated", "denial"} <= set(come(*REPORTS[2:]))
    assert come() == []


@pytest.mark.usefixtures("store")
def test_what_is_not_there_is_wrong_use(asked, tmp_path):
    other = tmp_path / "chess.txt"
    other.write_text(CHESS)
    asked("add", str(other))
    asked("why", "story-1-c1", code=2)
    asked("brief", "--story", "story-1", code=2)


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["stories"], 1),  # there is no store yet
        (["search", "x"], 1),
        (["brief", "--story", "story-1"], 1),
        (["why", "story-1"], 1),
        (["brief", "--story", "story-1", "a.txt"], 2),
        (["stories", "--since", "yesterday"], 2),
        (["add"], 2),
        (["add", "--store", "missing/desk.db", REPORTS[0]], 1),
    ],
)
def test_wrong_use_is_told_in_one_line(arguments, code, capsys):
    assert run(arguments) == code
    out, err = capsys.readouterr()
    assert not out
    assert "Traceback" not in err
    assert err
