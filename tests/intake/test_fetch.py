import gzip
import re
import socket
import threading
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from intake.archive import page
from secondsource.errors import InputError
from secondsource.intake import fetch, hosts, request
from secondsource.intake.fetch import Fetcher
from secondsource.intake.read import Intake
from secondsource.model.item import Item
from secondsource.model.visit import Visit

RAIN = page("Rain floods the town")
FEED = (
    b"<?xml version='1.0'?><rss version='2.0'><channel><title>Coast Daily</title><item><title>Snow</title>"
    b"<link>https://coast.example/snow</link><description>Snow fell on the pass all night.</description></item>"
    b"</channel></rss>"
)


class Site:
    """A web site on this machine; `answers` are by path, `asked` is what came."""

    def __init__(self, port: int) -> None:
        self.base = f"http://127.0.0.1:{port}"
        self.answers: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.sent: list[bytes] = []

    def put(self, path: str, body: bytes, status: int = 200, **headers: str) -> str:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.answers[path] = (status, {"Content-Type": "text/html"} | named, body)
        return self.base + path

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


@contextmanager
def serving():
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            site.asked.append((self.path, dict(self.headers)))
            status, headers, body = site.answers.get(self.path, (404, {}, b"none"))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self):
            site.sent.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.do_GET()

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site = Site(server.server_port)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def site(monkeypatch):
    monkeypatch.setattr(fetch, "PAUSE_SECONDS", 0.0)
    with serving() as made:
        yield made


@pytest.fixture
def fetcher():
    return Fetcher(max_bytes=1 << 20, allow_private=True)


def read(*paths: str):
    return list(Intake(allow_private_addresses=True)(paths))


def test_a_page_that_is_named_is_fetched(site):
    (item,) = read(site.put("/rain", RAIN))
    assert isinstance(item, Item)
    assert (item.headline, item.url, item.path) == ("Rain floods the town", site.base + "/rain", site.base + "/rain")
    assert re.fullmatch(r"[0-9T:-]+\.[0-9]{6}Z", item.captured)
    assert site.paths == ["/robots.txt", "/rain"]
    assert site.asked[1][1]["User-Agent"].startswith("SecondSource/")


@pytest.mark.parametrize("named", ["a_folder", "the_file"])
def test_a_list_is_fetched_only_if_the_user_named_it(site, tmp_path, named):
    addresses = [site.put("/rain", RAIN), site.put("/gone", b"", 410), site.put("/feed", FEED)]
    (tmp_path / "list.txt").write_text("# today\n" + "\n".join(addresses) + "\n")
    found = read(str(tmp_path if named == "a_folder" else tmp_path / "list.txt"))
    if named == "a_folder":
        assert [one.reason for one in found] == ["only addresses"]
        assert site.asked == []
    else:
        rain, gone, snow = found
        assert (rain.headline, snow.headline) == ("Rain floods the town", "Snow")
        assert (snow.url, snow.part, snow.path) == ("https://coast.example/snow", "entry 1", site.base + "/feed")
        assert (gone.reason, gone.detail, gone.path) == ("not fetched", "the server answered 410", site.base + "/gone")
        assert site.paths.count("/robots.txt") == 1


def test_a_list_that_a_server_gives_is_not_followed(site):
    (found,) = read(site.put("/list", f"{site.base}/rain\n".encode()))
    assert found.reason == "only addresses"
    assert "/rain" not in site.paths


PRIVATE = ["127.0.0.1", "127.1", "2130706433", "localhost", "10.1.2.3", "192.168.0.1", "169.254.169.254", "0.0.0.0",
           "100.64.0.1", "168.63.129.16", "[::1]", "[::ffff:127.0.0.1]", "[fe80::1]", "[fd00:ec2::254]",
           "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "224.0.0.1"]  # fmt: skip


@pytest.mark.parametrize("host", PRIVATE)
def test_private_addresses_are_refused(host):
    (found,) = Intake()([f"http://{host}:1/"])
    assert found.reason == "not allowed"


def test_a_server_that_is_not_there_is_told_in_plain_words():
    with pytest.raises(InputError, match=r"^not fetched: 127\.0\.0\.1: Connection refused$"):
        request.ask("http://127.0.0.1:9/", 1 << 20, allow_private=True)


def test_any_private_address_of_a_name_refuses_it(monkeypatch):
    entries = [(2, 1, 6, "", ("93.184.215.14", 80)), (2, 1, 6, "", ("127.0.0.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: entries)
    with pytest.raises(InputError, match=r"private address 127\.0\.0\.1"):
        hosts.addresses_of("twofaced.example", 80)


def test_the_checked_address_is_asked_and_not_the_name_again(site, fetcher, monkeypatch):
    site.put("/rain", RAIN)
    asked = []
    port = site.base.rpartition(":")[2]
    monkeypatch.setattr(request, "addresses_of", lambda host, port, **_: (asked.append(host), ("127.0.0.1",))[1])
    assert fetcher.fetch(f"http://coast.example:{port}/rain").raw == RAIN
    assert asked == ["coast.example", "coast.example"]
    assert site.asked[1][1]["Host"] == f"coast.example:{port}"


REFUSED = ["ftp://coast.example/a", "file:///etc/passwd", "http://user:secret@127.0.0.1/", "http://[::1/", "http:///a",
           "http://127.0.0.1:99999/"]  # fmt: skip


@pytest.mark.parametrize("url", REFUSED)
def test_other_addresses_are_refused(url, fetcher):
    with pytest.raises(InputError) as raised:
        fetcher.fetch(url)
    assert raised.value.reason in ("not allowed", "not fetched")
    assert "secret" not in raised.value.detail


def test_redirects_are_followed_and_checked_again(site, fetcher):
    start = site.put("/a", b"", 301, Location="/b")
    site.put("/b", b"", 302, Location=site.base + "/rain")
    site.put("/rain", RAIN)
    assert fetcher.fetch(start).url == site.base + "/rain"
    with pytest.raises(InputError, match="redirects"):
        fetcher.fetch(site.put("/loop", b"", 302, Location="/loop"))
    with pytest.raises(InputError, match="only http"):
        fetcher.fetch(site.put("/file", b"", 302, Location="file:///etc/passwd"))


def test_a_redirect_to_a_private_address_is_refused(site, monkeypatch):
    start = site.put("/a", b"", 302, Location="http://169.254.169.254/latest/meta-data/")
    monkeypatch.setattr(hosts, "_is_public", lambda address: address == "127.0.0.1")
    with pytest.raises(InputError, match=r"private address 169\.254\.169\.254"):
        Fetcher(max_bytes=1 << 20).fetch(start)


ROBOTS = [
    (200, b"User-agent: *\nDisallow: /private\n", "/private/rain", False),
    (200, b"User-agent: *\nDisallow: /\n\nUser-agent: SecondSource\nAllow: /\n", "/rain", True),
    (404, b"", "/rain", True),
    (503, b"", "/rain", False),
    (200, b"\xff\xfe\x00 nonsense", "/rain", True),
]


@pytest.mark.parametrize("case", ROBOTS)
def test_robots_txt_is_obeyed(site, fetcher, case):
    status, rules, path, allowed = case
    site.put("/robots.txt", rules, status)
    url = site.put(path, RAIN)
    if allowed:
        assert fetcher.fetch(url).raw == RAIN
    else:
        with pytest.raises(InputError, match=r"robots\.txt"):
            fetcher.fetch(url)
        assert path not in site.paths


@pytest.mark.parametrize(
    ("body", "headers"),
    [(gzip.compress(bytes(8 << 20)), {"Content_Encoding": "gzip"}), (bytes(2 << 20), {})],
    ids=["packed", "plain"],
)
def test_a_page_that_is_too_large_is_refused(site, fetcher, body, headers):
    with pytest.raises(InputError, match="too large"):
        fetcher.fetch(site.put("/big", body, **headers))


def test_packed_pages_and_charsets_of_the_sender(site):
    body = RAIN.replace(b"mayor", "мэр".encode("koi8-r"))
    kind = {"Content_Encoding": "gzip", "Content_Type": "text/html; charset=koi8-r"}
    (item,) = read(site.put("/rain", gzip.compress(body), **kind))
    assert "the мэр of the lower town" in item.body


def test_a_host_is_left_in_peace_between_requests(site, monkeypatch):
    monkeypatch.setattr(fetch, "PAUSE_SECONDS", 0.5)
    waited = []
    monkeypatch.setattr(fetch.time, "sleep", waited.append)
    site.put("/robots.txt", b"User-agent: *\nCrawl-delay: 7\n")
    Fetcher(max_bytes=1 << 20, allow_private=True).fetch(site.put("/rain", RAIN))
    assert waited[0] == 0.0
    assert 6 < waited[1] <= 7


@contextmanager
def answering(answer: bytes, drip: bytes = b""):
    """A server that gives one answer, whatever it is asked, and then a drop at a time."""

    def serve():
        connection, _ = server.accept()
        with connection, suppress(OSError):
            connection.recv(4000)
            connection.sendall(answer)
            while drip:
                connection.sendall(drip)
                threading.Event().wait(0.02)

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"
        thread.join(5)
        assert not thread.is_alive()


def test_a_server_that_drips_is_hung_up_on(monkeypatch):
    monkeypatch.setattr(request, "WHOLE_SECONDS", 0.3)
    with answering(b"HTTP/1.1 200 OK\r\n\r\n", b"x") as url, pytest.raises(InputError, match="more than 0 seconds"):
        request.ask(url, 1 << 20, allow_private=True)


ODD = [
    b"",
    b"nonsense",
    b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 1000,
    b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno gzip at all",
]


@pytest.mark.parametrize("answer", ODD)
def test_odd_answers_are_no_pages(answer):
    with answering(answer) as url, pytest.raises(InputError, match="not fetched"):
        request.ask(url, 1 << 20, allow_private=True)


def test_a_page_that_is_as_it_was_is_not_given_again(site, fetcher):
    url = site.put("/a", b"", 302, Location="/rain")
    site.put("/rain", RAIN, ETag='W/"7"', Last_Modified="Tue, 05 Mar 2024 08:00:00 GMT")
    page = fetcher.fetch(url)
    site.put("/rain", b"", 304)
    assert fetcher.fetch(url, Visit(address=url, url=page.url, etag=page.etag, modified=page.modified)) is None
    (path, first), (last_path, last) = site.asked[-2:]
    assert (path, last_path) == ("/a", "/rain")
    assert "If-None-Match" not in first  # it was another address that called its page so
    assert (last["If-None-Match"], last["If-Modified-Since"]) == ('W/"7"', "Tue, 05 Mar 2024 08:00:00 GMT")
    with pytest.raises(InputError, match="answered 304"):
        fetcher.fetch(url)


@pytest.mark.parametrize("token", ["", "x" * 401, "caf\xe9", " \t"])
def test_what_cannot_be_sent_back_is_not_kept(site, fetcher, token):
    assert fetcher.fetch(site.put("/rain", RAIN, ETag=token)).etag == ""


def test_a_server_may_say_when_to_ask_again(site, fetcher):
    url = site.put("/busy", b"", 429, Retry_After="120")
    with pytest.raises(fetch.NotGivenError) as raised:
        fetcher.fetch(url)
    assert raised.value.wait == "120"


def test_robots_txt_is_asked_once_a_day(site, fetcher, monkeypatch):
    url = site.put("/rain", RAIN)
    for _ in range(2):
        fetcher.fetch(url)
    assert site.paths == ["/robots.txt", "/rain", "/rain"]
    monkeypatch.setattr(fetch, "RULES_SECONDS", 0.0)
    fetcher.fetch(url)
    assert site.paths[3:] == ["/robots.txt", "/rain"]


@pytest.mark.parametrize("moved", ["/a", "/robots.txt"])
def test_no_server_leads_to_another_machine_of_the_local_network(site, fetcher, moved):
    site.put("/rain", RAIN)
    other = site.base.replace("127.0.0.1", "127.0.0.2")
    url = site.put("/a", RAIN)
    site.put(moved, b"", 302, Location=f"{other}/rain")
    with pytest.raises(InputError, match=r"private address 127\.0\.0\.2"):
        fetcher.fetch(url)


def test_an_entry_that_stays_in_a_feed_is_one_report(site):
    url = site.put("/feed", FEED)
    (first,), (second,) = read(url), read(url)
    assert first.id == second.id


def test_what_is_sent_comes_as_it_was(site):
    assert request.post(site.put("/hook", b""), b'{"a": 1}', "application/json", allow_private=True).status == 200
    ((path, headers),) = site.asked
    assert (path, headers["Content-Type"], site.sent) == ("/hook", "application/json", [b'{"a": 1}'])
    assert request.post(site.put("/gone", b"", 410), b"", "text/plain", allow_private=True).status == 410
