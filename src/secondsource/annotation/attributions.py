"""Attributions: who is said to have said what, and who that is."""

from secondsource.annotation.attribution.found import form, span
from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attribution.reader import Found, read_all
from secondsource.model.annotation import Attribution, Entity
from secondsource.model.parse import Parse


def read_attributions(body: str, parse: Parse, entities: tuple[Entity, ...]) -> tuple[Attribution, ...]:
    """The attributions in the body, by position."""
    if not parse.tokens:
        return ()
    marked = Marked.of(body, parse)
    return tuple(_attribution(marked, found) for found in read_all(marked))


def _attribution(marked: Marked, found: Found) -> Attribution:
    source = span(marked, found.source) if found.source else None
    return Attribution(
        form=form(marked, found.content),
        source=source,
        speaker=source.text if source else None,
        cue=span(marked, found.cue) if found.cue else None,
        content=tuple(span(marked, piece) for piece in found.content),
        reason=found.rule,
        said=found.said,
    )
