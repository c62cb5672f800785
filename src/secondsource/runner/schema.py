"""The JSON Schema of what the commands write as data, generated from the records themselves."""

from typing import Any

import msgspec

from secondsource.dossier.reasons import Why
from secondsource.model.annotation import Annotated
from secondsource.model.claim import Comparison
from secondsource.model.decision import Decision
from secondsource.model.dossier import Dossier
from secondsource.model.news import Bulletin
from secondsource.store.listing import Listed
from secondsource.store.search import Found

DIALECT = "https://json-schema.org/draft/2020-12/schema"
WRITTEN_BY: dict[str, Any] = {
    "annotate": Annotated,
    "brief": Dossier,
    "compare": Comparison,
    "decisions": tuple[Decision, ...],
    "search": Found,
    "stories": tuple[Listed, ...],
    "watch": Bulletin,
    "why": Why,
}
"""What each command writes: as a whole, or (`annotate`, `compare`, `watch`) on each line."""


def schema_of(command: str) -> dict[str, Any]:
    """The JSON Schema, draft 2020-12, of what the command writes.

    Example:
        >>> schema_of("compare")["$defs"]["Relation"]["enum"]
        ['contradicts', 'implies', 'means', 'unrelated']
    """
    made = msgspec.json.schema(WRITTEN_BY[command])
    for definition in made.get("$defs", {}).values():
        if "description" in definition:
            definition["description"] = " ".join(definition["description"].split())
    return {"$schema": DIALECT, **made}
