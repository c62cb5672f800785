"""What items have in common, and where it stands in them."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from secondsource.model.reading import Reading
from secondsource.model.span import Passage
from secondsource.stories.weighed import Weights
from secondsource.text.normalise import plain
from secondsource.text.stem import stem
from secondsource.text.tokenise import placed_words, words

SHOWN_TERMS = 4
SHOWN_ITEMS = 4


def stems(term: str) -> list[str]:
    """The stems of the words of a term."""
    return [stem(word) for word in words(term)]


def common(weights: Sequence[Weights]) -> list[str]:
    """What at least half of the items have, and two or more: the heaviest first."""
    held = Counter(name for one in weights for name in one)
    total: defaultdict[str, float] = defaultdict(float)
    for one in weights:
        for name, weight in one.items():
            if held[name] > 1 and held[name] * 2 >= len(weights):
                total[name] += weight
    return sorted(total, key=lambda name: (-total[name], name))[:SHOWN_TERMS]


def mentions(readings: Sequence[Reading], terms: Sequence[str]) -> tuple[Passage, ...]:
    """The first mention of each shared name or word in each of the first few items."""
    found = []
    for reading in readings[:SHOWN_ITEMS]:
        places = _places_of(reading, set(terms))
        for start, end in dict.fromkeys(places[term] for term in terms if term in places):
            found.append(Passage(item=reading.item.id, start=start, end=end, text=reading.item.body[start:end]))
    return tuple(found)


def _places_of(reading: Reading, terms: set[str]) -> dict[str, tuple[int, int]]:
    """Where each term stands first; for a word of a personal name, its longest name."""
    found: dict[str, tuple[int, int]] = {}
    people = [entity for entity in reading.annotated.entities if entity.label == "PERSON"]
    for entity in sorted(people, key=lambda entity: -len(words(entity.text))):
        for key in stems(plain(entity.text)):
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


def spoken(evidence: Sequence[Passage]) -> dict[str, str]:
    """How a term stands in the texts."""
    found: dict[str, str] = {}
    for passage in evidence:
        for key in (plain(passage.text), *stems(passage.text), *stems(plain(passage.text))):
            found.setdefault(key, passage.text)
    return found
