import json
from hashlib import sha256

import pytest

from intake.archive import Archive
from secondsource.intake.read import Intake

HEAD = """<html><head><title>Rain</title><meta property="article:published_time" content="2024-03-05T08:00:00Z">
<meta property="article:modified_time" content="2024-03-06T08:00:00Z">{links}</head><body><h1>Rain floods the town</h1>
<p>Rain fell on the town for three days, the harbour office said on Tuesday.</p>
<p>“The quay is under water,” said Ada Roon, who runs the office.</p></body></html>"""
LINKS = [
    # what the page says of its address, what is taken for it
    ('<link rel="canonical" href="https://post.example/rain?utm_source=x">', "https://post.example/rain"),
    ('<link rel="canonical" href="https://post.example"><meta property="og:url" content="https://post.example/rain">',
     "https://post.example/rain"),
    ('<link rel="canonical" href="https://post.example/">', "https://post.example/"),
    ("", None),
]  # fmt: skip


def read(tmp_path, text, name="a.html"):
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    (item,) = Intake()([str(path)])
    return item


@pytest.mark.parametrize(("links", "form"), LINKS)
def test_a_saved_page_has_the_address_it_names(tmp_path, links, form):
    assert read(tmp_path, HEAD.format(links=links)).canonical_url == form


def test_a_saved_page_claims_times_and_none_is_made_up(tmp_path):
    raw = HEAD.format(links="").encode()
    item = read(tmp_path, raw)
    assert (item.published, item.modified, item.captured) == ("2024-03-05T08:00:00Z", "2024-03-06T08:00:00Z", None)
    assert item.sha256 == sha256(raw).hexdigest() and item.part is None


def test_an_item_line_may_say_when_it_was_captured(tmp_path):
    line = {"body": "Rain fell.", "url": "http://www.post.example/a/", "captured": "2024-03-06T08:00:00Z"}
    item = read(tmp_path, json.dumps(line), "a.jsonl")
    assert (item.captured, item.canonical_url, item.part) == (
        "2024-03-06T08:00:00Z",
        "https://post.example/a",
        "line 1",
    )


def test_a_capture_keeps_its_address_and_believes_the_page_of_its_own_site(tmp_path):
    own, other = (f'<link rel="canonical" href="https://{host}.example/rain">' for host in ("coast", "hill"))
    archive = Archive()
    for number, links in enumerate((own, other)):
        archive.add(HEAD.format(links=links).encode(), url=f"https://m.coast.example/{number}?id=7")
    path = tmp_path / "a.warc"
    path.write_bytes(archive.content)
    first, second = Intake()([str(path)])
    assert (first.url, first.canonical_url) == ("https://m.coast.example/0?id=7", "https://coast.example/rain")
    assert second.canonical_url == "https://coast.example/1?id=7"
    assert (first.captured, first.published) == ("2024-03-05T07:00:00Z", "2024-03-05T08:00:00Z")
    assert first.part and first.part != second.part and first.sha256 != second.sha256
    source = HEAD.format(links=own)
    assert [source[run.place : run.stop] for run in first.original] == first.body.split("\n")


SINGLE_FILE = "<!--\n Page saved with SingleFile \n url: {} \n saved date: {}\n-->"
SAVED = [
    # what the browser wrote; the address and the time that come of it
    ("<!-- saved from url=(0025)https://post.example/rain -->\n", "https://post.example/rain", None),
    (SINGLE_FILE.format("https://post.example/rain?a=1", "Tue Mar 05 2024 10:00:00 GMT+0100 (Central European Time)"),
     "https://post.example/rain?a=1", "2024-03-05T09:00:00Z"),
    (SINGLE_FILE.format("https://post.example/rain", "some day"), "https://post.example/rain", None),
    ("<!-- saved from url=(0014)about:internet -->", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("mark", "url", "captured"), SAVED)
def test_a_saved_page_says_where_it_was_saved_from(tmp_path, mark, url, captured):
    item = read(tmp_path, mark + HEAD.format(links=""))
    assert (item.url, item.captured) == (url, captured)
