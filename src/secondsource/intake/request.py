"""One request to one checked address, within bounds of time and size."""

import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException
from importlib.metadata import version
from threading import Event, Timer

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from secondsource.errors import InputError
from secondsource.intake.hosts import addresses_of
from secondsource.intake.web_address import WebAddress, read_address

PRODUCT = "SecondSource"
STEP_SECONDS = 10.0
WHOLE_SECONDS = 30.0
BLOCK = 1 << 16
FOUND = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered; `location` is where it sends us, empty if nowhere."""

    url: str
    status: int
    location: str
    charset: str | None
    body: bytes


def ask(url: str, max_bytes: int, *, allow_private: bool = False) -> Answer:
    """The answer to a GET request for the address.

    Raises:
        InputError: if the address is none of the web, may not be asked, or does not answer in time and size.
    """
    where = read_address(url)
    failure = "no answer"
    for address in addresses_of(where.host, where.port, allow_private=allow_private):
        try:
            with closing(_connection(where, address)) as connection:
                connection.connect()
                return _answer(connection, url, where, max_bytes)
        except (OSError, HTTPError, HTTPException, ValueError, AttributeError) as error:
            failure = str(error) or type(error).__name__
    raise InputError("not fetched", f"{where.host}: {failure[:200]}")


def _connection(where: WebAddress, address: str) -> HTTPConnection:
    """To the address that was checked, whatever the name leads to by now; the certificate must be for the name."""
    if where.scheme == "http":
        return HTTPConnection(address, where.port, timeout=STEP_SECONDS)
    return HTTPSConnection(
        address,
        where.port,
        timeout=STEP_SECONDS,
        server_hostname=where.host,
        assert_hostname=where.host,
        cert_reqs="CERT_REQUIRED",
        ca_certs=certifi.where(),
    )


def _answer(connection: HTTPConnection, url: str, where: WebAddress, max_bytes: int) -> Answer:
    with _hung_up(connection.sock):
        connection.request("GET", where.target, headers=_headers(where), preload_content=False)
        response = connection.getresponse()
        body = _body(response, max_bytes) if response.status == FOUND else b""
    return Answer(
        url=url,
        status=response.status,
        location=response.headers.get("Location", ""),
        charset=_charset(response.headers.get("Content-Type", "")),
        body=body,
    )


@contextmanager
def _hung_up(sock: socket.socket) -> Iterator[None]:
    """The connection ends after the time for a whole answer, however little of it comes at a time.

    Raises:
        InputError: if it did; what was read by then looks like a whole answer and is none.
    """
    late = Event()

    def hang_up() -> None:
        late.set()
        with suppress(OSError):
            sock.shutdown(socket.SHUT_RDWR)

    timer = Timer(WHOLE_SECONDS, hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        if late.is_set():
            raise InputError("not fetched", f"it took more than {WHOLE_SECONDS:.0f} seconds")


def _body(response: BaseHTTPResponse, max_bytes: int) -> bytes:
    pieces, size = [], 0
    while piece := response.read1(BLOCK, decode_content=True):
        pieces.append(piece)
        size += len(piece)
        if size > max_bytes:
            raise InputError("too large", f"more than {max_bytes} bytes")
    return b"".join(pieces)


def _headers(where: WebAddress) -> dict[str, str]:
    return {
        "Host": where.named_host,
        "User-Agent": f"{PRODUCT}/{version('secondsource')} (reads single news pages that a person names)",
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "gzip, br",
        "Connection": "close",
    }


def _charset(content_type: str) -> str | None:
    header = Message()
    header["Content-Type"] = content_type
    return header.get_content_charset()
