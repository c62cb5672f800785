"""The dossier as JSON."""

import msgspec

from secondsource.model.dossier import Dossier


def to_json(dossier: Dossier) -> str:
    """The dossier as JSON, indented by one space, with a newline at the end."""
    return msgspec.json.format(msgspec.json.encode(dossier), indent=1).decode("utf-8") + "\n"
