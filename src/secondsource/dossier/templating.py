"""Templates, styles and scripts of pages: the dossier's own, and those of the web application."""

from functools import cache
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from secondsource.dossier.days import moment
from secondsource.dossier.phrasing import sentence
from secondsource.dossier.visible import visible

FOLDER = "templates"


@cache
def environment(package: str) -> Environment:
    """The templates of a package; words are escaped, and marks that would turn or hide text are made visible."""
    pages = [entry for entry in (files(package) / FOLDER).iterdir() if entry.name.endswith(".html")]
    sheets = {entry.name: entry.read_text(encoding="utf-8") for entry in pages}
    made = Environment(
        loader=DictLoader(sheets),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    made.filters |= {"moment": moment, "sentence": sentence}
    return made


@cache
def template_file(package: str, name: str) -> str:
    """A style sheet or script that stands beside the templates of a package."""
    return (files(package) / FOLDER / name).read_text(encoding="utf-8")


def shared_style() -> str:
    """The first lines of every style sheet: colours, light and dark, type faces, and what all pages have."""
    return template_file(__package__, "shared.css")


def _shown(value: object) -> object:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
