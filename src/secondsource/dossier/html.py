"""The dossier as one page: nothing loaded, text shown as text, and all of it there with scripts off."""

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from secondsource.dossier.view import page
from secondsource.dossier.visible import visible
from secondsource.model.dossier import Dossier

POLICY = (
    "default-src 'none'; style-src {style}; script-src {script}; img-src data:; base-uri 'none'; form-action 'none'"
)
FOLDER = "templates"


def to_html(dossier: Dossier) -> str:
    """A self-contained HTML document that can be read, printed and passed on without a network.

    Its Content-Security-Policy allows one style sheet and the script of the keyboard, by their hashes, and nothing
    else. Words of reports are escaped, and marks in them that would turn or hide text are replaced by a visible sign.
    """
    style, script = _file("style.css").strip(), _file("keys.js").strip()
    policy = POLICY.format(style=_hash(style), script=_hash(script))
    template = _environment().get_template("dossier.html")
    shown = template.render(page=page(dossier), style=Markup(style), script=Markup(script), policy=policy)
    return shown.strip() + "\n"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _environment() -> Environment:
    folder = files(__package__) / FOLDER
    pages = [entry for entry in folder.iterdir() if entry.name.endswith(".html")]
    sheets = {entry.name: entry.read_text(encoding="utf-8") for entry in pages}
    return Environment(
        loader=DictLoader(sheets),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )


def _file(name: str) -> str:
    return (files(__package__) / FOLDER / name).read_text(encoding="utf-8")


def _shown(value: object) -> object:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
