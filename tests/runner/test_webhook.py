"""News reach a webhook at least once and in order, whatever it answers, whenever we are killed."""

import json

import pytest

from intake.test_fetch import serving
from secondsource.intake import request
from secondsource.model.news import News, NewsKind, PagePart, Rewording
from secondsource.runner.webhook import Webhook
from secondsource.store.database import reading, snapshot, writing
from secondsource.store.news import tell
from secondsource.store.receivers import keep_receiver, receiver
from secondsource.store.schema import receivers

CHANGE = Rewording(part=PagePart.BODY, removed="ten", added="twelve")
NOON = 12 * 3600.0


class Clock:
    now = NOON

    def __call__(self):
        return self.now


@pytest.fixture
def site():
    with serving() as made:
        yield made


@pytest.fixture
def desk(tmp_path):
    return Desk(str(tmp_path / "a.db"))


class Desk:
    """A store and the webhook to which its news go."""

    def __init__(self, store):
        self.store, self.clock = store, Clock()

    def hook(self, url):
        hook = Webhook(url=url, store=self.store, wait=lambda: None, clock=self.clock)
        with writing(self.store, wait=lambda: None) as engine, engine.begin() as connection:
            keep_receiver(connection, receiver(connection, hook.name))
        return hook

    def find(self, *texts):
        found = [News(kind=NewsKind.EDIT, story="s", about="r", text=text, changes=(CHANGE,)) for text in texts]
        with writing(self.store, wait=lambda: None) as engine, engine.begin() as connection:
            tell(connection, found, "2024-03-05T10:00:00Z")


def texts(site):
    return [one["text"] for letter in site.sent for one in json.loads(letter)["news"]]


def test_news_are_sent_with_all_that_is_known_of_them(site, desk):
    desk.find("before there was a webhook")
    hook = desk.hook(site.put("/hook?key=secret", b"", 204))
    desk.find("one", "two")
    assert hook.deliver() is None
    assert hook.deliver() is None  # nothing is left
    (letter,) = map(json.loads, site.sent)
    assert letter["schema"] == "secondsource.news/1"
    assert letter["news"][0] == {
        "number": 2,
        "time": "2024-03-05T10:00:00Z",
        "kind": "edit",
        "story": "s",
        "about": "r",
        "text": "one",
        "changes": [{"part": "body", "removed": "ten", "added": "twelve"}],
    }
    assert texts(site) == ["one", "two"]
    with reading(desk.store) as engine, snapshot(engine) as connection:
        assert "secret" not in str(connection.execute(receivers.select()).all())


def test_what_was_not_taken_is_sent_later_and_less_often(site, desk):
    url = site.put("/hook", b"", 500)
    desk.hook(url)
    desk.find("one")
    refused = []
    for minute in range(8):
        desk.clock.now = NOON + 60 * minute
        if found := desk.hook(url).deliver():  # each time as if the process were a new one
            refused.append((minute, found.detail))
    assert [minute for minute, _ in refused] == [0, 1, 3, 7]
    assert refused[0][1] == "the server answered 500; what waits (1) is sent again after 1970-01-01T12:01:00Z"
    site.put("/hook", b"")
    desk.find("two")
    desk.clock.now = NOON + 3600
    assert desk.hook(url).deliver() is None
    assert texts(site)[-2:] == ["one", "two"]


@pytest.mark.parametrize(("said", "due"), [("7200", "14:00:00"), ("999999999999", "18:00:00"), ("soon", "12:01:00")])
def test_a_server_may_say_when_to_come_again_some_hours_away_at_most(site, desk, said, due):
    hook = desk.hook(site.put("/hook", b"", 429, Retry_After=said))
    desk.find("one")
    assert hook.deliver().detail.endswith(f"T{due}Z")


def test_a_redirect_is_not_followed_and_a_secret_is_not_shown(site, desk):
    hook = desk.hook(site.put("/hook?key=secret", b"", 302, Location="/elsewhere"))
    desk.find("one")
    refused = hook.deliver()
    assert (refused.path, refused.reason) == (site.base, "not delivered")
    assert "302" in refused.detail
    assert site.paths == ["/hook?key=secret"]


def test_a_server_that_is_gone_loses_nothing(desk):
    with serving() as site:
        url = site.put("/hook", b"")
    hook = desk.hook(url)
    desk.find("one")
    assert "what waits (1) is sent again" in hook.deliver().detail
    assert site.sent == []


def test_many_news_are_sent_in_parts_in_order(site, desk):
    hook = desk.hook(site.put("/hook", b""))
    desk.find(*map(str, range(250)))
    assert hook.deliver() is None
    assert [len(json.loads(letter)["news"]) for letter in site.sent] == [100, 100, 50]
    assert texts(site) == list(map(str, range(250)))


def test_a_kill_before_it_is_noted_sends_again_and_loses_nothing(site, desk, monkeypatch):
    url = site.put("/hook", b"")
    desk.hook(url)
    desk.find("one")

    def killed(_hook, _one):
        raise KeyboardInterrupt

    with monkeypatch.context() as power:
        power.setattr(Webhook, "_keep", killed)
        with pytest.raises(KeyboardInterrupt):
            desk.hook(url).deliver()
    desk.find("two")
    assert desk.hook(url).deliver() is None
    assert texts(site) == ["one", "one", "two"]
    assert [one["number"] for letter in site.sent for one in json.loads(letter)["news"]] == [1, 1, 2]


def test_a_server_that_never_ends_is_hung_up_on(site, desk, monkeypatch):
    monkeypatch.setattr(request, "WHOLE_SECONDS", 0.0)
    hook = desk.hook(site.put("/hook", b""))
    desk.find("one")
    assert "took more than" in hook.deliver().detail
