"""Web archives: the HTML pages among the responses, read one by one from a stream of any size."""

from collections import Counter
from collections.abc import Iterator
from io import BufferedReader, RawIOBase

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from secondsource.errors import InputError
from secondsource.intake.capture import Capture
from secondsource.intake.decode import decode
from secondsource.intake.document import Document
from secondsource.intake.html import read_html
from secondsource.intake.part import Part
from secondsource.intake.payload import plain_payload
from secondsource.text.stamp import moment_in_utc

MAGIC = b"WARC/"
PAGES = ("text/html", "application/xhtml")
READ = WarcRecordType.response | WarcRecordType.revisit
FOUND = 200


def read_warc(stream: BufferedReader, max_bytes: int) -> Iterator[Part]:
    """Every HTML page that was found; at the end, in one line, how many other responses were passed over.

    Raises:
        InputError: where the archive is no longer one.
    """
    passed: Counter[str] = Counter()
    for number, record in enumerate(_records(stream), 1):
        other = _other(record)
        if other:
            passed[other] += 1
        else:
            yield _page(record, f"record {number}", max_bytes)
    if passed:
        detail = ", ".join(f"{count} {what}" for what, count in sorted(passed.items()))
        yield Part(where="", sha256="", found=InputError("not a page", f"passed over in the archive: {detail}"))


class _Forward(RawIOBase):
    """The stream for a reader that asks where it is, which a pipe cannot tell."""

    def __init__(self, stream: BufferedReader) -> None:
        self._stream, self._at = stream, 0

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, _offset: int, _whence: int = 0) -> int:
        return self._at

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        count = self._stream.readinto(buffer)
        self._at += count
        return count


def _records(stream: BufferedReader) -> Iterator[WarcRecord]:
    """The responses; bytes between records that are none are passed over, as the library does in this mode."""
    forward = _Forward(stream)
    try:
        yield from ArchiveIterator(
            forward,
            record_types=READ,
            parse_http=False,
            quirks_mode=True,
            stream_detect=False,
        )
    except (OSError, ValueError) as error:
        raise InputError("broken archive", f"{error}, after {forward.tell()} bytes") from error


def _other(record: WarcRecord) -> str | None:
    """What the record is, if it is not the response of a page that was found."""
    if record.record_type is WarcRecordType.revisit:
        return "revisits without content"
    if record.content_length and not record.is_http:
        return "responses that are not of the web"
    try:
        record.parse_http(auto_decode="none", quirks_mode=True)
    except (OSError, ValueError):
        return None
    status, kind = record.http_headers and record.http_headers.status_code, record.http_content_type
    if status is not None and status != FOUND:
        return "responses with a status other than 200"
    return None if kind is None or kind.lower().startswith(PAGES) else "responses that are not HTML"


def _page(record: WarcRecord, where: str, max_bytes: int) -> Part:
    try:
        raw = _payload(record, max_bytes)
        draft = read_html(decode(raw, record.http_charset))
    except InputError as error:
        return Part(where=where, sha256="", found=error)
    return Document(raw, record.http_charset).part(where, _capture(record).of(draft))


def _payload(record: WarcRecord, max_bytes: int) -> bytes:
    if not record.http_headers:
        raise InputError("broken record", "a response without HTTP headers")
    if record.content_length > max_bytes:
        raise InputError("too large", f"more than {max_bytes} bytes")
    try:
        raw = record.reader.read(max_bytes)
    except OSError as error:
        raise InputError("broken record", str(error)) from error
    if len(raw) < record.content_length:
        raise InputError("broken record", f"{len(raw)} bytes of {record.content_length}: the archive is cut off")
    headers = record.http_headers
    return plain_payload(raw, headers.get("Transfer-Encoding") or "", headers.get("Content-Encoding") or "", max_bytes)


def _capture(record: WarcRecord) -> Capture:
    when = record.record_date
    return Capture(
        url=(record.headers.get("WARC-Target-URI") or "").strip("<> ") or None,
        when=moment_in_utc(when) if when else None,
    )
