"""Items of one event → Story: its name, its days, and in words why the items belong together."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Sequence

from secondsource.model.item import Item
from secondsource.model.reading import Reading
from secondsource.model.span import Passage
from secondsource.model.story import Story
from secondsource.stories.rarity import Weighed, Weights
from secondsource.stories.similarity import dot
from secondsource.text.normalise import plain
from secondsource.text.stem import stem
from secondsource.text.tokenise import placed_words, words

SHOWN_TERMS = 4
SHOWN_ITEMS = 4
UNTITLED = "Untitled"


def tell(readings: Sequence[Reading], weighed: Sequence[Weighed]) -> Story:
    """The story of these items (at least one, `weighed` in the same order)."""
    items = sorted((reading.item for reading in readings), key=lambda item: (item.published or "9", item.id))
    published = [item.published for item in items if item.published]
    ids = sorted(item.id for item in items)
    kinds = _shared(weighed) if len(items) > 1 else []
    evidence = _evidence(readings[:SHOWN_ITEMS], [term for _, terms in kinds for term in terms])
    return Story(
        id="story-" + hashlib.sha256("\n".join(ids).encode("utf-8", "replace")).hexdigest()[:12],
        headline=_headline(items, weighed),
        items=tuple(item.id for item in items),
        first=min(published, default=None),
        last=max(published, default=None),
        explanation=_explanation(kinds, _spoken(evidence), len(items)),
        evidence=evidence,
    )


def _headline(items: Sequence[Item], weighed: Sequence[Weighed]) -> str:
    """The headline of the item that is most like the others, the earlier on a tie; else the first words of it."""
    by_id = {one.profile.id: one for one in weighed}
    best = max(items, key=lambda item: (bool(item.headline), _centrality(by_id[item.id], weighed)))
    first_line = next((line for line in best.body.splitlines() if line.strip()), UNTITLED)
    return best.headline or first_line.strip()[:120]


def _centrality(one: Weighed, others: Sequence[Weighed]) -> float:
    return round(sum(dot(one.words, other.words) for other in others[:50]), 6)


def _explanation(kinds: Sequence[tuple[str, list[str]]], spoken: dict[str, str], size: int) -> str:
    if size == 1:
        return "No other item is about this event."
    named = ((kind, dict.fromkeys(spoken.get(term, term) for term in terms)) for kind, terms in kinds if terms)
    told = [f"{kind} {', '.join(names)}" for kind, names in named]
    return f"{size} items are about one event: most of them {'; '.join(told) or 'use the same words'}."


def _spoken(evidence: Sequence[Passage]) -> dict[str, str]:
    """How a term stands in the texts."""
    spoken: dict[str, str] = {}
    for passage in evidence:
        for key in (plain(passage.text), *_stems(passage.text), *_stems(plain(passage.text))):
            spoken.setdefault(key, passage.text)
    return spoken


def _shared(weighed: Sequence[Weighed]) -> list[tuple[str, list[str]]]:
    """What at least half of the items share, the most telling first, by kind."""
    names = [
        ("name", _common([one.people for one in weighed])),
        ("name the organisations", _common([one.groups for one in weighed])),
        ("name the places", _common([one.places for one in weighed])),
    ]
    told = {word for _, terms in names for term in terms for word in _stems(term)}
    return [*names, ("use the words", [word for word in _common([one.words for one in weighed]) if word not in told])]


def _stems(term: str) -> list[str]:
    return [stem(word) for word in words(term)]


def _common(weights: Sequence[Weights]) -> list[str]:
    held = Counter(name for one in weights for name in one)
    total: defaultdict[str, float] = defaultdict(float)
    for one in weights:
        for name, weight in one.items():
            if held[name] > 1 and held[name] * 2 >= len(weights):
                total[name] += weight
    return sorted(total, key=lambda name: (-total[name], name))[:SHOWN_TERMS]


def _evidence(readings: Sequence[Reading], terms: Sequence[str]) -> tuple[Passage, ...]:
    """The first mention of each shared name or word in each item."""
    found = []
    for reading in readings:
        places = _places_of(reading, set(terms))
        for start, end in dict.fromkeys(places[term] for term in terms if term in places):
            found.append(Passage(item=reading.item.id, start=start, end=end, text=reading.item.body[start:end]))
    return tuple(found)


def _places_of(reading: Reading, terms: set[str]) -> dict[str, tuple[int, int]]:
    """Where each term stands first; for a word of a personal name, its longest name."""
    found: dict[str, tuple[int, int]] = {}
    people = [entity for entity in reading.annotated.entities if entity.label == "PERSON"]
    for entity in sorted(people, key=lambda entity: -len(words(entity.text))):
        for key in _stems(plain(entity.text)):
            if key in terms:
                found.setdefault(key, (entity.start, entity.end))
    for entity in reading.annotated.entities:
        if (name := plain(entity.text)) in terms:
            found.setdefault(name, (entity.start, entity.end))
    for start, end, word in placed_words(reading.item.body):
        for key in (stem(word), stem(plain(word))):
            if key in terms:
                found.setdefault(key, (start, end))
    return found
