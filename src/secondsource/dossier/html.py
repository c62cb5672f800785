"""The dossier as one page: nothing loaded, text shown as text, and all of it there with scripts off."""

import base64
import hashlib
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup

from secondsource.dossier.alone import Alone, alone, claim_with
from secondsource.dossier.index import Index
from secondsource.dossier.page import Page
from secondsource.dossier.templating import environment, shared_style, template_file
from secondsource.dossier.view import is_large, page
from secondsource.model.dossier import Dossier

POLICY = (
    "default-src 'none'; style-src {style}; script-src {script}; img-src data:; base-uri 'none'; form-action 'none'"
)
WHOLE, PART = "dossier.html", "alone.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """The web application that shows the dossier of a story: where its list of stories is, and the last news of it."""

    home: str
    story: str
    news: int

    def at(self, dossier: Dossier) -> str:
        """What stands before the id of a claim or report that has a page of its own; empty for a small story."""
        return f"{self.home}stories/{quote(self.story)}/at/" if is_large(dossier) else ""


def to_html(dossier: Dossier, desk: Desk | None = None) -> str:
    """The dossier as one page: without a desk a document that can be read, printed and passed on without a network.

    Its Content-Security-Policy allows one style sheet and the script of the keyboard, by their hashes, and nothing
    else. Words of reports are escaped, and marks in them that would turn or hide text are replaced by a visible sign.
    At a desk a large story leads to pages of its claims and reports, so that it opens at once.

    Args:
        dossier: what is to be shown.
        desk: to lead back to, and to ask for reasons and news; none in a file.
    """
    return _rendered(WHOLE, page(dossier, desk.at(dossier) if desk else ""), desk)


def part_html(dossier: Dossier, wanted: str, desk: Desk) -> str | None:
    """The page of a claim or report of a large story; null if it has none by this id."""
    at = desk.at(dossier)
    shown = alone(dossier, wanted, at) if at else None
    return _rendered(PART, shown, desk) if shown else None


def anchor(dossier: Dossier, wanted: str) -> str:
    """Where on the page the claim, statement, discrepancy or report with this id stands; empty for anything else."""
    index = Index.of(dossier)
    claim = claim_with(dossier, index, wanted)
    if claim:
        return f"c{index.numbers[claim.id]}"
    return f"r{index.report_numbers[wanted]}" if wanted in index.report_numbers else ""


def policy(*, served: bool = False) -> str:
    """The Content-Security-Policy of every dossier; one that is served may ask its own server for news."""
    allowed = POLICY.format(style=_hash(_style()), script=_hash(_script()) + " 'self'" * served)
    return f"{allowed}; connect-src 'self'" if served else allowed


def prepare() -> None:
    """Make the templates ready, so that the first page does not wait for them."""
    for name in (WHOLE, PART):
        environment(__package__).get_template(name)


def _rendered(name: str, shown: Page | Alone, desk: Desk | None) -> str:
    template = environment(__package__).get_template(name)
    style, script = Markup(_style()), Markup(_script())
    allowed = policy(served=desk is not None)
    return template.render(page=shown, style=style, script=script, policy=allowed, desk=desk).strip() + "\n"


def _style() -> str:
    return (shared_style() + template_file(__package__, "style.css")).strip()


def _script() -> str:
    return template_file(__package__, "keys.js").strip()


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
