"""The dossier as one page: no script, nothing loaded, text shown as text."""

from secondsource.model.dossier import Dossier


def to_html(dossier: Dossier) -> str:
    """A self-contained HTML document."""
    raise NotImplementedError
