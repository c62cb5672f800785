"""What stands between a browser and the pages: own name only, a key where others can reach the port, strict headers."""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from secrets import token_urlsafe
from urllib.parse import urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from secondsource.errors import SettingsError
from secondsource.web.feed_token import kept_token
from secondsource.web.words import say

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
COOKIE = "secondsource"
OPEN = ("/key", "/static/")
"""Paths that need no key: the form that asks for it, and what that page looks like."""

FEED, TOKEN = "/news.atom", "token"

MOST_BYTES = 512 * 1024 * 1024
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Mapping[str, str] = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}


class Unsealed(Exception):  # noqa: N818 -- what happened, not a fault of ours
    """A form that came from no page of ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """Where the application is reached, and by whom.

    `key` is what a visitor must show where the port is open to others; null on this machine alone. `feed_token` opens
    the feed and nothing else, for programs that cannot be asked for a key. `seal` goes into every form and must come
    back with it, so that no other site's page can press a button here.
    """

    host: str
    port: int
    key: str | None = None
    feed_token: str | None = None
    seal: str = field(default_factory=token_urlsafe)

    @classmethod
    def at(cls, host: str, port: int, store: str) -> "Door":
        """The door of a store at an address: with a fresh key and its feed's token, unless it is this machine's own.

        Raises:
            SettingsError: if the host is no single address or name, or the token cannot be kept beside the store.
        """
        if _is_every_address(host):
            raise SettingsError(say("refused.every_address", host=host))
        if host in LOOPBACK:
            return cls(host=host, port=port)
        return cls(host=host, port=port, key=token_urlsafe(), feed_token=kept_token(store))

    @property
    def names(self) -> frozenset[str]:
        """The values of `Host` that are answered."""
        return frozenset(map(self._named, LOOPBACK if self.host in LOOPBACK else {self.host}))

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://{self._named(self.host)}/"

    @property
    def feed(self) -> str:
        """Where a feed reader finds what changed, with the token where one is needed."""
        query = f"?{urlencode({TOKEN: self.feed_token})}" if self.feed_token else ""
        return f"{self.address.rstrip('/')}{FEED}{query}"

    def _named(self, host: str) -> str:
        return f"[{host}]:{self.port}" if ":" in host else f"{host}:{self.port}"

    def opens(self, key: str | None) -> bool:
        """Whether a key is the right one."""
        return self.key is None or _same(key, self.key)

    def feeds(self, token: str | None) -> bool:
        """Whether a token is the one of the feed."""
        return self.feed_token is not None and _same(token, self.feed_token)

    def sealed(self, seal: object) -> bool:
        """Whether a form came from one of our own pages."""
        return _same(seal, self.seal)


@dataclass(frozen=True, slots=True)
class Guard:
    """Lets through what is asked by name, with the key and in bounds, and sets the headers of every answer."""

    app: ASGIApp
    door: Door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault("content-security-policy", POLICY)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await (self._refusal(scope) or self.app)(scope, receive, with_headers)

    def _refusal(self, scope: Scope) -> Response | None:
        headers = Headers(scope=scope)
        if headers.get("host", "").lower() not in self.door.names:
            return PlainTextResponse(f"{say('refused.other_name')}\n", status_code=421)
        if scope["method"] == "POST" and (refused := self._refused_form(headers)):
            return refused
        return None if scope["path"].startswith(OPEN) else self._closed(HTTPConnection(scope))

    def _closed(self, asked: HTTPConnection) -> Response | None:
        """What who has no key is answered; a feed reader, which could make nothing of a form, is told so."""
        token = asked.query_params.get(TOKEN) if asked.url.path == FEED else None
        if self.door.opens(asked.cookies.get(COOKIE)) or self.door.feeds(token):
            return None
        return RedirectResponse("/key", status_code=303) if token is None else _refused(say("refused.feed"), 403)

    def _refused_form(self, headers: Headers) -> Response | None:
        origin = headers.get("origin")
        if origin is not None and origin.lower() not in {f"http://{name}" for name in self.door.names}:
            return _refused(say("refused.other_site"), 403)
        length = headers.get("content-length", "")
        if not length.isdecimal():
            return _refused(say("refused.no_length"), 411)
        if int(length) > MOST_BYTES:
            return _refused(say("refused.too_much"), 413)
        return None


def _is_every_address(host: str) -> bool:
    try:
        return ip_address(host).is_unspecified
    except ValueError:
        return False


def _same(given: object, kept: str) -> bool:
    """Whether the words are the same, found in a time that does not tell how far they are."""
    return isinstance(given, str) and hmac.compare_digest(given.encode(), kept.encode())


def _refused(reason: str, status: int) -> Response:
    """An answer given before the form was read: the connection ends with it."""
    return PlainTextResponse(f"{reason}\n", status_code=status, headers={"connection": "close"})
