"""The application: its pages and forms behind its door."""

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from secondsource.errors import SecondSourceError, SettingsError
from secondsource.runner.local import load_pipeline
from secondsource.runner.outlets import with_outlets
from secondsource.web.forms import Forms
from secondsource.web.guard import Door, Guard, Unsealed
from secondsource.web.pages import Pages
from secondsource.web.settings import Settings
from secondsource.web.words import say
from secondsource.web.work import Work


def make_app(store: str, door: Door, *, outlets: str | None = None, allow_private_addresses: bool = False) -> Starlette:
    """The application over a store, behind its door; what the store lacks begins to be made.

    Args:
        store: the file.
        door: where it is reached, and by whom.
        outlets: a file with outlets of your own, for what is added.
        allow_private_addresses: fetch from machines of the local network too.

    Raises:
        SettingsError: if the file with outlets cannot be read.
    """
    with_outlets(load_pipeline(False), outlets)
    work = Work(store, outlets=outlets, allow_private_addresses=allow_private_addresses)
    work.give(())
    parts = (Pages(store, door, work), Settings(store, door, work), Forms(store, door, work))
    routes = [route for part in parts for route in part.routes()]
    troubles = {SettingsError: _not_there, SecondSourceError: _not_now, Unsealed: _not_ours}
    return Starlette(routes=routes, middleware=[Middleware(Guard, door=door)], exception_handlers=troubles)


def _not_there(_request: Request, error: Exception) -> Response:
    return PlainTextResponse(f"{error}\n", status_code=404)


def _not_now(_request: Request, error: Exception) -> Response:
    return PlainTextResponse(f"{error}\n", status_code=503)


def _not_ours(_request: Request, _error: Exception) -> Response:
    return PlainTextResponse(f"{say('refused.old_form')}\n", status_code=403)
