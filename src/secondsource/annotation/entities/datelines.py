"""Names in datelines: "KINLARIG, Scotland (Tidewater Press) -" begins with a place, whatever the parser says."""

from collections.abc import Sequence
from dataclasses import replace

from secondsource.annotation.entities.name import Name
from secondsource.model.parse import Parse

DASHES = ("-", "–", "—")


def placed(parse: Parse, names: Sequence[Name]) -> list[Name]:
    """The names, that with which a dateline begins as one of a place."""
    tokens = parse.tokens
    opening = {
        first
        for first, last in parse.sentences
        if tokens[first].text.isupper() and tokens[last - 1].text.endswith(DASHES)
    }
    return [replace(name, label="GPE") if name.first in opening else name for name in names]
