"""Attributions: who is said to have said what, and who that is."""

from secondsource.annotation.attribution.continued import with_continued
from secondsource.annotation.attribution.found import form, span
from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attribution.reader import Found, disjoint, read_all
from secondsource.annotation.attribution.tagged import with_tagged
from secondsource.annotation.speakers.resolve import Speaker, resolve
from secondsource.model.annotation import Attribution, Entity, Tags
from secondsource.model.parse import Parse


def read_attributions(
    body: str, parse: Parse, entities: tuple[Entity, ...], tags: Tags | None = None
) -> tuple[Attribution, ...]:
    """The attributions in the body, by position; where there are tags, in their spans."""
    if not parse.tokens:
        return ()
    marked = Marked.of(body, parse)
    told = read_all(marked)
    if tags is not None:
        told = with_tagged(marked, told, tags)
    found = tuple(one for one in map(disjoint, with_continued(marked, told)) if one.content)
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
