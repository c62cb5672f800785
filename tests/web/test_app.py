"""The web application: who is answered, and what."""

import json
import re
import time

import feedparser
import pytest
import urllib3

from secondsource.errors import SettingsError
from secondsource.web.app import make_app
from secondsource.web.guard import COOKIE
from served import OTHER, REPORT, served

http = urllib3.PoolManager(retries=False)


@pytest.fixture(scope="module")
def door(tmp_path_factory):
    with served(tmp_path_factory.mktemp("desk") / "desk.db") as door:
        _add(door, [("fire.txt", REPORT), ("roof.txt", OTHER), ("../../etc/passwd", "\x00\x01\x02")])
        yield door


def _ask(door, path, **fields):
    return http.request(
        fields.pop("method", "GET"), f"http://127.0.0.1:{door.port}{path}", redirect=False, timeout=30, **fields
    )


def _add(door, files, **asked):
    fields = [("seal", door.seal), *(("files", (name, text.encode(), "text/plain")) for name, text in files)]
    answer = _ask(door, "/add", method="POST", fields=fields, **asked)
    assert answer.status == 303
    return _settled(door, **asked)


def _settled(door, **asked):
    ends = time.monotonic() + 120
    while (state := json.loads(_ask(door, "/work", **asked).data))["running"]:
        assert time.monotonic() < ends, state
        time.sleep(0.1)
    return state


def _links(door):
    return re.findall(r'href="(/stories/[^"]+)"', _ask(door, "/").data.decode())


def test_stories_are_listed_and_each_has_its_dossier(door):
    links = _links(door)
    assert len(links) == 2
    pages = [_ask(door, link).data.decode() for link in links]
    assert any("Fourteen people were taken to hospital" in page for page in pages)
    assert all('<a href="/">Second Source</a>' in page for page in pages)


def test_what_changed_is_a_feed(door):
    answer = _ask(door, "/news.atom")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = feedparser.parse(answer.data)
    assert {entry.tags[0].term for entry in feed.entries} == {"story"}
    for entry in feed.entries:
        assert _ask(door, entry.link.partition(str(door.port))[2]).status == 200


def test_stories_are_put_together_and_the_decision_is_taken_back(tmp_path):
    with served(tmp_path / "desk.db") as door:
        _add(door, [("fire.txt", REPORT), ("roof.txt", OTHER)])
        about = " ".join(sorted(link.rsplit("/", 1)[1] for link in _links(door)))
        given = {"seal": door.seal, "about": about, "kind": "together", "who": "V. Quill", "why": "one council"}
        assert _ask(door, "/decide", method="POST", fields=given).status == 303
        _settled(door)
        assert len(_links(door)) == 1
        made = _ask(door, "/decisions").data.decode()
        (number,) = re.findall(r'name="number" value="(\d+)"', made)
        assert "these reports are one story" in made and "One council" in made and "V. Quill" in made
        undone = {"seal": door.seal, "number": number, "who": "A. Roon"}
        assert _ask(door, "/undo", method="POST", fields=undone).status == 303
        _settled(door)
        assert len(_links(door)) == 2 and "A. Roon" in _ask(door, "/decisions").data.decode()


def test_what_became_of_each_file_is_told(door):
    lines = json.loads(_ask(door, "/work").data)["lines"]
    assert [one["outcome"] for one in lines] == ["added", "added", "rejected"]
    assert [one["path"] for one in lines] == ["fire.txt", "roof.txt", "passwd"]


def test_the_same_file_again_is_known(door):
    assert _add(door, [("fire.txt", REPORT)])["lines"][-1]["outcome"] == "known"
    assert len(_links(door)) == 2


def test_search_finds_and_why_tells(door):
    page = _ask(door, "/search?q=hospital").data.decode()
    assert "Fourteen people were taken to hospital" in page
    reason = _ask(door, re.search(r'href="(/why/[^"]+)"', page).group(1))
    assert reason.status == 200 and b"blockquote" in reason.data
    assert b"Nothing has all these words" in _ask(door, "/search?q=xylophone").data
    assert _ask(door, "/search").status == 200


def test_a_report_and_a_claim_are_led_to(door):
    page = _ask(door, "/search?q=hospital").data.decode()
    places = re.findall(r'href="(/stories/[^"]+/at/[^"]+)"', page)
    answers = [_ask(door, place) for place in places]
    assert {answer.status for answer in answers} == {307}
    assert all(re.search(r"#[cr]\d+$", answer.headers["location"]) for answer in answers)


def test_what_an_outlet_calls_its_report_may_have_any_letters(tmp_path):
    given = json.dumps({"id": "desk/2024 #7?", "headline": "Store burns", "body": REPORT.split("\n\n")[1]})
    with served(tmp_path / "desk.db") as door:
        _add(door, [("desk.jsonl", given)])
        page = _ask(door, "/search?q=hospital").data.decode()
        places = [place for place in re.findall(r'href="(/(?:stories|why)/[^"]+)"', page) if "desk/2024" in place]
        answers = [_ask(door, place) for place in places]
    assert {answer.status for answer in answers} == {200, 307}
    assert {answer.headers["location"].rpartition("#")[2] for answer in answers if answer.status == 307} >= {"r1"}


def test_a_table_of_outlets_that_cannot_be_read_is_refused_at_once(tmp_path, door):
    with pytest.raises(SettingsError, match="is no file"):
        make_app(str(tmp_path / "desk.db"), door, outlets=str(tmp_path / "none.tsv"))


def test_settings_show_what_holds(door):
    page = _ask(door, "/settings").data.decode()
    assert "desk.db" in page and "this machine alone" in page
    answer = _ask(door, "/settings", method="POST", fields={"seal": door.seal, "who": "Zoë Quill"})
    kept = answer.headers["set-cookie"].split(";", 1)[0]
    assert "Zoë Quill" in _ask(door, "/settings", headers={"Cookie": kept}).data.decode()


def test_hostile_words_of_a_query_are_shown_as_words(door):
    page = _ask(door, "/search?q=%3Cscript%3Ealert(1)%3C/script%3E%20%22%20OR%201=1").data.decode()
    assert "<script>alert" not in page and "&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize(
    "path", ["/stories/story-none", "/why/none", "/static/guard.py", "/static/..%2fapp.py", "/none"]
)
def test_what_is_not_there_is_not_found(door, path):
    answer = _ask(door, path)
    assert answer.status == 404 and b"Traceback" not in answer.data
    assert b"Not found" in answer.data and b'<a href="/">To the stories</a>' in answer.data


@pytest.mark.parametrize("host", ["desk.example", "127.0.0.1", "127.0.0.1:1", "evil.example:80", ""])
def test_it_answers_to_its_own_name_only(door, host):
    assert _ask(door, "/", headers={"Host": host}).status in (400, 421)
    assert _ask(door, "/", headers={"Host": f"LOCALHOST:{door.port}"}).status == 200


@pytest.mark.parametrize(
    ("fields", "headers"),
    [
        ({"address": "http://127.0.0.1/x"}, {}),  # without the seal
        ({"seal": "guess", "address": "http://127.0.0.1/x"}, {}),
        ({"seal": None, "address": "http://127.0.0.1/x"}, {"Origin": "http://evil.example"}),
        ({"seal": None, "address": "http://127.0.0.1/x"}, {"Origin": "null"}),
    ],
)
def test_a_form_of_another_site_does_nothing(door, fields, headers):
    given = {name: door.seal if value is None else value for name, value in fields.items()}
    before = _ask(door, "/work").data
    answer = _ask(door, "/add", method="POST", fields=given, headers=headers)
    assert answer.status == 403 and (b"Refused" in answer.data or "Origin" in headers)
    assert _ask(door, "/work").data == before


@pytest.mark.parametrize(("length", "status"), [(str(1 << 40), 413), ("-1", 400), ("x", 400)])
def test_a_form_without_bounds_is_refused(door, length, status):
    assert _ask(door, "/add", method="POST", body=b"", headers={"Content-Length": length}).status in (status, 411)


def test_headers_are_strict_everywhere(door):
    for path in ("/", "/search?q=fire", _links(door)[0], "/work", "/static/web.css", "/none"):
        headers = _ask(door, path).headers
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff" and headers["referrer-policy"] == "same-origin"


def test_no_page_loads_anything_from_outside(door):
    for path in ("/", "/search?q=fire", _links(door)[0]):
        page = _ask(door, path).data.decode()
        assert not re.search(r"(?:src|href|action)=[\"']?(?:https?:)?//", page)


def test_others_need_the_key(tmp_path):
    with served(tmp_path / "desk.db", key="the-key") as door:
        for path in ("/", "/search?q=x", "/work", "/stories/s"):
            assert _ask(door, path).headers["location"] == "/key"
        assert _ask(door, "/add", method="POST", fields={"seal": door.seal}).headers["location"] == "/key"
        assert _ask(door, "/key").status == 200
        assert _ask(door, "/key", method="POST", fields={"key": "wrong"}).status == 403
        entered = _ask(door, "/key", method="POST", fields={"key": "the-key"})
        cookie = entered.headers["set-cookie"]
        assert cookie.startswith(f"{COOKIE}=the-key") and "HttpOnly" in cookie and "samesite=strict" in cookie.lower()
        assert _ask(door, "/", headers={"Cookie": f"{COOKIE}=the-key"}).status == 200


TOKEN = "feed-token-of-thirty-two-letters-"


@pytest.fixture(scope="module")
def locked(tmp_path_factory):
    with served(tmp_path_factory.mktemp("locked") / "desk.db", key="the-key", feed_token=TOKEN) as door:
        yield door


def test_the_feed_has_a_token_of_its_own(locked):
    kept = {"Cookie": f"{COOKIE}=the-key"}
    _add(locked, [("roof.txt", OTHER)], headers=kept)
    path = locked.feed.partition(str(locked.port))[2]
    assert path == f"/news.atom?token={TOKEN}"
    answer = _ask(locked, path)
    assert len(feedparser.parse(answer.data).entries) == 1 and TOKEN.encode() not in answer.data
    assert TOKEN in _ask(locked, "/settings", headers=kept).data.decode()
    assert _ask(locked, "/news.atom", headers=kept).status == 200
    assert TOKEN not in _ask(locked, "/key").data.decode()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/news.atom", 303),
        ("/news.atom?token=", 403),
        ("/news.atom?token=None", 403),
        ("/news.atom?token=the-key", 403),
        (f"/news.atom?token={TOKEN}x", 403),
        ("/news.atom?token=%ff%00", 403),
        (f"/?token={TOKEN}", 303),  # opens the feed and nothing else
        (f"/settings?token={TOKEN}", 303),
        (f"/work?token={TOKEN}", 303),
        (f"/stories/news.atom?token={TOKEN}", 303),
    ],
)
def test_no_other_token_and_no_other_page(locked, path, status):
    assert _ask(locked, path).status == status
    assert _ask(locked, path, headers={"Cookie": f"{COOKIE}={TOKEN}"}).status == status


def test_without_a_token_of_the_feed_none_opens_it(tmp_path):
    with served(tmp_path / "desk.db", key="the-key") as door:
        assert [_ask(door, f"/news.atom?token={given}").status for given in ("", "None", "the-key")] == [403] * 3
