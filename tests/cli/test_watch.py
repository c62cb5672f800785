"""What `watch` writes, round by round; what there is to tell is given."""

import json

import pytest

from secondsource.cli.main import run
from secondsource.model.news import Bulletin, NewsKind
from secondsource.model.rejection import Rejection
from secondsource.runner import adding, desk, watching

REFUSED = Rejection(path="https://x.example/hook", stage="webhook", reason="not delivered", detail="no answer")
LOST = Rejection(path="a.bin", stage="intake", reason="not text", detail="zeros")
ADDED = adding.Entry(outcome=adding.Outcome.ADDED, id="i", path="a.txt")


def bulletin(number):
    time = f"2024-03-0{number}T10:00:00Z"
    return Bulletin(number=number, time=time, kind=NewsKind.DENIAL, story="s", about=f"c{number}", text="No,\nhe said")


@pytest.fixture
def told(monkeypatch, tmp_path):
    """What the one round gives; news 1 and 2 were found before."""
    found = [ADDED, bulletin(2), bulletin(3)]

    def round_(self):
        self.lost = sum(isinstance(one, Rejection) and one.stage == "intake" for one in found)
        self.reached = len(found) - self.lost - found.count(REFUSED)
        yield from found

    monkeypatch.setattr(watching.Watch, "round", round_)
    monkeypatch.setattr(desk, "news", lambda *_, **__: (bulletin(1), bulletin(2)))
    monkeypatch.setattr(desk, "news_feed", lambda _store: "<feed/>")
    monkeypatch.setenv("SECONDSOURCE_STORE", str(tmp_path / "a.db"))
    return found


def test_each_piece_of_news_is_a_line_and_what_was_added_is_told_beside(told, capsys):
    assert run(["watch", "in", "--once"]) == 0
    out, err = capsys.readouterr()
    assert out == "denial c2 No, he said\ndenial c3 No, he said\n"
    assert err == "added i a.txt\n"


def test_as_data_each_line_is_all_that_is_known(told, capsys):
    assert run(["watch", "in", "--once", "--format", "json"]) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["number"], second["about"], second["changes"]) == (2, "c3", [])


def test_what_was_listed_is_not_told_again(told, tmp_path, capsys):
    (tmp_path / "a.db").touch()
    assert run(["watch", "in", "--once", "--since", "2024-03-01"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        "2024-03-01T10:00:00Z denial c1 No, he said",
        "2024-03-02T10:00:00Z denial c2 No, he said",
        "denial c3 No, he said",
    ]


@pytest.mark.usefixtures("told")
def test_a_list_alone_makes_no_round(capsys):
    assert run(["watch", "--since", "06:00"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


@pytest.mark.parametrize(("left", "code"), [([LOST], 1), ([LOST, ADDED], 0), ([REFUSED], 0), ([], 0)])
def test_a_round_in_which_nothing_could_be_read_is_one(told, left, code, capsys):
    told[:] = left
    assert run(["watch", "in", "--once"]) == code
    assert capsys.readouterr().out == ""


def test_the_feed_is_written_after_each_round_and_a_full_disk_ends_no_watch(told, tmp_path, capsys):
    assert run(["watch", "in", "--once", "--atom", str(tmp_path / "news.xml")]) == 0
    assert (tmp_path / "news.xml").read_text() == "<feed/>"
    assert run(["watch", "in", "--once", "--atom", "/dev/full"]) == 0
    assert "cannot write /dev/full: No space left on device\n" in capsys.readouterr().err
