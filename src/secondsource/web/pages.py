"""What is asked of the application: stories, dossiers, what was found and why, decisions, how far the work is."""

from dataclasses import dataclass

import msgspec
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from secondsource.dossier.decided import told
from secondsource.dossier.html import policy, to_html
from secondsource.dossier.templating import palette, template_file
from secondsource.errors import SecondSourceError
from secondsource.model.decision import DecisionKind
from secondsource.runner import deciding, desk
from secondsource.runner.progress import silent
from secondsource.web.served import Served, unsaid

MOST_FOUND = 50


@dataclass(frozen=True, slots=True)
class Pages(Served):
    """The pages over one store."""

    def routes(self) -> list[Route]:
        """Every address and what answers there."""
        return [
            Route("/", self.stories),
            Route("/stories/{story}", self.story),
            Route("/search", self.search),
            Route("/why/{wanted}", self.why),
            Route("/decisions", self.decisions),
            Route("/news.atom", self.news),
            Route("/work", self.progress),
            Route("/key", self.key),
            Route("/static/{name}", self.static),
            Route("/favicon.ico", lambda _request: Response(status_code=204)),
        ]

    def stories(self, _request: Request) -> Response:
        """The list of stories, and a form to add reports."""
        try:
            listed = desk.stories(self.store, progress=silent, wait=unsaid)
        except SecondSourceError as error:
            return self.page("stories.html", stories=(), trouble=str(error))
        return self.page("stories.html", stories=listed, trouble="")

    def story(self, request: Request) -> Response:
        """The dossier of a story."""
        dossier = desk.brief_story(request.path_params["story"], self.store, progress=silent, wait=unsaid)
        return HTMLResponse(to_html(dossier, home="/"), headers={"content-security-policy": policy()})

    def search(self, request: Request) -> Response:
        """What has the words of `q`."""
        query = request.query_params.get("q", "").strip()
        found = None
        if query:
            found = desk.search(query, self.store, most=MOST_FOUND, progress=silent, wait=unsaid)
        return self.page("search.html", query=query, found=found)

    def why(self, request: Request) -> Response:
        """The reasons behind a claim, a statement, a discrepancy, a report or a story, and a form to decide."""
        found = desk.why(request.path_params["wanted"], self.store, progress=silent, wait=unsaid)
        return self.page("why.html", found=found, kinds=tuple(DecisionKind))

    def decisions(self, _request: Request) -> Response:
        """What people decided, the last first."""
        lines = [(one.number, told(one), one.undone or "") for one in deciding.decisions(self.store)]
        return self.page("decisions.html", decisions=lines[::-1])

    def news(self, _request: Request) -> Response:
        """What changed in the stories, as an Atom feed."""
        return Response(desk.news_feed(self.store, home=self.door.address), media_type="application/atom+xml")

    def progress(self, _request: Request) -> Response:
        """How far the work is, as JSON."""
        return Response(msgspec.json.encode(self.work.state()), media_type="application/json")

    def key(self, _request: Request) -> Response:
        """The form that asks for the key."""
        return self.page("key.html", wrong=False)

    def static(self, request: Request) -> Response:
        """The style sheet and the script."""
        match request.path_params["name"]:
            case "web.css":
                return Response(palette() + template_file(__package__, "web.css"), media_type="text/css")
            case "web.js":
                return Response(template_file(__package__, "web.js"), media_type="text/javascript")
        return PlainTextResponse("Not found.\n", status_code=404)
