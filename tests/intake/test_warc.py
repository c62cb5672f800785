import gzip
import zlib
from io import BufferedReader, BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.archive import HTML, Archive, page
from secondsource.errors import InputError
from secondsource.intake.draft import Draft
from secondsource.intake.streams import read_stream

PLAIN = page("Rain floods the town")


def read(content: bytes, max_bytes: int = 1 << 20):
    found = []
    try:
        for part in read_stream(BufferedReader(BytesIO(content)), max_bytes):
            found.append(part.found)  # noqa: PERF401 -- what came before an error counts
    except InputError as error:
        found.append(error)
    return found


def chunked(payload: bytes, size: int = 100) -> bytes:
    pieces = [payload[at : at + size] for at in range(0, len(payload), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


@pytest.mark.parametrize("packed", [False, True])
def test_pages_come_with_their_address_and_the_time_of_capture(packed):
    archive = Archive(packed).add(PLAIN).add(page("Snow closes the pass"), url="https://hill.example/snow")
    first, second = read(archive.content)
    assert (first.headline, first.url, first.captured) == (
        "Rain floods the town",
        "https://coast.example/rain",
        "2024-03-05T07:00:00Z",
    )
    assert (second.headline, second.url) == ("Snow closes the pass", "https://hill.example/snow")


ENCODED = [
    (gzip.compress(PLAIN), [("Content-Encoding", "gzip")]),
    (zlib.compress(PLAIN), [("Content-Encoding", "deflate")]),
    (chunked(PLAIN), [("Transfer-Encoding", "chunked")]),
    (chunked(gzip.compress(PLAIN)), [("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")]),
    (PLAIN, [("Content-Encoding", "gzip")]),  # unpacked by the crawler, which kept the header
    (PLAIN, [("Transfer-Encoding", "chunked")]),
    (PLAIN, [("Content-Encoding", "nonsense")]),
]


@pytest.mark.parametrize(("payload", "headers"), ENCODED, ids=range(len(ENCODED)))
def test_encodings_of_the_payload_are_taken_off(payload, headers):
    (found,) = read(Archive().add(payload, HTML, *headers).content)
    assert found.headline == "Rain floods the town"
    assert "No one was hurt" in found.body


def test_the_code_page_of_the_response_counts():
    payload = PLAIN.replace(b"mayor", "мэр".encode("cp1251"))
    (found,) = read(Archive().add(payload, ("Content-Type", "text/html; charset=windows-1251")).content)
    assert "the мэр of the" in found.body


REVISIT = b"WARC/1.0\r\nWARC-Type: revisit\r\nContent-Length: 0\r\n\r\n\r\n\r\n"


def test_what_is_no_page_is_counted_in_one_line():
    archive = Archive().add(PLAIN)
    archive.add(b"\x89PNG....", ("Content-Type", "image/png")).add(b"gone", status="404 Not Found")
    archive.record("request", b"GET / HTTP/1.1\r\n\r\n").record("metadata", b"a: b")
    page_, rest = read(archive.content + REVISIT)
    assert isinstance(page_, Draft)
    assert rest.reason == "not a page"
    assert "1 responses that are not HTML, 1 responses with a status other than 200, 1 revisits" in rest.detail


BROKEN = [
    b"garbage between records\r\n\r\n",
    b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -5\r\n\r\n",
    b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 5\r\n\r\nhello\r\n\r\n",
]


@pytest.mark.parametrize("between", BROKEN)
def test_a_broken_record_costs_no_other(between):
    content = Archive().add(PLAIN).content + between + Archive().add(page("Snow closes the pass")).content
    drafts = [found for found in read(content) if isinstance(found, Draft)]
    assert [draft.headline for draft in drafts] == ["Rain floods the town", "Snow closes the pass"]


def test_a_record_that_is_cut_off_is_told():
    content = Archive().add(PLAIN).add(PLAIN).content[:-250]
    first, second = read(content)
    assert isinstance(first, Draft)
    assert second.reason == "broken record"


def test_a_member_that_is_broken_is_told():
    first, second, third = (Archive(packed=True).add(page(f"Rain {i}")).content for i in range(3))
    broken = second[:40] + b"\xff" * 20 + second[60:]
    found = read(first + broken + third)
    assert [one.headline for one in found if isinstance(one, Draft)] == ["Rain 0", "Rain 2"]
    assert found[-1].reason == "broken gzip"


def test_a_page_that_unpacks_to_too_much_is_refused():
    bomb = gzip.compress(b"<p>" + bytes(4 << 20))
    found, page_ = read(Archive().add(bomb, HTML, ("Content-Encoding", "gzip")).add(PLAIN).content)
    assert found.reason == "too large"
    assert isinstance(page_, Draft)


CONTENT = Archive().add(PLAIN).add(chunked(PLAIN), HTML, ("Transfer-Encoding", "chunked")).content


@settings(max_examples=50, deadline=None)
@given(st.integers(0, len(CONTENT)), st.integers(0, 40), st.binary(max_size=20))
def test_any_damage_gives_pages_or_reasons(at, cut, put):
    found = read(CONTENT[:at] + put + CONTENT[at + cut :])
    assert all(isinstance(one, Draft | InputError) for one in found)
