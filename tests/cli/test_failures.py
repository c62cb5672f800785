"""What cannot be done is told in one line, with the exit code that belongs to it."""

import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from secondsource.cli.main import run
from secondsource.store.database import writing
from secondsource.store.migrations import APPLICATION_ID


def _letter(path):
    path.write_text("this is a letter, no database\n" * 100)


def _bookmarks(path):
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE bookmarks (a)")


def _later(path):
    with sqlite3.connect(path) as plain:
        plain.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        plain.execute("PRAGMA user_version = 99")


STORES = [
    # what the file is, and what is said of it
    (lambda path: None, "no store here"),
    (lambda path: path.touch(), "no store here"),
    (lambda path: path.mkdir(), "no store here"),
    (_letter, "this is no store"),
    (_bookmarks, "another program"),
    (_later, "use a later version"),
]
QUESTIONS_ASKED = (
    ["stories"],
    ["search", "x"],
    ["why", "x"],
    ["decisions"],
    ["brief", "--story", "x"],
    ["watch", "--since", "06:00"],
)


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize(("make", "said"), STORES)
@pytest.mark.parametrize("asked", QUESTIONS_ASKED)
def test_a_file_that_is_no_store_is_told_in_one_line(make, said, asked, tmp_path, capsys):
    make(tmp_path / "a.db")
    assert run([*asked, "--store", str(tmp_path / "a.db")]) == 1
    out, error = capsys.readouterr()
    assert not out
    assert error.startswith(f"secondsource: {tmp_path / 'a.db'}: ")
    assert said in error
    assert error.count("\n") == 1


def test_a_folder_that_is_not_there_is_told_in_one_line(tmp_path, capsys):
    assert run(["undo", "1", "--store", str(tmp_path / "missing" / "a.db")]) == 1
    assert f"there is no folder {tmp_path / 'missing'}: make it" in capsys.readouterr().err


@pytest.mark.parametrize("asked", [["--help"], ["--version"], ["decisions", "--format", "json"]])
def test_an_output_that_is_full_is_told_in_one_line(asked, tmp_path, monkeypatch):
    monkeypatch.setenv("SECONDSOURCE_STORE", str(tmp_path / "a.db"))
    with writing(str(tmp_path / "a.db"), wait=lambda: None):
        pass
    command = [sys.executable, "-c", "from secondsource.cli.main import main; main()", *asked]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)


def test_a_port_that_is_taken_is_told_in_one_line(tmp_path, capsys):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert run(["serve", "--store", str(tmp_path / "a.db"), "--port", str(taken.getsockname()[1])]) == 2
    out, error = capsys.readouterr()
    assert not out
    assert error.endswith(": Address already in use\n")
