"""The dossier as one page: nothing loaded, text shown as text, and all of it there with scripts off."""

import base64
import hashlib

from markupsafe import Markup

from secondsource.dossier.templating import environment, palette, template_file
from secondsource.dossier.view import page
from secondsource.model.dossier import Dossier

POLICY = (
    "default-src 'none'; style-src {style}; script-src {script}; img-src data:; base-uri 'none'; form-action 'none'"
)


def to_html(dossier: Dossier, *, home: str = "") -> str:
    """A self-contained HTML document that can be read, printed and passed on without a network.

    Its Content-Security-Policy allows one style sheet and the script of the keyboard, by their hashes, and nothing
    else. Words of reports are escaped, and marks in them that would turn or hide text are replaced by a visible sign.

    Args:
        dossier: what is to be shown.
        home: the address of a page that lists the stories, to lead back to; none in a file.
    """
    template = environment(__package__).get_template("dossier.html")
    style, script = Markup(_style()), Markup(_script())
    shown = template.render(page=page(dossier), style=style, script=script, policy=policy(), home=home)
    return shown.strip() + "\n"


def policy() -> str:
    """The Content-Security-Policy of every dossier."""
    return POLICY.format(style=_hash(_style()), script=_hash(_script()))


def _style() -> str:
    return (palette() + template_file(__package__, "style.css")).strip()


def _script() -> str:
    return template_file(__package__, "keys.js").strip()


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
