"""The dossier as one page: nothing loaded, text shown as text, and all of it there with scripts off."""

import base64
import hashlib
from dataclasses import dataclass

from markupsafe import Markup

from secondsource.dossier.index import Index
from secondsource.dossier.templating import environment, shared_style, template_file
from secondsource.dossier.view import page
from secondsource.model.dossier import Dossier

POLICY = (
    "default-src 'none'; style-src {style}; script-src {script}; img-src data:; base-uri 'none'; form-action 'none'"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The web application that shows the dossier of a story: where its list of stories is, and the last news of it."""

    home: str
    story: str
    news: int


def to_html(dossier: Dossier, desk: Desk | None = None) -> str:
    """A self-contained HTML document that can be read, printed and passed on without a network.

    Its Content-Security-Policy allows one style sheet and the script of the keyboard, by their hashes, and nothing
    else. Words of reports are escaped, and marks in them that would turn or hide text are replaced by a visible sign.

    Args:
        dossier: what is to be shown.
        desk: to lead back to, and to ask for reasons and news; none in a file.
    """
    template = environment(__package__).get_template("dossier.html")
    style, script = Markup(_style()), Markup(_script())
    allowed = policy(served=desk is not None)
    shown = template.render(page=page(dossier), style=style, script=script, policy=allowed, desk=desk)
    return shown.strip() + "\n"


def anchor(dossier: Dossier, wanted: str) -> str:
    """Where on the page the claim, statement or report with this id stands; empty for anything else."""
    index = Index.of(dossier)
    claim = index.claim_of.get(wanted, wanted)
    if claim in index.numbers:
        return f"c{index.numbers[claim]}"
    return f"r{index.report_numbers[wanted]}" if wanted in index.report_numbers else ""


def policy(*, served: bool = False) -> str:
    """The Content-Security-Policy of every dossier; one that is served may ask its own server for news."""
    allowed = POLICY.format(style=_hash(_style()), script=_hash(_script()) + " 'self'" * served)
    return f"{allowed}; connect-src 'self'" if served else allowed


def _style() -> str:
    return (shared_style() + template_file(__package__, "style.css")).strip()


def _script() -> str:
    return template_file(__package__, "keys.js").strip()


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
