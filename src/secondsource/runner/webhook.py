"""News sent to an address of the user's: each at least once, in order, tried again until it was taken."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from hashlib import sha256

import msgspec

from secondsource.errors import InputError, SettingsError
from secondsource.intake.request import post
from secondsource.intake.web_address import read_address
from secondsource.model.news import Bulletin, Receiver
from secondsource.model.rejection import Rejection
from secondsource.runner.backoff import next_try, stamp
from secondsource.runner.progress import Wait
from secondsource.store.database import reading, snapshot, writing
from secondsource.store.news import told_after
from secondsource.store.receivers import keep_receiver, receiver

SCHEMA = "secondsource.news/1"
MOST_AT_ONCE = 100
FIRST_SECONDS = 60.0
"""Before the second try."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What is sent: some news in the order in which they were found."""

    schema: str
    news: tuple[Bulletin, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """An address that is sent the news of a store. No redirect is followed; a machine of the local network is fine.

    Args:
        url: the address, which the store knows by its hash alone: it may hold a secret.
        store: the file.
        wait: called if another process is writing to the store.
        clock: seconds since 1970.
    """

    url: str
    store: str
    wait: Wait
    clock: Callable[[], float]

    def __post_init__(self) -> None:
        """Refuse what is no address.

        Raises:
            SettingsError: if it is none.
        """
        try:
            read_address(self.url)
        except InputError as error:
            raise SettingsError(f"the webhook cannot be asked: {error.detail}") from error

    @property
    def name(self) -> str:
        """By which the store knows it."""
        return f"webhook {sha256(self.url.encode('utf-8', 'replace')).hexdigest()[:16]}"

    def deliver(self) -> Rejection | None:
        """Send what was not taken yet, if it is time; what is not taken now is sent later, and is told.

        Raises:
            StoreError: if the store cannot be read or written.
        """
        while True:
            with reading(self.store) as engine, snapshot(engine) as connection:
                known = receiver(connection, self.name)
                waiting = told_after(connection, known.told, MOST_AT_ONCE)
            if not waiting or known.due > stamp(self.clock()):
                return None
            refused, wanted = self._send(waiting)
            if refused:
                failures = known.failures + 1
                due = next_try(self.clock(), FIRST_SECONDS, failures - 1, wanted)
                self._keep(replace(known, failures=failures, due=due))
                detail = f"{refused}; what waits ({len(waiting)}) is sent again after {due}"
                return Rejection(path=self._shown(), stage="webhook", reason="not delivered", detail=detail)
            self._keep(Receiver(name=self.name, told=waiting[-1].number))

    def _send(self, waiting: tuple[Bulletin, ...]) -> tuple[str, str]:
        """Why the news were not taken, empty if they were; and when the server wants to be asked again."""
        content = msgspec.json.encode(Letter(schema=SCHEMA, news=waiting))
        try:
            answer = post(self.url, content, "application/json", allow_private=True)
        except InputError as error:
            return error.detail, ""
        return "" if 200 <= answer.status < 300 else f"the server answered {answer.status}", answer.wait

    def _keep(self, one: Receiver) -> None:
        with writing(self.store, wait=self.wait) as engine, engine.begin() as connection:
            keep_receiver(connection, one)

    def _shown(self) -> str:
        """The address without what may be secret."""
        return read_address(self.url).site
