"""Templates and files of the application."""

from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from secondsource.dossier.visible import visible

TYPES = {"web.css": "text/css", "web.js": "text/javascript"}


def rendered(name: str, **shown: Any) -> str:
    """A page; words of reports are escaped, and marks in them that would turn or hide text are made visible."""
    return _environment().get_template(name).render(**shown)


@cache
def file(name: str) -> str:
    """A file of the application's own."""
    return (files(__package__) / "templates" / name).read_text("utf-8")


@cache
def _environment() -> Environment:
    folder = files(__package__) / "templates"
    sheets = {one.name: one.read_text("utf-8") for one in folder.iterdir() if one.name.endswith(".html")}
    return Environment(
        loader=DictLoader(sheets),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value,
    )
