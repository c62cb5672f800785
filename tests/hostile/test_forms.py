"""Marked-up, packed and structured documents made to do harm: each ends as items or with reasons, in time."""

import gzip
import json
import os

import pytest
from fuzz import seeds

from laws import told

PARAGRAPH = "<p>Rain fell all night in the town, the mayor said on Friday, and 14 people were hurt by it.</p>"
PAGE = f"<html><body><h1>Rain</h1>{PARAGRAPH * 5}"
BOMB = "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(
    f"<!ENTITY a{i} '{f'&a{i - 1};' * 10}'>" for i in range(1, 12)
) + "]>"  # fmt: skip
OUTSIDE = "<!DOCTYPE x [<!ENTITY a11 SYSTEM 'file:///etc/passwd'>]>"


def _attributes(count: int) -> str:
    return " ".join(f"a{number}=1" for number in range(count))


# None stands for any single outcome: what matters is that there is one.
PAGES = {
    "hundreds of thousands of attributes": (f"<html><body><p {_attributes(300_000)}>{PARAGRAPH}", ["too large"]),
    "a huge attribute": (f"{PAGE}<p title='{'x' * 4_000_000}'>", ["item"]),
    "nested elements": ("<html><body>" + "<div>" * 100_000 + "Rain fell." + "</div>" * 100_000, None),
    "nested tables": (PAGE + "<table><tr><td>" * 20_000, ["item"]),
    "nested marks": (f"{PAGE}<p>" + "<b>" * 100_000, ["item"]),
    "very many paragraphs": (PAGE + "".join(f"<p>{i} boats sank.</p>" for i in range(40_000)), ["item"]),
    "very many links": (PAGE + "<a href=x>More</a> " * 100_000, ["item"]),
    "comments never closed": (PAGE + "<!--" * 300_000, ["item"]),
    "a page of opening brackets": ("<html>" + "<" * 1_000_000, None),
    "metadata nested without end": (f"<script type='application/ld+json'>{'[' * 500_000}</script>{PAGE}", ["item"]),
    "metadata of wrong types": (
        "<script type='application/ld+json'>{'@type':['NewsArticle',1],'author':[[{}],{'name':3}],'headline':{},"
        f"'datePublished':[1e400],'publisher':[null],'url':{{}}}}</script>{PAGE}".replace("'", '"'),
        ["item"],
    ),
    "a date without end": (f"<meta name=date content='{'2022-05-' * 300_000}'>{PAGE}", ["item"]),
    "an address with very many fields": (f"<link rel=canonical href='https://e.example/?{'a=b&' * 50_000}'>{PAGE}",
                                         ["item"]),
    "an address that is none": (f"<link rel=canonical href='https://[::1'>{PAGE}", ["item"]),
    "an encoding of host names": (f"<meta charset=punycode>{PAGE}é".encode("latin-1"), ["item"]),
    "an encoding that never decodes": (f"<meta charset=undefined>{PAGE}é".encode("latin-1"), ["item"]),
    "references beyond Unicode": (f"{PAGE}<p>{'&#x110000;&#xD800;&#0;' * 1_000}", ["item"]),
    "entities within entities": (BOMB.replace("x [", "html [") + f"{PAGE}<p>&a11;", ["item"]),
    "cut in a tag": (seeds.HTML[:300], None),
}  # fmt: skip
FEEDS = {
    name: entity + document.decode().split("?>", 1)[-1].replace("Rain fell", "Rain &a11; fell")
    for entity, what in ((BOMB, "a bomb"), (OUTSIDE, "a file of this machine"))
    for name, document in (
        (f"{what} in RSS", seeds.RSS),
        (f"{what} in Atom", seeds.ATOM),
        (f"{what} in NewsML-G2", seeds.NEWSML),
        (f"{what} in NITF", seeds.NITF),
    )
}
MANY = {
    "a bracket without end": "[" * 1_000_000,
    "objects without end": '{"a":' * 500_000,
    "a body nested in lists": '{"body": ' + "[" * 100_000 + "]" * 100_000 + "}",
    "elements without end": "<rss><channel><item>" + "<description>" * 100_000,
    "a feed of very many entries": "<rss><channel>" + "<item><title>a</title></item>" * 60_000 + "</channel></rss>",
    "a newsletter of a thousand parts": seeds.MAIL + b"--b\r\n\r\nRain\r\n" * 1_000,
    "a newsletter within newsletters": b"From: a@b\r\nTo: c@d\r\nMessage-ID: <1>\r\n"
    + b"Content-Type: message/rfc822\r\n\r\n" * 2_000,
    "a header of a megabyte": b"From: a@b\r\nMessage-ID: <1>\r\nSubject: "
    + b"=?utf-8?q?a?= " * 80_000
    + b"\r\n\r\nRain",
    "a record longer than its archive": seeds.WARC.replace(b"Content-Length: ", b"Content-Length: 9999"),
    "a record of negative length": seeds.WARC.replace(b"Content-Length: ", b"Content-Length: -"),
    "a record of no length": seeds.WARC.replace(b"Content-Length", b"Content-Width"),
    "an archive of nothing": b"WARC/1.0\r\n" * 100_000,
    "a gzip bomb": gzip.compress(bytes(200_000_000), 9),
    "gzip within gzip": gzip.compress(gzip.compress(gzip.compress(seeds.TEXT))),
    "gzip cut off": seeds.PACKED[:-12],
    "gzip of nothing": gzip.compress(b""),
}
NOT_READ = ("root:", "hahahaha")


@pytest.mark.parametrize(("content", "expected"), PAGES.values(), ids=PAGES)
def test_pages(read, content, expected):
    found = told(read(content))
    assert len(found) == 1
    assert expected in (None, found)


@pytest.mark.parametrize("content", FEEDS.values(), ids=FEEDS)
def test_entities_reach_nothing_and_grow_into_nothing(read, content):
    found = read(content)
    assert found
    assert all(mark not in json.dumps(found) for mark in NOT_READ)
    assert sum(one.get("characters", 0) for one in found) < 1_000


@pytest.mark.parametrize("content", MANY.values(), ids=MANY)
def test_documents_without_end_or_cut_off(read, content):
    assert read(content)


@pytest.mark.parametrize("name", sorted(seeds.SEEDS))
def test_documents_cut_off_anywhere(measured, tmp_path, name):
    for seed in seeds.SEEDS[name]:
        for share in range(1, 10):
            (tmp_path / str(share)).write_bytes(seed[: len(seed) * share // 10])
        assert measured(tmp_path)


WRONG = (
    None,
    True,
    0,
    -0.0,
    1e308,
    "",
    "\0",
    "\u202e",
    [],
    [[]],
    {},
    {"value": 1},
    [{"value": []}],
    10**400,
    "9" * 500,
)


@pytest.mark.parametrize("seed", [seeds.LINE, seeds.NINJS], ids=["item line", "ninjs"])
def test_every_field_of_the_wrong_type(measured, tmp_path, seed):
    document = json.loads(seed)
    for field in document:
        for number, value in enumerate(WRONG):
            (tmp_path / f"{field}{number}").write_text(json.dumps(document | {field: value}), "utf-8")
    found = measured(tmp_path)
    assert len(found) >= len(document) * len(WRONG)
    assert "item" in told(found)


@pytest.mark.parametrize(
    "value", ["NaN", "-Infinity", "1e999", "-0", '"\\ud800"', '"\\udc00\\ud800"', '"\\u0000"', "1" * 5_000]
)
def test_values_that_json_does_not_have(read, value):
    assert len(read(f'{{"body": "Rain fell.", "headline": {value}}}')) == 1
    assert len(read(f'{{"uri": "urn:x", "body_text": "Rain fell.", "headline": {value}}}')) == 1


def test_names_of_files_and_things_that_are_no_files(measured, tmp_path):
    names = ("a\nb", "a\rb\x1b[2J", "\u202eb", "-", "--help", "a" * 250, "a..", "'\"`$(x)", "caf\udce9")
    for number, name in enumerate(names):
        with open(os.fsencode(tmp_path / name), "wb") as file:  # noqa: PTH123 - the name is no text
            file.write(seeds.TEXT.replace(b"Rain", b"Rain %d" % number))
    os.mkfifo(tmp_path / "fifo")
    (tmp_path / "zero").symlink_to("/dev/zero")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    found = told(measured(tmp_path))
    assert found.count("item") == len(names)
    assert {"not a file", "not found", "unreadable"} >= set(found) - {"item"}


@pytest.mark.parametrize(
    "name", ["", "a\0b", "a" * 5_000, "/dev/zero", "/dev/stdin/..", "/proc/self/mem", "../" * 2_000]
)
def test_paths_that_lead_nowhere(measured, tmp_path, name):
    assert "item" not in told(measured(name if name.startswith("/") else f"{tmp_path}/{name}x"))


def test_hostile_files_beside_sound_ones_make_a_dossier(measured, tmp_path):
    for number, (content, _) in enumerate(list(PAGES.values())[-6:]):
        (tmp_path / f"{number}.html").write_bytes(content if isinstance(content, bytes) else content.encode())
    (tmp_path / "sound.txt").write_bytes(seeds.TEXT)
    (dossier,) = measured(tmp_path, command="brief")
    assert dossier["items"]
