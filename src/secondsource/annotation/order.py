"""Whether the sentences of a body stand in their own order."""

from secondsource.model.annotation import Attribution
from secondsource.model.parse import Parse


def scrambled(body: str, parse: Parse, attributions: tuple[Attribution, ...]) -> bool:
    """Whether the sentences were shuffled: people and things are spoken of as known before they are introduced."""
    return False
