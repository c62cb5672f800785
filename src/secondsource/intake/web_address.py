"""Addresses of the web in the pieces that a request needs."""

from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urlsplit

from secondsource.errors import InputError

PORTS = {"http": 80, "https": 443}
LONGEST_ADDRESS = 4000
SAFE_IN_PATH = "/%:@!$&'()*+,;=~-._"
SAFE_IN_QUERY = SAFE_IN_PATH + "?[]"


@dataclass(frozen=True, slots=True, kw_only=True)
class WebAddress:
    """Where to connect (`host` in ASCII, and `port`) and what to ask for (`target`). `site` is all before the path."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def site(self) -> str:
        """Scheme, host and port, which have one robots.txt."""
        return f"{self.scheme}://{self.named_host}"

    @property
    def named_host(self) -> str:
        """The host as a request names it: with the port, if that is not the usual one."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def read_address(url: str) -> WebAddress:
    """The address in its pieces.

    Raises:
        InputError: if it is none of the web, or carries a name or password.

    Example:
        >>> read_address("https://Übersee.example:8443/a b?c").named_host
        'xn--bersee-2ya.example:8443'
    """
    try:
        parts = urlsplit(url[:LONGEST_ADDRESS])
        port = parts.port or PORTS.get(parts.scheme, 0)
        host = _ascii(parts.hostname or "")
    except ValueError as error:
        raise InputError("not fetched", f"no address of the web: {error}") from error
    if not port or not host:
        raise InputError("not allowed", f"only http and https are fetched, not {parts.scheme or 'nothing'}")
    if parts.username or parts.password:
        raise InputError("not allowed", "an address with a name or password in it")
    return WebAddress(scheme=parts.scheme, host=host, port=port, target=_target(parts))


def _ascii(host: str) -> str:
    return host if host.isascii() else host.encode("idna").decode("ascii")


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe=SAFE_IN_PATH)
    return f"{path}?{quote(parts.query, safe=SAFE_IN_QUERY)}" if parts.query else path
