"""What a server answered, within bounds of size."""

import re
from dataclasses import dataclass
from email.message import Message

from urllib3.response import BaseHTTPResponse

from secondsource.errors import InputError

BLOCK = 1 << 16
FOUND = 200
# What a server may call a state of a page: it is sent back to it in a header.
TOKEN = re.compile(r"[\x21-\x7e][\x20-\x7e]{0,399}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered.

    `location` is where it sends us, `etag` and `modified` are by what it knows the page again, and `wait` is what it
    says of when to ask again; each is empty where it says nothing.
    """

    url: str
    status: int
    location: str
    charset: str | None
    body: bytes
    etag: str
    modified: str
    wait: str


def read_answer(response: BaseHTTPResponse, url: str, max_bytes: int | None) -> Answer:
    """The answer of the server at the address; a page is read if it is one, and if any bytes of it are wanted.

    Raises:
        InputError: if the page has more than `max_bytes`.
    """
    told = response.headers
    return Answer(
        url=url,
        status=response.status,
        location=told.get("Location", ""),
        charset=_charset(told.get("Content-Type", "")),
        body=_body(response, max_bytes) if response.status == FOUND and max_bytes is not None else b"",
        etag=_token(told.get("ETag", "")),
        modified=_token(told.get("Last-Modified", "")),
        wait=_token(told.get("Retry-After", "")),
    )


def _token(text: str) -> str:
    """The words of a server if they can be sent back, else nothing."""
    return text if TOKEN.fullmatch(text) else ""


def _body(response: BaseHTTPResponse, max_bytes: int) -> bytes:
    pieces, size = [], 0
    while piece := response.read1(BLOCK, decode_content=True):
        pieces.append(piece)
        size += len(piece)
        if size > max_bytes:
            raise InputError("too large", f"more than {max_bytes} bytes")
    return b"".join(pieces)


def _charset(content_type: str) -> str | None:
    header = Message()
    header["Content-Type"] = content_type
    return header.get_content_charset()
