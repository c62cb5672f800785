"""Newsrooms as sources: an outlet's own words, and outlets that others name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from secondsource.judgement.naming import significant
from secondsource.model.derivation import Origin
from secondsource.model.reading import Reading

OUTLET_WORDS = frozenset(
    {"newspaper", "paper", "daily", "weekly", "channel", "broadcaster", "agency", "website", "com"}
)
OWN_VOICE = frozenset({"reporter", "correspondent", "journalist"})
OWN_REPORT = frozenset({"version", "edition", "report", "story", "article", "headline"})
EARLIER = frozenset({"earlier", "previous", "first", "original", "our", "this", "print", "online"})


@dataclass(frozen=True, slots=True)
class Outlets:
    """The origins of a pile by item and by the names they go under."""

    origins: Mapping[str, Origin]
    names: tuple[tuple[frozenset[str], str], ...]

    @classmethod
    def of(cls, origins: Sequence[Origin], readings: Mapping[str, Reading]) -> "Outlets":
        """The outlets behind the origins; a name that two origins claim is nobody's."""
        by_item = {item: origin for origin in origins for item in origin.items}
        owners: dict[frozenset[str], set[str]] = {}
        for origin in origins:
            for name in _names(origin, readings):
                owners.setdefault(name, set()).add(origin.id)
        own = {outlet_words(origin.name): origin.id for origin in origins if outlet_words(origin.name)}
        single = {name: next(iter(ids)) for name, ids in owners.items() if name and len(ids) == 1}
        return cls(by_item, tuple(sorted((single | own).items(), key=lambda pair: (sorted(pair[0]), pair[1]))))

    def origin_of(self, item: str) -> Origin | None:
        """The origin the item rests on."""
        return self.origins.get(item)

    def named(self, text: str) -> str | None:
        """The id of the one origin that goes under this name, null if none or several do.

        A short form counts: "the Herald" is the Skarn Herald where there is no other Herald.
        """
        words = outlet_words(text)
        exact = {origin for name, origin in self.names if name == words}
        short = {origin for name, origin in self.names if words and words < name}
        found = exact or short
        return next(iter(found)) if len(found) == 1 else None


def outlet_words(name: str) -> frozenset[str]:
    """The words that tell an outlet's name from another's."""
    words = frozenset(significant(name))
    return words - OUTLET_WORDS or words


def _names(origin: Origin, readings: Mapping[str, Reading]) -> Iterable[frozenset[str]]:
    yield outlet_words(origin.name)
    for item in origin.items:
        reading = readings.get(item)
        if reading and reading.item.publisher:
            yield outlet_words(reading.item.publisher)
