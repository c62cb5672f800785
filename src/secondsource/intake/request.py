"""One request to one checked address, within bounds of time and size."""

import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException
from importlib.metadata import version
from threading import Event, Timer
from urllib.parse import SplitResult, quote, urlsplit

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import BaseHTTPResponse

from secondsource.errors import InputError
from secondsource.intake.hosts import addresses_of

PRODUCT = "SecondSource"
STEP_SECONDS = 10.0
WHOLE_SECONDS = 30.0
BLOCK = 1 << 16
PORTS = {"http": 80, "https": 443}
FOUND = 200
LONGEST_ADDRESS = 4000
SAFE_IN_QUERY = "/%:@!$&'()*+,;=~-._?[]"


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
    parts, port = split_address(url)
    failure = "no answer"
    for address in addresses_of(_ascii_host(parts), port, allow_private=allow_private):
        try:
            with closing(_connection(parts, address, port)) as connection:
                connection.connect()
                return _answer(connection, url, parts, max_bytes)
        except (OSError, HTTPError, HTTPException, ValueError, AttributeError) as error:
            failure = str(error) or type(error).__name__
    raise InputError("not fetched", f"{parts.hostname}: {failure[:200]}")


def split_address(url: str) -> tuple[SplitResult, int]:
    """The address in its pieces, and its port.

    Raises:
        InputError: if it is none of the web, or carries a password.
    """
    try:
        parts = urlsplit(url[:LONGEST_ADDRESS])
        port = parts.port or PORTS.get(parts.scheme, 0)
    except ValueError as error:
        raise InputError("not fetched", f"no address of the web: {error}") from error
    if parts.scheme not in PORTS or not parts.hostname:
        raise InputError("not allowed", f"only http and https are fetched, not {parts.scheme or 'nothing'}")
    if parts.username or parts.password:
        raise InputError("not allowed", "an address with a name or password in it")
    return parts, port


def _ascii_host(parts: SplitResult) -> str:
    host = parts.hostname or ""
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise InputError("not fetched", f"{host}: no name of a host") from error


def _connection(parts: SplitResult, address: str, port: int) -> HTTPConnection:
    """To the address that was checked, whatever the name leads to by now; the certificate must be for the name."""
    if parts.scheme == "http":
        return HTTPConnection(address, port, timeout=STEP_SECONDS)
    host = _ascii_host(parts)
    return HTTPSConnection(
        address,
        port,
        timeout=STEP_SECONDS,
        server_hostname=host,
        assert_hostname=host,
        cert_reqs="CERT_REQUIRED",
        ca_certs=certifi.where(),
    )


def _answer(connection: HTTPConnection, url: str, parts: SplitResult, max_bytes: int) -> Answer:
    with _hung_up(connection.sock):
        connection.request("GET", _target(parts), headers=_headers(parts), preload_content=False)
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


def _headers(parts: SplitResult) -> dict[str, str]:
    return {
        "Host": _host(parts),
        "User-Agent": f"{PRODUCT}/{version('secondsource')} (reads single news pages that a person names)",
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "gzip, br",
        "Connection": "close",
    }


def _host(parts: SplitResult) -> str:
    host = _ascii_host(parts)
    name = f"[{host}]" if ":" in host else host
    return f"{name}:{parts.port}" if parts.port else name


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{path}?{quote(parts.query, safe=SAFE_IN_QUERY)}" if parts.query else path


def _charset(content_type: str) -> str | None:
    header = Message()
    header["Content-Type"] = content_type
    return header.get_content_charset()
