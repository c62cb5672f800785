"""Where a publisher is at home, as far as its name or its address on the web says."""

from collections.abc import Iterator, Mapping
from functools import cache

from secondsource.annotation.places.containment import lies_in
from secondsource.annotation.places.mention import Lookup
from secondsource.annotation.places.resolution import Naming
from secondsource.language.gazetteer import Candidate
from secondsource.lexicon import table, words
from secondsource.text.placenames import place_key

HOME_WEIGHT = 3.0
HOME_FAMILIARITY = 0.3
"""Small towns have newspapers, too."""
COUNTRY_WEIGHT = 1.0
COUNTRY_LETTERS = 2
MIN_LETTERS = 4
CODES = {"uk": "GB"}
GENERIC = frozenset(("co", "com", "org", "net", "info", "news", "tv", "io", "me", "gov", "edu", "ac"))
"""Endings of web addresses that name no country in practice."""


def home_hints(publisher: str | None, lookup: Lookup, address: str | None = None) -> Iterator[Naming]:
    """Where the publisher is at home: as the list has it, or the town in its name or address, the domain's country.

    Args:
        publisher: its name ("The Springfield Herald"), or its address on the web ("springfieldherald.com").
        lookup: the gazetteer.
        address: its address on the web.
    """
    name = (publisher or "").strip()
    domains = [one.casefold() for one in (name, address or "") if "." in one and " " not in one]
    for ending in {domain.rsplit(".", 1)[-1] for domain in domains} - GENERIC:
        if len(ending) == COUNTRY_LETTERS:
            code = CODES.get(ending, ending.upper())
            yield Naming(key=code, candidates=lookup(f"#{code}"), weight=COUNTRY_WEIGHT)
    found = next(filter(None, (_listed(domain, lookup) for domain in domains)), ())
    found = found or (() if name.casefold() in domains else _named(name.split(), lookup))
    found = found or next(filter(None, (_towns(domain, lookup) for domain in domains)), ())
    if found:
        yield Naming(key=place_key(found[0].name), candidates=found, weight=HOME_WEIGHT, familiarity=HOME_FAMILIARITY)


def _listed(domain: str, lookup: Lookup) -> tuple[Candidate, ...]:
    """The home of a domain in the list, also under a name before it ("news.examplepost.com")."""
    while domain and domain not in _homes():
        domain = domain.partition(".")[2]
    town, _, area = _homes().get(domain, "").partition(", ")
    inside = [place for place in lookup(town) if any(lies_in(place, whole) for whole in lookup(area))] if town else []
    return tuple(inside[:1])


@cache
def _homes() -> Mapping[str, str]:
    return {row[0]: row[1] for row in table("homes", "world")}


def _named(parts: list[str], lookup: Lookup) -> tuple[Candidate, ...]:
    """The longest known name among the first words, if a word for a newspaper follows."""
    kept = parts[1:] if parts and parts[0].casefold() == "the" else parts
    for last in range(min(len(kept), 4), 0, -1):
        rest = [word.casefold().strip(".,") for word in kept[last:]]
        if found := lookup(" ".join(kept[:last])):
            return found if not rest or words("newspaper_names").intersection(rest) else ()
    return ()


def _towns(domain: str, lookup: Lookup) -> tuple[Candidate, ...]:
    label = max(domain.split(".")[:-1], key=len)
    bare = label.replace("-", "").removeprefix("www").removeprefix("the")
    for end in range(len(bare), MIN_LETTERS - 1, -1):
        if _is_paper(bare[end:]) and (found := lookup(bare[:end].title())):
            return tuple(place for place in found if place_key(place.name) == bare[:end])
    return ()


def _is_paper(rest: str) -> bool:
    """Whether the letters are words of newspapers' names, one after the other, or initials."""
    return not rest or any(rest.startswith(word) and _is_paper(rest[len(word) :]) for word in words("newspaper_names"))
