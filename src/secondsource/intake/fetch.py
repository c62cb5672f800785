"""Pages fetched from the web: only those that the user names, one at a time, as robots.txt allows."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import urljoin

from protego import Protego

from secondsource.errors import InputError
from secondsource.intake.answer import FOUND, Answer
from secondsource.intake.request import PRODUCT, ask
from secondsource.intake.web_address import WebAddress, read_address
from secondsource.model.visit import Visit
from secondsource.text.stamp import moment_in_utc

MOST_REDIRECTS = 5
MOST_ROBOTS_BYTES = 512 << 10
RULES_SECONDS = 24 * 3600.0
"""So long what robots.txt said is believed (RFC 9309)."""
PAUSE_SECONDS = 1.0
"""The least time between two requests to one host; robots.txt may ask for more."""
LONGEST_PAUSE_SECONDS = 60.0
MOVED = frozenset((301, 302, 303, 307, 308))
UNCHANGED = 304


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A page as it came. `url` is where it stood after all redirects; `captured` is ISO 8601 in UTC.

    `etag` and `modified` are by what its server knows it again, empty where it says nothing.
    """

    url: str
    raw: bytes
    charset: str | None
    captured: str
    etag: str = ""
    modified: str = ""


class NotGivenError(InputError):
    """A server that does not give the page; `wait` is what it says of when to ask again, empty if nothing."""

    def __init__(self, answer: Answer, reason: str = "not fetched", before: str = "") -> None:
        super().__init__(reason, f"{before}the server answered {answer.status}")
        self.wait = answer.wait


@dataclass(slots=True, kw_only=True)
class Fetcher:
    """Fetches pages and remembers, for as long as it lives, what each host allows and when it was asked last.

    Args:
        max_bytes: the largest page that is taken.
        allow_private: ask machines of the local network too, if it was the user who named them.
    """

    max_bytes: int
    allow_private: bool = False
    _rules: dict[str, tuple[float, Protego]] = field(default_factory=dict)
    _asked: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str, last: Visit | None = None) -> Fetched | None:
        """The page at the address; null if its server says that it is what it gave at the `last` visit.

        Raises:
            NotGivenError: if the server does not give it.
            InputError: if the address, robots.txt or its host does not allow it, or the server does not answer.
        """
        for answer in self._answers(url, read_address(url).host, last):
            if answer.status == FOUND:
                return _fetched(answer)
            if answer.status == UNCHANGED and last is not None:
                return None
            if answer.status not in MOVED:
                raise NotGivenError(answer)
        raise InputError("not fetched", f"more than {MOST_REDIRECTS} redirects")

    def _answers(self, url: str, named: str, last: Visit | None) -> Iterator[Answer]:
        """The answer of the server, and, while that leads elsewhere, of the next one; `named` is the user's host."""
        for _ in range(MOST_REDIRECTS + 1):
            where = read_address(url)
            rules = self._rules_of(where, named)
            if not rules.can_fetch(url, PRODUCT):
                raise InputError("not allowed", f"robots.txt of {where.host} does not allow it")
            self._wait(where.host, rules.crawl_delay(PRODUCT))
            yield (answer := self._ask(url, named, self.max_bytes, last))
            url = urljoin(url, answer.location)

    def _rules_of(self, where: WebAddress, named: str) -> Protego:
        """What robots.txt says; none means that all is allowed, and a server in trouble that nothing is (RFC 9309)."""
        known = self._rules.get(where.site)
        if known and time.monotonic() - known[0] < RULES_SECONDS:
            return known[1]
        answer = self._robots(f"{where.site}/robots.txt", named)
        if answer.status >= 500:
            raise NotGivenError(answer, "not allowed", "robots.txt cannot be read: ")
        rules = Protego.parse(answer.body.decode("utf-8", "replace") if answer.status == FOUND else "")
        self._rules[where.site] = time.monotonic(), rules
        return rules

    def _robots(self, url: str, named: str) -> Answer:
        """The answer of the server that robots.txt leads to in the end."""
        for _ in range(MOST_REDIRECTS + 1):
            self._wait(read_address(url).host, None)
            answer = self._ask(url, named, MOST_ROBOTS_BYTES, None)
            if answer.status not in MOVED:
                break
            url = urljoin(url, answer.location)
        return answer

    def _ask(self, url: str, named: str, max_bytes: int, last: Visit | None) -> Answer:
        """The answer. No server leads us to a machine of the local network but that which the user named."""
        allow_private = self.allow_private and read_address(url).host == named
        return ask(url, max_bytes, allow_private=allow_private, last=last)

    def _wait(self, host: str, asked_for: float | None) -> None:
        """Leave the host in peace for a while after the last request."""
        pause = max(PAUSE_SECONDS, min(asked_for or 0.0, LONGEST_PAUSE_SECONDS))
        time.sleep(max(0.0, self._asked.get(host, -pause) + pause - time.monotonic()))
        self._asked[host] = time.monotonic()


def _fetched(answer: Answer) -> Fetched:
    return Fetched(
        url=answer.url,
        raw=answer.body,
        charset=answer.charset,
        captured=moment_in_utc(datetime.now(UTC)),
        etag=answer.etag,
        modified=answer.modified,
    )
