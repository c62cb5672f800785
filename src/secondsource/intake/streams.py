"""From a stream of bytes to the reports in it: archives and item lines one by one, any other document whole."""

from collections.abc import Iterator
from io import BufferedReader

from secondsource.errors import InputError
from secondsource.intake.address_list import AddressListError, read_addresses
from secondsource.intake.forms import read_document
from secondsource.intake.item_lines import is_item_line, read_lines
from secondsource.intake.part import Part
from secondsource.intake.unpack import Unpacked, unpack
from secondsource.intake.warc import MAGIC, read_warc

BROKEN_LINES = 8
"""So many lines may be broken before the first item line by which a file of item lines is told."""


def read_stream(
    stream: BufferedReader, max_bytes: int, *, body_only: bool = False, charset: str | None = None
) -> Iterator[Part]:
    """Every report in the stream. No more than one document, page or line of `max_bytes` is held at a time.

    Raises:
        AddressListError: if there are only addresses of the web in it.
        InputError: where the rest of the stream cannot be read.
    """
    plain, packed = unpack(stream)
    if plain.peek(len(MAGIC)).startswith(MAGIC):
        yield from read_warc(plain, max_bytes)
    else:
        opening = _opening(plain, max_bytes)
        if opening and is_item_line(opening[-1]):
            yield from read_lines(opening, plain, max_bytes)
        else:
            raw = _rest(b"".join(opening), plain, max_bytes)
            _check(packed)
            _refuse_addresses(raw)
            yield from read_document(raw, body_only=body_only, charset=charset)
    _check(packed)


def _opening(stream: BufferedReader, max_bytes: int) -> list[bytes]:
    """The first line; where it is a broken object, the next ones as well, up to the first that is an item."""
    lines = [stream.readline(max_bytes + 1)]
    while lines[0].startswith(b"{") and not is_item_line(lines[-1]) and len(lines) <= BROKEN_LINES and lines[-1]:
        lines.append(stream.readline(max(1, max_bytes + 1 - sum(map(len, lines)))))
    return lines


def _rest(start: bytes, stream: BufferedReader, max_bytes: int) -> bytes:
    raw = start + stream.read(max(0, max_bytes + 1 - len(start)))
    if len(raw) > max_bytes:
        raise InputError("too large", f"more than {max_bytes} bytes")
    return raw


def _check(packed: Unpacked | None) -> None:
    if packed and packed.fault:
        raise InputError("broken gzip", packed.fault)


def _refuse_addresses(raw: bytes) -> None:
    addresses = read_addresses(raw)
    if addresses:
        raise AddressListError(addresses)
