"""When and where the main event was."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from secondsource.annotation.fivew.lead import Lead
from secondsource.lexicon import words
from secondsource.model.annotation import Entity, Place, Time, TimeType
from secondsource.model.span import Span

DAY = re.compile(r"\d{4}-\d\d-\d\d")
NEAR_DAYS = 7
NEAR, FAR, CLOCK = 0.3, -0.5, 0.05
"""What a time gains within a week of publication and as a time of day, and loses outside the week."""
LOCATED, ANNOUNCED, REPEATED = 0.3, 0.4, 0.1
"""What a place gains behind "in" or "at", in the headline, and for being named again."""
WIDE = {"country": -0.4, "state": -0.15, "region": -0.15}
"""What a whole country or region loses: where in it the event was says more."""
LABELS = frozenset({"GPE", "LOC", "FAC"})
NOT_PLACES = frozenset({"PERSON", "NORP", "EVENT"})
LOOK_BACK = 24


def ranked_times(lead: Lead, times: Sequence[Time], published: str | None) -> list[Time]:
    """The days and hours told in the lead, the likeliest time of the main event first."""
    scored = [(score, time) for time in times if (score := _time_score(lead, time, published)) is not None]
    return [time for _, time in sorted(scored, key=lambda found: -found[0])]


def _time_score(lead: Lead, time: Time, published: str | None) -> float | None:
    score, found = lead.score_at(time.start), DAY.match(time.value or "")
    unresolved = time.value is None and time.type in (TimeType.DATE, TimeType.TIME)
    if score is None or found is None:
        return score if unresolved else None
    today = DAY.match(published or "")
    if today:
        days = abs((date.fromisoformat(found.group()) - date.fromisoformat(today.group())).days)
        score += NEAR if days <= NEAR_DAYS else FAR
    return score + CLOCK * (time.value != found.group())


def ranked_places(lead: Lead, body: str, places: Sequence[Place], entities: Iterable[Entity]) -> list[Span]:
    """The places named in the lead, the likeliest place of the main event first, each by its first mention."""
    best: dict[str, tuple[float, Span]] = {}
    counts: dict[str, int] = {}
    for span in _named(places, entities):
        name = span.text.casefold()
        counts[name] = counts.get(name, 0) + 1
        score = lead.score_at(span.start)
        if score is None:
            continue
        score += LOCATED * _is_located(body, span.start)
        score += ANNOUNCED * (lead.told(span.text) > 0) + _breadth(span)
        if name not in best or best[name][0] < score:
            best[name] = (score, span)
    ordered = sorted(best.items(), key=lambda found: -found[1][0] - REPEATED * math.log(counts[found[0]]))
    return [span for _, (_, span) in ordered]


def _is_located(body: str, start: int) -> bool:
    """Whether "in", "at" or the like stands before a place, perhaps with an article between."""
    before = [word for word in body[max(0, start - LOOK_BACK) : start].casefold().split() if word != "the"]
    return bool(before) and before[-1] in words("locative_prepositions")


def _named(places: Sequence[Place], entities: Iterable[Entity]) -> Iterator[Span]:
    """Places and what else is named as one, in the order of the text, without overlaps."""
    known = tuple(entities)
    kept = [place for place in places if not place.people and not _is_of(place, known)]
    others = (
        entity for entity in known if entity.label in LABELS and not any(entity.overlaps(place) for place in places)
    )
    yield from sorted((*kept, *others), key=lambda span: span.start)


def _is_of(place: Place, entities: Sequence[Entity]) -> bool:
    """Whether a place is part of the name of a person, a people or an event."""
    return any(entity.label in NOT_PLACES and entity.overlaps(place) for entity in entities)


def _breadth(span: Span) -> float:
    return WIDE.get(span.kind or "", 0.0) if isinstance(span, Place) else 0.0
