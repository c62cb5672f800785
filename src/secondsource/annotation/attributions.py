"""Attributions: who is said to have said what, and who that is."""

from secondsource.annotation.attribution.continued import with_continued
from secondsource.annotation.attribution.found import form, span
from secondsource.annotation.attribution.laid import Laid
from secondsource.annotation.attribution.marked import Marked
from secondsource.annotation.attribution.reader import Found, disjoint, read_all
from secondsource.annotation.attribution.tagged import with_tagged
from secondsource.annotation.speakers.resolve import Speaker, resolve
from secondsource.lexicon import words
from secondsource.model.annotation import Attribution, Tags

MARKS = '•·*/-–—.,;:)]"”“’ \t'
"""What a list, a quotation or a credit may leave before a name."""

ACCOUNT = "@"
"""Of one who posts, the name in the text is the speaker, not the account beside it."""


def read_attributions(marked: Marked, tags: Tags | None = None) -> tuple[Attribution, ...]:
    """The attributions in a body, by position; where there are tags, in their spans."""
    if not marked.tree.tokens:
        return ()
    told = read_all(marked)
    laid = Laid.of(marked, tags) if tags is not None else None
    if laid is not None:
        told = with_tagged(marked, told, laid)
    found = tuple(one for one in map(disjoint, with_continued(marked, told, laid)) if one.content)
    speakers = resolve(marked, found)
    return tuple(_attribution(marked, one, speaker) for one, speaker in zip(found, speakers, strict=True))


def _attribution(marked: Marked, found: Found, speaker: Speaker) -> Attribution:
    source = span(marked, found.source) if found.source else None
    return Attribution(
        form=form(marked, found.content),
        source=source,
        speaker=_voice(source.text if source and ACCOUNT in (speaker.name or "") else speaker.name),
        cue=span(marked, found.cue) if found.cue else None,
        content=tuple(span(marked, piece) for piece in found.content),
        anonymous=speaker.anonymous,
        reason=_reason(found, speaker),
        said=found.said,
        probability=found.probability,
        anonymity=speaker.anonymity,
    )


def _voice(name: str | None) -> str | None:
    """The name of a speaker without the marks before it; none if it is a word that names nobody ("that", "its")."""
    bare = name.lstrip(MARKS) if name else ""
    worded = any(ch.isalpha() for ch in bare) and bare.casefold() not in words("nameless_words")
    return bare if worded else None


def _reason(found: Found, speaker: Speaker) -> str:
    """The rule for the words, the tagger's word on them, and the rule for who speaks where it is another."""
    sure = "" if found.probability is None else f"tagger {found.probability:.0%}"
    return "; ".join(part for part in dict.fromkeys((found.rule, sure, speaker.rule)) if part)
