"""Items of one event → Story: its name, its days, and in words why the items belong together."""

import hashlib
from collections.abc import Sequence

from secondsource.model.item import Item
from secondsource.model.reading import Reading
from secondsource.model.story import Story
from secondsource.stories.common import common, mentions, spoken, stems
from secondsource.stories.likeness import dot
from secondsource.stories.parts import parts
from secondsource.stories.weighed import Weighed

UNTITLED = "Untitled"


def tell(readings: Sequence[Reading], weighed: Sequence[Weighed]) -> Story:
    """The story of these items (at least one, `weighed` in the same order)."""
    items = sorted((reading.item for reading in readings), key=lambda item: (item.published or "9", item.id))
    published = [item.published for item in items if item.published]
    ids = sorted(item.id for item in items)
    kinds = _shared(weighed) if len(items) > 1 else []
    evidence = mentions(readings, [term for _, terms in kinds for term in terms])
    return Story(
        id="story-" + hashlib.sha256("\n".join(ids).encode("utf-8", "replace")).hexdigest()[:12],
        headline=_headline(items, weighed),
        items=tuple(item.id for item in items),
        first=min(published, default=None),
        last=max(published, default=None),
        explanation=_explanation(kinds, spoken(evidence), len(items)),
        evidence=evidence,
        parts=parts(readings, weighed),
    )


def _headline(items: Sequence[Item], weighed: Sequence[Weighed]) -> str:
    """The headline of the item that is most like the others, the earlier on a tie; else the first words of it."""
    by_id = {one.profile.id: one for one in weighed}
    best = max(items, key=lambda item: (bool(item.headline), _centrality(by_id[item.id], weighed)))
    first_line = next((line for line in best.body.splitlines() if line.strip()), UNTITLED)
    return best.headline or first_line.strip()[:120]


def _centrality(one: Weighed, others: Sequence[Weighed]) -> float:
    return round(sum(dot(one.words, other.words) for other in others[:50]), 6)


def _explanation(kinds: Sequence[tuple[str, list[str]]], heard: dict[str, str], size: int) -> str:
    if size == 1:
        return "No other item is about this event."
    named = ((kind, dict.fromkeys(heard.get(term, term) for term in terms)) for kind, terms in kinds if terms)
    told = [f"{kind} {', '.join(names)}" for kind, names in named]
    return f"{size} items are about one event: most of them {'; '.join(told) or 'use the same words'}."


def _shared(weighed: Sequence[Weighed]) -> list[tuple[str, list[str]]]:
    """What at least half of the items share, the most telling first, by kind."""
    names = [
        ("name", common([one.people for one in weighed])),
        ("name the organisations", common([one.groups for one in weighed])),
        ("name the places", common([one.places for one in weighed])),
    ]
    told = {word for _, terms in names for term in terms for word in stems(term)}
    return [*names, ("use the words", [word for word in common([one.words for one in weighed]) if word not in told])]
