"""What is asked of the application: stories, dossiers, what was found and why, decisions, how far the work is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from secondsource.dossier.decided import WORDS, told
from secondsource.dossier.html import Desk, anchor, part_html, policy, to_html
from secondsource.dossier.templating import shared_style, template_file
from secondsource.errors import SecondSourceError, SettingsError
from secondsource.model.news import Bulletin
from secondsource.runner import deciding, desk
from secondsource.runner.progress import silent, unsaid
from secondsource.web.guard import FEED
from secondsource.web.opened import open_dossier
from secondsource.web.overview import overview
from secondsource.web.served import SEEN, WHO, Served, remembered
from secondsource.web.words import say

MOST_FOUND, MOST_NEWS = 50, 500


@dataclass(frozen=True, slots=True)
class Pages(Served):
    """The pages over one store."""

    def routes(self) -> list[Route]:
        """Every address and what answers there."""
        return [
            Route("/", self.stories),
            Route("/stories/{story}", self.story),
            Route("/stories/{story}/at/{wanted:path}", self.place),
            Route("/stories/{story}/file", self.file),
            Route("/decide", self.decide),
            Route("/search", self.search),
            Route("/why/{wanted:path}", self.why),
            Route("/decisions", self.decisions),
            Route(FEED, self.news),
            Route("/work", self.progress),
            Route("/key", self.key),
            Route("/static/{name}", self.static),
            Route("/favicon.ico", lambda _request: Response(status_code=204)),
        ]

    def stories(self, request: Request) -> Response:
        """The list of stories with what is new, and a form to add reports."""
        seen = remembered(request, SEEN)
        try:
            listed = desk.stories(self.store, progress=silent, wait=unsaid)
            news = desk.latest_news(self.store, MOST_NEWS)
        except SecondSourceError as error:
            return self.page("stories.html", stories=(), news=0, trouble=str(error))
        entries = overview(listed, news, int(seen) if seen.isdecimal() else 0)
        return self.page("stories.html", stories=entries, news=_last_number(news), trouble="")

    def story(self, request: Request) -> Response:
        """The dossier of a story."""
        story = request.path_params["story"]
        return _dossier_page(to_html(open_dossier(self.store, story), self._desk(story)))

    def place(self, request: Request) -> Response:
        """The page of a claim, a statement or a report, or to the place of the dossier where it stands."""
        story, wanted = (request.path_params[name] for name in ("story", "wanted"))
        dossier = open_dossier(self.store, story)
        if part := part_html(dossier, wanted, self._desk(story)):
            return _dossier_page(part)
        place = anchor(dossier, wanted)
        if not place and wanted != story:
            raise SettingsError(say("trouble.gone"))
        return RedirectResponse(f"/stories/{quote(story)}#{place}")

    def file(self, request: Request) -> Response:
        """The dossier of a story with all that is in it as one file, to be kept and passed on."""
        story = request.path_params["story"]
        given = {"content-disposition": f"attachment; filename*=utf-8''{quote(story, safe='')}.html"}
        return HTMLResponse(to_html(open_dossier(self.store, story)), headers=given)

    def decide(self, request: Request) -> Response:
        """A form to decide about what `about` names."""
        about, kind = (request.query_params.get(name, "") for name in ("about", "kind"))
        return self.page("decide.html", about=about, chosen=kind, kinds=_choices(), who=remembered(request, WHO))

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
        return self.page("why.html", found=found, chosen="note", kinds=_choices(), who=remembered(request, WHO))

    def decisions(self, request: Request) -> Response:
        """What people decided, the last first."""
        lines = [(one.number, told(one), one.undone or "") for one in deciding.decisions(self.store)]
        return self.page("decisions.html", decisions=lines[::-1], who=remembered(request, WHO))

    def news(self, _request: Request) -> Response:
        """What changed in the stories, as an Atom feed."""
        return Response(desk.news_feed(self.store, home=self.door.address), media_type="application/atom+xml")

    def progress(self, request: Request) -> Response:
        """How far the work is, and the number of the last news, of one `story` if given, as JSON."""
        story = request.query_params.get("story") or None
        try:
            news = _last_number(desk.latest_news(self.store, 1, story))
        except SecondSourceError:
            news = 0
        return Response(msgspec.json.encode(replace(self.work.state(), news=news)), media_type="application/json")

    def _desk(self, story: str) -> Desk:
        return Desk(home="/", story=story, news=_last_number(desk.latest_news(self.store, 1, story)))

    def key(self, _request: Request) -> Response:
        """The form that asks for the key."""
        return self.page("key.html", wrong=False)

    def static(self, request: Request) -> Response:
        """The style sheet and the script."""
        match request.path_params["name"]:
            case "web.css":
                return Response(shared_style() + template_file(__package__, "web.css"), media_type="text/css")
            case "web.js" | "live.js" as name:
                return Response(template_file(__package__, name), media_type="text/javascript")
        raise HTTPException(404)


def _last_number(news: Sequence[Bulletin]) -> int:
    """The number of the first of these news, which come the last first; nought if there are none."""
    return news[0].number if news else 0


def _dossier_page(shown: str) -> Response:
    return HTMLResponse(shown, headers={"content-security-policy": policy(served=True)})


def _choices() -> list[tuple[str, str]]:
    """What can be decided, with its words."""
    return [(kind.value, words.format("…").strip("“…”") or say("decide.note")) for kind, words in WORDS.items()]
