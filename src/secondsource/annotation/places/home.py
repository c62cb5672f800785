"""Where a publisher is at home, as far as its name or its address on the web says."""

from collections.abc import Iterator

from secondsource.annotation.places.mention import Lookup
from secondsource.annotation.places.resolution import Naming
from secondsource.language.gazetteer import Candidate
from secondsource.lexicon import words
from secondsource.text.placenames import place_key

HOME_WEIGHT = 3.0
HOME_FAMILIARITY = 0.3
"""Small towns have newspapers, too."""
COUNTRY_WEIGHT = 1.0
MIN_LETTERS = 4
CODES = {"uk": "GB"}
GENERIC = frozenset(("co", "com", "org", "net", "info", "news", "tv", "io", "me", "gov", "edu", "ac"))
"""Endings of web addresses that name no country in practice."""


def home_hints(publisher: str | None, lookup: Lookup) -> Iterator[Naming]:
    """The town in a publisher's name ("The Springfield Herald", "springfieldherald.com"), the country of its domain."""
    name = (publisher or "").strip()
    if "." in name and " " not in name:
        *labels, ending = name.casefold().split(".")
        if ending not in GENERIC and len(ending) == 2:
            code = CODES.get(ending, ending.upper())
            yield Naming(key=code, candidates=lookup(f"#{code}"), weight=COUNTRY_WEIGHT)
        found = _towns(max(labels, key=len, default=""), lookup)
    else:
        found = _named(name.split(), lookup)
    if found:
        yield Naming(key=place_key(found[0].name), candidates=found, weight=HOME_WEIGHT, familiarity=HOME_FAMILIARITY)


def _named(parts: list[str], lookup: Lookup) -> tuple[Candidate, ...]:
    """The longest known name among the first words, if a word for a newspaper follows."""
    kept = parts[1:] if parts and parts[0].casefold() == "the" else parts
    for last in range(min(len(kept), 4), 0, -1):
        rest = [word.casefold().strip(".,") for word in kept[last:]]
        if found := lookup(" ".join(kept[:last])):
            return found if not rest or words("newspaper_names").intersection(rest) else ()
    return ()


def _towns(label: str, lookup: Lookup) -> tuple[Candidate, ...]:
    bare = label.replace("-", "").removeprefix("www").removeprefix("the")
    for end in range(len(bare), MIN_LETTERS - 1, -1):
        if _is_paper(bare[end:]) and (found := lookup(bare[:end].title())):
            return tuple(place for place in found if place_key(place.name) == bare[:end])
    return ()


def _is_paper(rest: str) -> bool:
    """Whether the letters are words of newspapers' names, one after the other, or initials."""
    return not rest or any(rest.startswith(word) and _is_paper(rest[len(word) :]) for word in words("newspaper_names"))
