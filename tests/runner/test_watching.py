import os

import pytest

from secondsource.model.news import News
from secondsource.model.rejection import Rejection
from secondsource.runner import adding, watching
from secondsource.runner.watching import Watch

HOUR = 3600


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder under watch; stories are neither found nor judged."""
    monkeypatch.setattr(watching, "settle", lambda *_: None)
    monkeypatch.setattr(watching, "load_pipeline", lambda *_: None)
    (tmp_path / "in").mkdir()
    return tmp_path


@pytest.fixture
def asked(monkeypatch):
    """What `add` was to read, round by round; an address that ends in `broken` does not answer."""
    rounds = []

    def add(paths, _store, *, wanted, **_settings):
        named = [one for one in watching_walk(paths) if wanted(one)]
        rounds.append([one.path.rpartition("/")[2] for one in named])
        for one in named:
            if one.path.endswith("broken"):
                yield Rejection(path=one.path, stage="intake", reason="not fetched", detail="no answer")
            else:
                yield adding.Entry(outcome=adding.Outcome.ADDED, id=one.path, path=one.path)

    from secondsource.intake.files import walk as watching_walk

    monkeypatch.setattr(adding, "add", add)
    return rounds


def watch(place, *paths, now=10 * HOUR):
    return Watch(paths=paths, store=str(place / "a.db"), progress=lambda *_: None, wait=lambda: None, clock=lambda: now)


def test_a_file_is_read_once_it_is_written_and_when_it_changes(place, asked):
    report = place / "in" / "a.txt"
    report.write_text("Fire")
    rounds = watch(place, str(place / "in"))
    os.utime(report, (10 * HOUR, 10 * HOUR - 1))  # it may still be written
    list(rounds.round())
    os.utime(report, (9 * HOUR, 9 * HOUR))
    list(rounds.round())
    list(rounds.round())
    report.write_text("Fire at the port")
    os.utime(report, (9 * HOUR, 9 * HOUR))
    list(rounds.round())
    assert asked == [[], ["a.txt"], [], ["a.txt"]]


def test_an_address_that_does_not_answer_is_asked_less_often(place, asked):
    rounds = watch(place, "https://x.example/feed", "https://y.example/broken")
    for _ in range(9):
        list(rounds.round())
    assert all("feed" in one for one in asked)
    assert [number for number, one in enumerate(asked) if "broken" in one] == [0, 2, 4, 8]


def test_a_list_of_addresses_in_a_folder_is_not_followed(place):
    listed = place / "in" / "today.txt"
    listed.write_text("https://x.example/a\nhttps://x.example/b\n")
    os.utime(listed, (HOUR, HOUR))
    (found,) = watch(place, str(place / "in")).round()
    assert isinstance(found, Rejection)
    assert found.reason == "only addresses"
    assert not isinstance(found, News)
