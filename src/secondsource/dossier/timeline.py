"""What happened when, as far as the claims say it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from secondsource.dossier.dating import Dated, finest
from secondsource.dossier.phrasing import sentence
from secondsource.dossier.points import precision
from secondsource.model.claim import Certainty, Statement
from secondsource.model.story import Story, TimelineEntry
from secondsource.model.verdict import Verdict


def timeline(
    story: Story,
    claims: Sequence[Verdict],
    statements: Mapping[str, Statement],
    dated: Mapping[str, Sequence[Dated]],
    words: Mapping[str, str],
) -> tuple[TimelineEntry, ...]:
    """A line for every claim of the story whose event can be dated, the earliest first.

    A claim has several lines where its statements give several times, each with the words that give it. A time
    that none of them gives is told only where no other is, and then the earliest.

    Args:
        story: whose claims are told.
        claims: of this and other stories.
        statements: by their ids.
        dated: the times of statements, by the same.
        words: in which statements are told, by the same.
    """
    own = [claim for claim in claims if claim.story == story.id]
    entries = [entry for claim in own for entry in _entries(claim, statements, dated, words)]
    return tuple(sorted(entries, key=lambda one: (one.time, one.text.casefold(), one.claim)))


def _entries(
    claim: Verdict,
    statements: Mapping[str, Statement],
    dated: Mapping[str, Sequence[Dated]],
    words: Mapping[str, str],
) -> Iterator[TimelineEntry]:
    own = [statements[name] for name in claim.statements if name in statements]
    told = [one for one in own if one.certainty is not Certainty.DENIED]
    times = [
        (when, claim.text if one.says else words.get(one.id, one.text))
        for one in told
        for when in dated.get(one.id, ())
    ]
    stated = [(when.time, text) for when, text in times if not when.inferred]
    if stated:
        for time in finest(time for time, _ in stated):
            texts = Counter(text for known, text in stated if known == time)
            text = claim.text if claim.text in texts else min(texts, key=lambda text: (-texts[text], text))
            yield _entry(claim, time, text, inferred=False)
    elif times:
        yield _entry(claim, min(when.time for when, _ in times), claim.text, inferred=True)


def _entry(claim: Verdict, time: str, text: str, *, inferred: bool) -> TimelineEntry:
    fine = precision(time) or "day"
    return TimelineEntry(time=time, precision=fine, claim=claim.id, text=sentence(text), inferred=inferred)
