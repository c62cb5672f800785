"""What is sent to the application: reports to add, decisions, the key."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from secondsource.errors import SettingsError
from secondsource.intake.files import is_address
from secondsource.model.decision import DecisionKind
from secondsource.runner import deciding
from secondsource.runner.progress import silent, unsaid
from secondsource.web.guard import COOKIE, Unsealed
from secondsource.web.served import SEEN, WHO, Served, remember
from secondsource.web.uploads import keep_files
from secondsource.web.words import say

MOST_FILES = 1000


@dataclass(frozen=True, slots=True)
class Forms(Served):
    """The forms over one store."""

    def routes(self) -> list[Route]:
        """Every address that takes a form."""
        return [
            Route("/add", self.add, methods=["POST"]),
            Route("/decide", self.decide, methods=["POST"]),
            Route("/undo", self.undo, methods=["POST"]),
            Route("/key", self.enter, methods=["POST"]),
            Route("/seen", self.see, methods=["POST"]),
            Route("/settings", self.set, methods=["POST"]),
        ]

    async def add(self, request: Request) -> Response:
        """Take files and addresses, and add them in the background."""
        async with self._form(request) as form:
            given = [one for one in form.getlist("files") if isinstance(one, UploadFile)]
            kept = await run_in_threadpool(keep_files, given, self.store)
            address = _text(form, "address")
        addresses = (address,) if is_address(address) else ()
        if kept or addresses:
            self.work.give((*kept, *addresses))
        return RedirectResponse("/", status_code=303)

    async def decide(self, request: Request) -> Response:
        """Keep a decision."""
        async with self._form(request) as form:
            kind, about, value = _text(form, "kind"), _text(form, "about").split(), _text(form, "value")
            who, why = _text(form, "who"), _text(form, "why")
        if kind not in list(DecisionKind) or not about or not who:
            raise SettingsError(say("refused.decision"))
        decided = partial(deciding.decide, DecisionKind(kind), about, self.store, value=value, who=who, why=why)
        await run_in_threadpool(decided, progress=silent, wait=unsaid)
        self.work.give(())
        answer = RedirectResponse("/decisions", status_code=303)
        remember(answer, WHO, who)
        return answer

    async def undo(self, request: Request) -> Response:
        """Take a decision back."""
        async with self._form(request) as form:
            number, who, why = _text(form, "number"), _text(form, "who"), _text(form, "why")
        if not number.isdecimal() or not who:
            raise SettingsError(say("refused.undoing"))
        await run_in_threadpool(partial(deciding.undo, int(number), self.store, who=who, why=why, wait=unsaid))
        self.work.give(())
        return RedirectResponse("/decisions", status_code=303)

    async def see(self, request: Request) -> Response:
        """Remember up to which news the reader saw all."""
        async with self._form(request) as form:
            number = _text(form, "number")
        answer = RedirectResponse("/", status_code=303)
        remember(answer, SEEN, number)
        return answer

    async def set(self, request: Request) -> Response:
        """Remember who sits at this browser."""
        async with self._form(request) as form:
            who = _text(form, "who")
        answer = RedirectResponse("/settings", status_code=303)
        remember(answer, WHO, who)
        return answer

    async def enter(self, request: Request) -> Response:
        """Let in who has the key."""
        async with request.form() as form:
            key = _text(form, "key")
        if not self.door.opens(key):
            return self.page("key.html", status=403, wrong=True)
        answer = RedirectResponse("/", status_code=303)
        answer.set_cookie(COOKIE, key, httponly=True, samesite="strict")
        return answer

    @asynccontextmanager
    async def _form(self, request: Request) -> AsyncIterator[FormData]:
        """The fields of a form of our own.

        Raises:
            Unsealed: if it is not.
        """
        async with request.form(max_files=MOST_FILES) as form:
            if not self.door.sealed(form.get("seal")):
                raise Unsealed
            yield form


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    return value.strip() if isinstance(value, str) else ""
