"""The page within an HTTP response: what its transfer and content encodings put around it taken off, within bounds."""

import re
from io import BytesIO

import urllib3
from urllib3.exceptions import HTTPError

from secondsource.errors import InputError

# The line before each chunk: its length in hexadecimal digits and what may follow it.
CHUNK_HEAD = re.compile(rb"[ \t]{0,20}([0-9A-Fa-f]{1,12})[^\r\n]{0,200}\r?\n")


def plain_payload(raw: bytes, transfer: str, content: str, max_bytes: int) -> bytes:
    """The bytes of the page. Where an encoding is named that is not there, the bytes are taken as they are.

    Args:
        raw: what stood behind the headers.
        transfer: the `Transfer-Encoding` header, empty if there is none.
        content: the `Content-Encoding` header, empty if there is none.
        max_bytes: the most that is unpacked.

    Raises:
        InputError: if the page is larger.
    """
    whole = _unchunked(raw) if "chunked" in transfer.lower() else raw
    page = _unpacked(whole, content, max_bytes) if content else whole
    if len(page) > max_bytes:
        raise InputError("too large", f"more than {max_bytes} bytes")
    return page


def _unpacked(whole: bytes, content: str, max_bytes: int) -> bytes:
    response = urllib3.HTTPResponse(BytesIO(whole), {"Content-Encoding": content}, preload_content=False)
    try:
        return response.read(max_bytes + 1, decode_content=True)
    except HTTPError:
        return whole


def _unchunked(raw: bytes) -> bytes:
    chunks, at = [], 0
    while (head := CHUNK_HEAD.match(raw, at)) and (size := int(head[1], 16)):
        chunks.append(raw[head.end() : head.end() + size])
        at = head.end() + size
        at += len(raw[at : at + 2]) - len(raw[at : at + 2].lstrip(b"\r\n"))
    return b"".join(chunks) if chunks else raw
