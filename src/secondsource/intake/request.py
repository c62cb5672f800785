"""One request to one checked address, within bounds of time and size."""

import socket
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPException
from importlib.metadata import version
from threading import Event, Timer

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from secondsource.errors import InputError
from secondsource.intake.answer import Answer, read_answer
from secondsource.intake.hosts import addresses_of
from secondsource.intake.web_address import WebAddress, read_address
from secondsource.model.visit import Visit

PRODUCT = "SecondSource"
STEP_SECONDS = 10.0
WHOLE_SECONDS = 30.0
MOST_PLACES = 4
"""Of the addresses of one host so many are tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sent:
    """What is sent to one address."""

    url: str
    where: WebAddress
    method: str
    headers: Mapping[str, str]
    content: bytes | None = None


def ask(url: str, max_bytes: int, *, allow_private: bool = False, last: Visit | None = None) -> Answer:
    """The answer to a GET request for the address.

    Args:
        url: the address.
        max_bytes: the largest page that is taken.
        allow_private: ask a machine of the local network too.
        last: what is known of the page since it was given last; the server may answer that it is the same (304).

    Raises:
        InputError: if the address is none of the web, may not be asked, or does not answer in time and size.
    """
    known = {"If-None-Match": last.etag, "If-Modified-Since": last.modified} if last and last.url == url else {}
    headers = {name: value for name, value in known.items() if value}
    return _answered(_Sent(url=url, where=read_address(url), method="GET", headers=headers), max_bytes, allow_private)


def post(url: str, content: bytes, media_type: str, *, allow_private: bool = False) -> Answer:
    """The answer, without its body, to a POST request with this content.

    Raises:
        InputError: as above.
    """
    sent = _Sent(url=url, where=read_address(url), method="POST", headers={"Content-Type": media_type}, content=content)
    return _answered(sent, None, allow_private)


def _answered(sent: _Sent, max_bytes: int | None, allow_private: bool) -> Answer:
    where, failure = sent.where, "no answer"
    for address in addresses_of(where.host, where.port, allow_private=allow_private)[:MOST_PLACES]:
        try:
            with closing(_connection(where, address)) as connection:
                connection.connect()
                return _answer(connection, sent, max_bytes)
        except (OSError, HTTPError, HTTPException, ValueError, AttributeError) as error:
            failure = _told(error)
    raise InputError("not fetched", f"{where.host}: {failure[:200]}")


def _told(error: Exception) -> str:
    """What went wrong, in the words of the system where it has any."""
    cause = error.__cause__ or error
    return getattr(cause, "strerror", None) or str(cause) or type(cause).__name__


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


def _answer(connection: HTTPConnection, sent: _Sent, max_bytes: int | None) -> Answer:
    headers = {**_headers(sent.where), **sent.headers}
    with _hung_up(connection.sock):
        connection.request(sent.method, sent.where.target, sent.content, headers, preload_content=False)
        return read_answer(connection.getresponse(), sent.url, max_bytes)


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


def _headers(where: WebAddress) -> dict[str, str]:
    return {
        "Host": where.named_host,
        "User-Agent": f"{PRODUCT}/{version('secondsource')} (reads news pages and feeds that a person names)",
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "gzip, br",
        "Connection": "close",
    }
