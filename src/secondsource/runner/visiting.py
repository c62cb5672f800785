"""Asking the same addresses again and again: only for what is new, and less often while they give nothing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from secondsource.errors import InputError
from secondsource.intake.fetch import Fetched, Fetcher, NotGivenError
from secondsource.intake.hosts import PrivateError
from secondsource.model.visit import Visit
from secondsource.runner.backoff import next_try, stamp


@dataclass(slots=True, kw_only=True)
class Visiting:
    """The visits of one round; `made` are those since `begin`, `waiting` what was not due since then.

    Args:
        fetcher: asks.
        every_seconds: between two rounds.
        clock: seconds since 1970.
    """

    fetcher: Fetcher
    every_seconds: float
    clock: Callable[[], float]
    made: dict[str, Visit] = field(default_factory=dict)
    waiting: dict[str, Visit] = field(default_factory=dict)
    _known: Mapping[str, Visit] = field(default_factory=dict)

    def begin(self, known: Mapping[str, Visit]) -> None:
        """Begin a round with what is known of the addresses."""
        self._known, self.made, self.waiting = known, {}, {}

    def is_due(self, address: str) -> bool:
        """Whether the address may be asked now."""
        last = self._known.get(address)
        if last is None or last.due <= stamp(self.clock()):
            return True
        self.waiting[address] = last
        return False

    def fetch(self, address: str) -> Fetched | None:
        """What the address gives; null if that is what it gave the last time.

        Raises:
            InputError: if it gives nothing; it says when it is asked again.
            PrivateError: if the settings do not allow it, which is no visit: they may be others the next time.
        """
        last = self._known.get(address, Visit(address=address))
        try:
            page = self.fetcher.fetch(address, last if last.url else None)
        except PrivateError:
            raise
        except InputError as error:
            failed = self._failed(last, error.wait if isinstance(error, NotGivenError) else "")
            raise InputError(error.reason, f"{error.detail}; it is asked again after {failed.due}") from error
        known = replace(last, url=page.url, etag=page.etag, modified=page.modified) if page else last
        self.made[address] = replace(known, failures=0, due="")
        return page

    def _failed(self, last: Visit, wanted: str) -> Visit:
        failures = last.failures + 1
        due = next_try(self.clock(), self.every_seconds, failures, wanted)
        self.made[last.address] = replace(last, failures=failures, due=due)
        return self.made[last.address]
