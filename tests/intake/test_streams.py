import gzip
import json
import os
import threading
from io import BufferedReader, FileIO
from pathlib import Path

import pytest

from intake.archive import Archive, page
from intake.test_mail import letter
from secondsource.errors import InputError
from secondsource.intake.files import Named, open_file
from secondsource.intake.read import Intake
from secondsource.intake.streams import read_stream
from secondsource.model.item import Item, Layout
from secondsource.model.rejection import Rejection

LINES = b"".join(json.dumps({"id": f"i{n}", "body": f"Rain fell for {n} hours."}).encode() + b"\n" for n in range(5))
FORMS = [
    (b"Rain floods the town\n20240305\nhttps://coast.example/rain\nRain fell all night.\n", [Layout.TEXT_A]),
    (page("Rain floods the town"), [Layout.HTML]),
    (LINES, [Layout.JSONL] * 5),
    (json.dumps({"uri": "urn:x", "headline": "Rain", "body_text": "Rain fell."}).encode(), [Layout.NINJS]),
    (letter().as_bytes(), [Layout.MAIL]),
    (Archive().add(page("Rain")).add(page("Snow")).content, [Layout.HTML] * 2),
    (b"<rss version='2.0'><channel><item><title>a</title><description>Rain.</description></item></channel></rss>",
     [Layout.FEED]),
]  # fmt: skip


@pytest.mark.parametrize(("content", "layouts"), FORMS)
@pytest.mark.parametrize("packed", [0, 1, 2])
def test_every_form_may_be_packed(tmp_path, content, layouts, packed):
    whole = content
    for _ in range(packed):
        content = gzip.compress(content)
    (tmp_path / "some.bin").write_bytes(content)
    found = list(Intake()([str(tmp_path)]))
    assert [one.layout for one in found] == layouts
    assert found[0].sha256 == next(iter(Intake()([str(_plain(tmp_path, whole))]))).sha256


def _plain(folder: Path, content: bytes) -> Path:
    path = folder / "plain.bin"
    path.write_bytes(content)
    return path


def test_what_came_before_a_break_in_the_gzip_is_kept(tmp_path):
    (tmp_path / "items.jsonl.gz").write_bytes(gzip.compress(LINES)[:-12])
    *items, broken, cut = Intake()([str(tmp_path)])
    assert [item.id for item in items] == ["i0", "i1", "i2", "i3"][: len(items)]
    assert {broken.reason, cut.reason} <= {"not JSON", "broken gzip"}


def test_a_whole_document_is_not_read_from_half_its_gzip(tmp_path):
    (tmp_path / "page.html.gz").write_bytes(gzip.compress(page("Rain"))[:-12])
    (found,) = Intake()([str(tmp_path)])
    assert (found.reason, found.detail) == ("broken gzip", "it ends in the middle")


@pytest.mark.parametrize("broken", [1, 5])
def test_broken_lines_at_the_start_do_not_cost_the_others(tmp_path, broken):
    (tmp_path / "items.jsonl").write_bytes(b'{"body": \n' * broken + LINES)
    found = list(Intake(max_bytes=200)([str(tmp_path)]))
    assert sum(isinstance(one, Rejection) for one in found) == broken
    assert sum(isinstance(one, Item) for one in found) == 5


def test_a_line_beyond_the_limit_costs_only_itself(tmp_path):
    (tmp_path / "items.jsonl").write_bytes(LINES + b'{"body": "' + b"x" * 500 + b'"}\n' + LINES.replace(b"i", b"k"))
    found = list(Intake(max_bytes=200)([str(tmp_path)]))
    assert [one.reason for one in found if isinstance(one, Rejection)][:1] == ["too large"]
    assert found[5].detail.startswith("line 6: ")


def test_reports_come_while_the_stream_is_still_open():
    reading, writing = os.pipe()
    os.write(writing, LINES)
    with BufferedReader(FileIO(reading)) as stream:
        parts = read_stream(stream, 1 << 20)
        assert next(parts).found.id == "i0"
        os.close(writing)
        assert len(list(parts)) == 4


def test_a_device_is_no_file():
    with pytest.raises(InputError, match="not a file"):
        open_file(Named("/dev/zero", "/dev/zero"))


def test_nothing_waits_for_a_pipe_without_a_writer(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    found = []
    reader = threading.Thread(target=lambda: found.extend(Intake()([str(tmp_path)])), daemon=True)
    reader.start()
    reader.join(10)
    assert [one.reason for one in found] == ["not a file"]


def test_a_folder_without_a_file_or_that_cannot_be_listed_is_told(tmp_path, monkeypatch):
    (tmp_path / "loop").symlink_to(tmp_path)
    (found,) = Intake()([str(tmp_path)])
    assert (found.path, found.reason) == (str(tmp_path), "empty")
    closed = tmp_path / "closed"
    closed.mkdir()
    monkeypatch.setattr("os.listdir", lambda path: ["closed"] if path == str(tmp_path) else _refuse())
    (found,) = Intake()([str(tmp_path)])
    assert (found.path, found.reason, found.detail) == (str(closed), "unreadable", "Permission denied")


def _refuse():
    raise PermissionError(13, "Permission denied")
