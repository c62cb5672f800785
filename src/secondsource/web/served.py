"""What pages and forms share: the store, the door, the work under way, and how a page is made."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from secondsource.dossier.templating import environment
from secondsource.web.guard import Door
from secondsource.web.words import say
from secondsource.web.work import Work

WHO, SEEN = "who", "seen"
"""What a browser keeps: who decides there, and the number of the last news that were seen there."""

YEAR_SECONDS = 365 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Served:
    """One store as it is shown to a browser."""

    store: str
    door: Door
    work: Work

    def page(self, name: str, *, status: int = 200, **shown: Any) -> Response:
        """A page from its template."""
        template = environment(__package__).get_template(name)
        return HTMLResponse(
            template.render(say=say, seal=self.door.seal, work=self.work.state(), **shown), status_code=status
        )


def remember(answer: Response, name: str, value: str) -> None:
    """Have the browser keep a value for a year, for nobody but this server."""
    answer.set_cookie(name, quote(value), max_age=YEAR_SECONDS, httponly=True, samesite="strict")


def remembered(request: Request, name: str) -> str:
    """What the browser keeps under this name; empty for nothing."""
    return unquote(request.cookies.get(name, ""))
