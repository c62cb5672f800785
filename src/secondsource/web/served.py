"""What pages and forms share: the store, the door, the work under way, and how a page is made."""

from dataclasses import dataclass
from typing import Any

from starlette.responses import HTMLResponse, Response

from secondsource.dossier.templating import environment
from secondsource.web.guard import Door
from secondsource.web.work import Work


@dataclass(frozen=True, slots=True)
class Served:
    """One store as it is shown to a browser."""

    store: str
    door: Door
    work: Work

    def page(self, name: str, *, status: int = 200, **shown: Any) -> Response:
        """A page from its template."""
        template = environment(__package__).get_template(name)
        return HTMLResponse(template.render(seal=self.door.seal, work=self.work.state(), **shown), status_code=status)


def unsaid() -> None:
    """Say nothing of another writer: the page shows what there is."""
