import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from secondsource.intake.read import Intake
from secondsource.model.item import Item, Layout
from secondsource.model.rejection import Rejection

TEXT_A = "Rain floods the lower town\n20240305\nhttps://coast.example/rain\nRain fell all night.\nNo one was hurt.\n"
TEXT_B = "Rain floods the lower town\n\nCoast Daily\n\nRain fell all night, the mayor said.\n\nNo one was hurt.\n"
PAGE = (
    "<html><head><title>Rain - Coast Daily</title></head><body><h1>Rain</h1><p>Rain fell all night.</p></body></html>"
)
NINJS = {
    "uri": "urn:x:1",
    "headline": "Rain",
    "versioncreated": "2024-03-05T07:00:00Z",
    "body_text": "Rain fell.\nIt stopped.",
}
LINE = {"id": "a1", "body": "Rain fell.", "published": "2024-03-05", "publisher": "Coast Daily"}


def read(folder: Path, **settings_: object) -> list[Item | Rejection]:
    return list(Intake(**settings_)([str(folder)]))


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("content", "layout"),
    [
        (TEXT_A, Layout.TEXT_A),
        (TEXT_B, Layout.TEXT_B),
        (PAGE, Layout.HTML),
        (json.dumps(NINJS), Layout.NINJS),
        (json.dumps(LINE), Layout.JSONL),
        (json.dumps(LINE, indent=1), Layout.JSONL),  # one item over several lines
        ("[VELD] Rain fell all night in the lower town.", Layout.TEXT_B),  # a bracket is no JSON
    ],
)
@pytest.mark.parametrize("name", ["report.txt", "report.html", "report.json"])
def test_forms_are_told_by_content_and_not_by_name(tmp_path, content, layout, name):
    write(tmp_path, name, content)
    (item,) = read(tmp_path)
    assert isinstance(item, Item)
    assert item.layout is layout
    assert item.body


def test_layout_a_has_headline_date_and_address(tmp_path):
    write(tmp_path, "a.txt", TEXT_A)
    (item,) = read(tmp_path)
    assert (item.headline, item.published, item.url) == (
        "Rain floods the lower town",
        "2024-03-05",
        "https://coast.example/rain",
    )
    assert item.body == "Rain fell all night.\nNo one was hurt."
    assert item.path == str(tmp_path / "a.txt")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n\n ", "empty"),
        (b"Rain\x00fell", "not text"),
        (b"%PDF-1.7 ...", "not text"),
        (b"\x89PNG\r\n\x1a\n....", "not text"),
        (b"\x01\x02\x03\x04\x05", "not text"),
        (b"caf\x81 \x8d", "undecodable"),
        (b'{"body": 3}', "not an item"),
        (b'{"headline": "Rain"}', "not an item"),
        (b'{"body": "Rain", "id": 7}', "not an item"),
        (b'{"body": ', "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b'{"a":' * 100_000, "not JSON"),
        (b'{"uri": "urn:x", "body_text": ""}', "no text"),
        (b"<?xml version='1.0'?><recipe><title>Soup</title></recipe>", "unknown form"),
        (b"<html><body></body></html>", "empty"),
        (b"Rain fell." * 100, "too large"),
    ],
)
def test_what_cannot_be_read_is_rejected_with_a_reason(tmp_path, content, reason):
    write(tmp_path, "bad.txt", content)
    write(tmp_path, "good.txt", TEXT_A)
    bad, good = read(tmp_path, max_bytes=800 if reason == "too large" else 1 << 20)
    assert isinstance(bad, Rejection)
    assert (bad.reason, bad.stage, bad.path) == (reason, "intake", str(tmp_path / "bad.txt"))
    assert isinstance(good, Item)


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"), ("cp1252", b"")],
)
def test_encodings(tmp_path, encoding, mark):
    write(tmp_path, "a.txt", mark + "Café à Génève\n20240305\nhttps://e.example/\nIl a plu.".encode(encoding))
    (item,) = read(tmp_path)
    assert item.headline == "Café à Génève"


def test_bad_lines_do_not_cost_the_others(tmp_path):
    lines = [json.dumps(LINE), "{broken", json.dumps({"body": 4}), json.dumps({"body": "Snow fell.", "id": "a2"})]
    write(tmp_path, "items.jsonl", "\n".join(lines))
    first, second, third, fourth = read(tmp_path)
    assert (first.id, first.published, first.publisher) == ("a1", "2024-03-05", "Coast Daily")
    assert (second.reason, second.detail[:6]) == ("not JSON", "line 2")
    assert (third.reason, third.detail[:6]) == ("not an item", "line 3")
    assert fourth.id == "a2"


def test_a_bad_first_line_does_not_cost_the_others(tmp_path):
    write(tmp_path, "items.jsonl", '{"body": \n' + json.dumps(LINE) + "\n" + json.dumps({"body": "Snow fell."}))
    first, second, third = read(tmp_path)
    assert isinstance(first, Rejection)
    assert (second.body, third.body) == ("Rain fell.", "Snow fell.")


def test_a_body_in_an_item_line_is_kept_to_the_character(tmp_path):
    body = "  Rain\tfell. \r\n\r\n It stopped.  "
    write(tmp_path, "items.jsonl", json.dumps({"body": body}))
    (item,) = read(tmp_path, body_only=True)
    assert item.body == body


def test_copies_of_a_file_and_ids_met_twice_are_rejected(tmp_path):
    write(tmp_path, "a.txt", TEXT_A)
    write(tmp_path, "b.txt", TEXT_A)
    write(tmp_path, "c.jsonl", json.dumps(LINE) + "\n" + json.dumps(LINE | {"body": "Snow fell."}))
    first, second, third, fourth = read(tmp_path)
    assert isinstance(first, Item)
    assert isinstance(third, Item)
    assert (second.reason, second.detail) == ("duplicate", f"the same as {tmp_path / 'a.txt'}")
    assert fourth.reason == "duplicate"
    assert fourth.detail == f"line 2: the same as a report in {tmp_path / 'c.jsonl'}"


def test_folders_are_walked_in_order_and_loops_left(tmp_path):
    (tmp_path / "b").mkdir()
    for name, text in (("z.txt", "one"), ("b/a.txt", "two"), ("a.txt", "three"), (".hidden", "four")):
        write(tmp_path, name, TEXT_A.replace("Rain", text))
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    names = [Path(found.path).name for found in read(tmp_path)]
    assert names == ["a.txt", "a.txt", "z.txt"]


@pytest.mark.parametrize(
    ("name", "reason"), [("fifo", "not a file"), ("gone.txt", "not found"), ("a\0b", "unreadable")]
)
def test_what_is_no_file_is_rejected(tmp_path, name, reason):
    if name == "fifo":
        os.mkfifo(tmp_path / name)
    (found,) = Intake()([f"{tmp_path}/{name}"])
    assert isinstance(found, Rejection)
    assert found.reason == reason


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.one_of(
        st.binary(max_size=300),
        st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace")),
        st.text(alphabet='<>/pdivahtml"= {}[]:,body\n', max_size=200).map(str.encode),
        st.text(alphabet='{}[]":,body\n 1', max_size=80).map(lambda text: ('{"body": "x"}\n' + text).encode()),
    )
)
def test_any_bytes_give_items_or_rejections(tmp_path, content):
    path = write(tmp_path, "any", content)
    for found in Intake()([str(path)]):
        assert isinstance(found, Item | Rejection)
        if isinstance(found, Item):
            assert found.body.strip()
            found.body.encode("utf-8")


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), st.text(max_size=9)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["value", "role", "name"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["uri", *NINJS, "bodies", "by", "infosources", "usageterms", "language"]), json_values
    )
)
def test_any_values_in_ninjs_give_items_or_rejections(tmp_path, document):
    path = write(tmp_path, "any.json", json.dumps(document | {"body_text": "Rain fell."}))
    (found,) = Intake()([str(path)])
    assert isinstance(found, Item | Rejection)
