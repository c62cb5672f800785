"""Attributions: who is said to have said what, and who that is."""

from secondsource.annotation.attribution.continued import with_continued
from secondsource.annotation.attribution.found import form, span
from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attribution.reader import Found, disjoint, read_all
from secondsource.annotation.speakers.resolve import Speaker, resolve
from secondsource.model.annotation import Attribution, Entity
from secondsource.model.parse import Parse


def read_attributions(body: str, parse: Parse, entities: tuple[Entity, ...]) -> tuple[Attribution, ...]:
    """The attributions in the body, by position."""
    if not parse.tokens:
        return ()
    marked = Marked.of(body, parse)
    found = tuple(one for one in map(disjoint, with_continued(marked, read_all(marked))) if one.content)
    speakers = resolve(marked, found)
    return tuple(_attribution(marked, one, speaker) for one, speaker in zip(found, speakers, strict=True))


def _attribution(marked: Marked, found: Found, speaker: Speaker) -> Attribution:
    source = span(marked, found.source) if found.source else None
    return Attribution(
        form=form(marked, found.content),
        source=source,
        speaker=speaker.name,
        cue=span(marked, found.cue) if found.cue else None,
        content=tuple(span(marked, piece) for piece in found.content),
        anonymous=speaker.anonymous,
        reason=speaker.rule,
        said=found.said,
    )
