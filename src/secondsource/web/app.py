"""The application: its pages and forms behind its door."""

import gc

from starlette.applications import Starlette
from starlette.middleware import Middleware

from secondsource.dossier.html import prepare
from secondsource.runner.local import load_pipeline
from secondsource.runner.outlets import with_outlets
from secondsource.web.forms import Forms
from secondsource.web.guard import Door, Guard
from secondsource.web.pages import Pages
from secondsource.web.settings import Settings
from secondsource.web.troubles import Troubles
from secondsource.web.work import Work

NEW_OBJECTS = 100_000
"""So many are made before it is looked which of them are waste."""


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
    prepare()
    gc.freeze()  # the models stay for good: to look through them for waste made every page a third slower
    gc.set_threshold(NEW_OBJECTS)  # a dossier is many objects that stay, too: to look through it took a quarter
    work = Work(store, outlets=outlets, allow_private_addresses=allow_private_addresses)
    work.give(())
    troubles = Troubles(store, door, work)
    parts = (Pages(store, door, work), Settings(store, door, work), Forms(store, door, work))
    routes = [route for part in parts for route in part.routes()]
    return Starlette(routes=routes, middleware=[Middleware(Guard, door=door)], exception_handlers=troubles.handlers())
