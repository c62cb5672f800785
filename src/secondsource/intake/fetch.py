"""Pages fetched from the web: only those that the user names, one at a time, as robots.txt allows."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urljoin

from protego import Protego

from secondsource.errors import InputError
from secondsource.intake.capture import in_utc
from secondsource.intake.request import PRODUCT, Answer, ask
from secondsource.intake.web_address import WebAddress, read_address

MOST_REDIRECTS = 5
MOST_ROBOTS_BYTES = 512 << 10
PAUSE_SECONDS = 1.0
"""The least time between two requests to one host; robots.txt may ask for more."""
LONGEST_PAUSE_SECONDS = 60.0
MOVED = frozenset((301, 302, 303, 307, 308))


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A page as it came. `url` is where it stood after all redirects; `captured` is ISO 8601 in UTC."""

    url: str
    raw: bytes
    charset: str | None
    captured: str


@dataclass(slots=True, kw_only=True)
class Fetcher:
    """Fetches pages and remembers, for as long as it lives, what each host allows and when it was asked last.

    Args:
        max_bytes: the largest page that is taken.
        allow_private: ask machines of the local network too.
    """

    max_bytes: int
    allow_private: bool = False
    _rules: dict[str, Protego] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str) -> Fetched:
        """The page at the address.

        Raises:
            InputError: if the address, robots.txt or its host does not allow it, or the server does not give it.
        """
        for answer in self._answers(url, self.max_bytes, obey=True):
            if answer.status == 200:
                now = in_utc(datetime.now(UTC))
                return Fetched(url=answer.url, raw=answer.body, charset=answer.charset, captured=now)
            if answer.status not in MOVED:
                raise InputError("not fetched", f"the server answered {answer.status}")
        raise InputError("not fetched", f"more than {MOST_REDIRECTS} redirects")

    def _answers(self, url: str, max_bytes: int, *, obey: bool) -> Iterator[Answer]:
        """The answer of the server, and, while that leads elsewhere, of the next one."""
        for _ in range(MOST_REDIRECTS + 1):
            where = read_address(url)
            rules = self._rules_of(where) if obey else None
            if rules and not rules.can_fetch(url, PRODUCT):
                raise InputError("not allowed", f"robots.txt of {where.host} does not allow it")
            self._wait(where.host, rules)
            answer = ask(url, max_bytes, allow_private=self.allow_private)
            yield answer
            url = urljoin(url, answer.location)

    def _rules_of(self, where: WebAddress) -> Protego:
        """What robots.txt says; none means that all is allowed, and a server in trouble that nothing is (RFC 9309)."""
        if where.site not in self._rules:
            status, text = 0, ""
            for answer in self._answers(f"{where.site}/robots.txt", MOST_ROBOTS_BYTES, obey=False):
                status, text = answer.status, answer.body.decode("utf-8", "replace")
                if status not in MOVED:
                    break
            if status >= 500:
                raise InputError("not allowed", f"robots.txt cannot be read: the server answered {status}")
            self._rules[where.site] = Protego.parse(text if status == 200 else "")
        return self._rules[where.site]

    def _wait(self, host: str, rules: Protego | None) -> None:
        """Leave the host in peace for a while after the last request."""
        asked_for = (rules.crawl_delay(PRODUCT) if rules else None) or 0.0
        pause = max(PAUSE_SECONDS, min(asked_for, LONGEST_PAUSE_SECONDS))
        time.sleep(max(0.0, self._asked.get(host, -pause) + pause - time.monotonic()))
        self._asked[host] = time.monotonic()
