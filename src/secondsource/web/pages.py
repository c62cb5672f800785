"""What is asked of the application: stories, dossiers, what was found and why, decisions, how far the work is."""

from dataclasses import dataclass
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from secondsource.dossier.decided import told
from secondsource.dossier.html import policy, to_html
from secondsource.errors import SecondSourceError
from secondsource.model.decision import DecisionKind
from secondsource.runner import deciding, desk
from secondsource.web.guard import Door
from secondsource.web.shown import TYPES, file, rendered
from secondsource.web.work import Work, unsaid, untold

MOST_FOUND = 50


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages over one store."""

    store: str
    door: Door
    work: Work

    def routes(self) -> list[Route]:
        """Every address and what answers there."""
        return [
            Route("/", self.stories),
            Route("/stories/{story}", self.story),
            Route("/search", self.search),
            Route("/why/{wanted}", self.why),
            Route("/decisions", self.decisions),
            Route("/work", self.progress),
            Route("/key", self.key),
            Route("/static/{name}", self.static),
            Route("/favicon.ico", lambda _request: Response(status_code=204)),
        ]

    def stories(self, _request: Request) -> Response:
        """The list of stories, and a form to add reports."""
        try:
            listed = desk.stories(self.store, progress=untold, wait=unsaid)
        except SecondSourceError as error:
            return self._page("stories.html", stories=(), trouble=str(error))
        return self._page("stories.html", stories=listed, trouble="")

    def story(self, request: Request) -> Response:
        """The dossier of a story."""
        dossier = desk.brief_story(request.path_params["story"], self.store, progress=untold, wait=unsaid)
        return HTMLResponse(to_html(dossier, home="/"), headers={"content-security-policy": policy()})

    def search(self, request: Request) -> Response:
        """What has the words of `q`."""
        query = request.query_params.get("q", "").strip()
        found = None
        if query:
            found = desk.search(query, self.store, most=MOST_FOUND, progress=untold, wait=unsaid)
        return self._page("search.html", query=query, found=found)

    def why(self, request: Request) -> Response:
        """The reasons behind a claim, a statement, a discrepancy, a report or a story, and a form to decide."""
        found = desk.why(request.path_params["wanted"], self.store, progress=untold, wait=unsaid)
        return self._page("why.html", found=found, kinds=tuple(DecisionKind))

    def decisions(self, _request: Request) -> Response:
        """What people decided, the last first."""
        lines = [(one.number, told(one), one.undone or "") for one in deciding.decisions(self.store)]
        return self._page("decisions.html", decisions=lines[::-1])

    def progress(self, _request: Request) -> Response:
        """How far the work is, as JSON."""
        return Response(msgspec.json.encode(self.work.state()), media_type="application/json")

    def key(self, _request: Request) -> Response:
        """The form that asks for the key."""
        return self._page("key.html", wrong=False)

    def static(self, request: Request) -> Response:
        """The style sheet and the script."""
        name = request.path_params["name"]
        if name not in TYPES:
            return PlainTextResponse("Not found.\n", status_code=404)
        return Response(file(name), media_type=TYPES[name])

    def _page(self, name: str, **shown: Any) -> Response:
        return HTMLResponse(rendered(name, seal=self.door.seal, work=self.work.state(), **shown))
