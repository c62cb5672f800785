"""The page of settings: who sits at this browser, and what holds for the store, its sources and its feeds."""

from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from secondsource.dossier.decided import told
from secondsource.model.decision import DecisionKind
from secondsource.runner import deciding, desk
from secondsource.stage import VERSIONS
from secondsource.web.served import WHO, Served, remembered

OF_SOURCES = frozenset((DecisionKind.RELIABILITY, DecisionKind.NAMED))
BESIDE = ("", "-wal", "-shm")
"""The file of the store and those that SQLite keeps beside it."""


@dataclass(frozen=True, slots=True)
class Settings(Served):
    """What is set."""

    def routes(self) -> list[Route]:
        """Where it is shown."""
        return [Route("/settings", self.show)]

    def show(self, request: Request) -> Response:
        """All that holds, and a form for the name under which this browser decides."""
        path = Path(self.store).absolute()
        held = [one for one in deciding.decisions(self.store) if one.undone is None] if path.is_file() else []
        return self.page(
            "settings.html",
            who=remembered(request, WHO),
            store=str(path),
            megabytes=sum(_size(Path(f"{path}{end}")) for end in BESIDE) / 1e6,
            watched=desk.watched(self.store) if path.is_file() else (),
            decided=[(one.number, told(one)) for one in held if one.kind in OF_SOURCES],
            address=self.door.address,
            locked=self.door.key is not None,
            feed=self.door.feed,
            outlets=self.work.outlets,
            private=self.work.allow_private_addresses,
            stages=VERSIONS,
        )


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0
