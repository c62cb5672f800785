import os

import pytest

from secondsource.errors import InputError, SettingsError
from secondsource.intake.answer import Answer
from secondsource.intake.fetch import Fetched, NotGivenError
from secondsource.intake.files import walk
from secondsource.intake.hosts import PrivateError
from secondsource.model.news import Bulletin, News, NewsKind
from secondsource.model.rejection import Rejection
from secondsource.runner import adding, visiting, watching
from secondsource.runner.watching import LINES, Watch
from secondsource.store.database import reading, snapshot, writing
from secondsource.store.news import tell
from secondsource.store.receivers import receiver
from secondsource.store.visits import visited

HOUR = 3600
PAGE = Fetched(url="https://x.example/feed", raw=b"", charset=None, captured="", etag='"1"', modified="Tuesday")
BUSY = Answer(
    url="", status=503, location="", charset=None, body=b"", etag="", modified="", wait="1000"
)  # a server that wants to be left alone for 1,000 seconds


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder under watch; stories are neither found nor judged."""
    monkeypatch.setattr(watching, "settle", lambda *_: None)
    monkeypatch.setattr(watching, "load_pipeline", lambda *_: None)
    (tmp_path / "in").mkdir()
    return tmp_path


@pytest.fixture
def answers(monkeypatch):
    """What addresses give, by their last word; every one asked is noted with what was known of it."""
    given, asked = {}, []

    def fetch(_fetcher, url, last):
        name = url.rpartition("/")[2]
        asked.append((name, last.etag if last else None))
        if isinstance(given.get(name), Exception):
            raise given[name]
        return given.get(name)

    monkeypatch.setattr(visiting.Fetcher, "fetch", fetch)
    given["asked"] = asked
    return given


@pytest.fixture
def asked(monkeypatch):
    """What `add` was to read, round by round."""
    rounds = []

    def add(paths, _store, *, wanted, fetch, **_settings):
        named = [one for one in walk(paths) if wanted(one)]
        rounds.append([one.path.rpartition("/")[2] for one in named])
        for one in named:
            try:
                if not one.is_address or fetch(one.location):
                    yield adding.Entry(outcome=adding.Outcome.ADDED, id=one.path, path=one.path)
            except InputError as error:
                yield Rejection(path=one.path, stage="intake", reason=error.reason, detail=error.detail)

    monkeypatch.setattr(adding, "add", add)
    return rounds


class Clock:
    now = 10.0 * HOUR

    def __call__(self):
        return self.now


def watch(place, *paths, clock=None, **settings):
    quiet = {"progress": lambda *_: None, "wait": lambda: None}
    return Watch(paths=paths, store=str(place / "a.db"), clock=clock or Clock(), **quiet, **settings)


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


def test_a_file_that_is_not_there_is_told_once_and_read_when_it_comes(place, asked):
    report = place / "late.txt"
    rounds = watch(place, str(report))
    for _ in range(2):
        list(rounds.round())
    report.write_text("Fire")
    os.utime(report, (HOUR, HOUR))
    list(rounds.round())
    assert asked == [["late.txt"], [], ["late.txt"]]


def test_an_address_that_does_not_answer_is_asked_less_often(place, asked, answers):
    clock = Clock()
    answers |= {"feed": PAGE, "broken": InputError("not fetched", "no answer"), "busy": NotGivenError(BUSY)}
    rounds = watch(place, *(f"https://x.example/{name}" for name in ("feed", "broken", "busy")), clock=clock)
    told = []
    for _ in range(9):
        told += [one.detail for one in rounds.round() if isinstance(one, Rejection)]
        clock.now += 300
    assert all("feed" in one for one in asked)
    assert [number for number, one in enumerate(asked) if "broken" in one] == [0, 2, 6]
    assert [number for number, one in enumerate(asked) if "busy" in one] == [0, 4, 8]
    assert told[0] == "no answer; it is asked again after 1970-01-01T10:10:00Z"


def test_what_is_known_of_addresses_outlives_the_process(place, asked, answers):
    answers |= {"feed": PAGE, "broken": InputError("not fetched", "no answer")}
    paths = ("https://x.example/feed", "https://x.example/broken")
    list(watch(place, *paths).round())
    answers["feed"] = None  # as it was
    again = watch(place, *paths)
    told = [one.detail for _ in range(2) for one in again.round() if isinstance(one, Rejection)]
    assert told == ["it gave nothing the last time; it is asked again after 1970-01-01T10:10:00Z"]
    assert answers["asked"] == [("feed", None), ("broken", None), ("feed", '"1"'), ("feed", '"1"')]
    assert again.reached == 1
    with reading(str(place / "a.db")) as engine, snapshot(engine) as connection:
        known = visited(connection)
    assert (known[paths[0]].modified, known[paths[0]].failures, known[paths[1]].failures) == ("Tuesday", 0, 1)


def test_what_the_settings_do_not_allow_is_asked_as_soon_as_they_do(place, asked, answers):
    answers["feed"] = PrivateError("not allowed", "10.0.0.1 is private")
    (refused,) = watch(place, "https://x.example/feed").round()
    assert refused.detail == "10.0.0.1 is private"
    answers["feed"] = PAGE
    again = watch(place, "https://x.example/feed")
    assert [one.outcome for one in again.round()] == ["added"]


def test_a_page_is_known_only_when_its_reports_are_kept(place, answers, monkeypatch):
    def add(_paths, _store, *, fetch, **_settings):
        fetch("https://x.example/feed")
        raise KeyboardInterrupt
        yield

    monkeypatch.setattr(adding, "add", add)
    answers["feed"] = PAGE
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt):
            list(watch(place, "https://x.example/feed").round())
    assert answers["asked"] == [("feed", None), ("feed", None)]


def test_a_list_of_addresses_in_a_folder_is_not_followed(place):
    listed = place / "in" / "today.txt"
    listed.write_text("https://x.example/a\nhttps://x.example/b\n")
    os.utime(listed, (HOUR, HOUR))
    (found,) = watch(place, str(place / "in")).round()
    assert isinstance(found, Rejection)
    assert found.reason == "only addresses"
    assert not isinstance(found, News)


def find(place, *texts):
    """Another process finds news."""
    with writing(str(place / "a.db"), wait=lambda: None) as engine, engine.begin() as connection:
        tell(
            connection,
            [News(kind=NewsKind.STORY, story="s", about="s", text=text) for text in texts],
            "2024-03-05T08:00:00Z",
        )


def told(rounds):
    return [one.text for one in rounds.round() if isinstance(one, Bulletin)]


@pytest.mark.usefixtures("asked")
def test_news_are_told_once_whoever_found_them_and_after_a_kill_what_was_not_told(place):
    find(place, "before the first watch")
    assert told(watch(place, str(place / "in"))) == []
    find(place, "one", "two")
    killed = watch(place, str(place / "in")).round()
    assert next(killed).text == "one"
    del killed  # what was being told is told again, what was not is not lost
    assert told(watch(place, str(place / "in"))) == ["one", "two"]
    assert told(watch(place, str(place / "in"))) == []
    find(place, *map(str, range(45)))
    assert told(watch(place, str(place / "in"))) == [str(number) for number in range(45)]
    with reading(str(place / "a.db")) as engine, snapshot(engine) as connection:
        assert receiver(connection, LINES).told == 48


def test_a_webhook_that_is_no_address_is_refused_before_anything_is_done(place):
    with pytest.raises(SettingsError, match="only http"):
        watch(place, str(place / "in"), webhooks=("file:///etc/passwd",))
    assert not (place / "a.db").exists()
