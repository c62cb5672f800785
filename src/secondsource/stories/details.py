"""What keeps an event apart from others of its kind: on which street, at what hour, how many, and how old they were."""

from collections.abc import Iterable, Iterator, Set
from itertools import pairwise

from secondsource.lexicon import words as listed
from secondsource.model.annotation import Entity, Quantity, Time
from secondsource.stories.patterns import AGE, AGE_BEHIND, AGE_OF_THING, CAPITALS, CLOCK, FLIGHT
from secondsource.stories.rarity import SHORTEST_NAME
from secondsource.text.normalise import plain
from secondsource.text.stem import stem
from secondsource.text.tokenise import WORD, words

LONGEST_SITE = 3
"""So many words before "airport" may be its name."""

HOUR_MINUTES = 60


def surname(entity: Entity) -> str | None:
    """The stem of the last word of a person's fullest name, "junior" and initials left out; null if none is left.

    A first name alone tells little: two victims of one name are two people.
    """
    named = [word for word in words(plain(entity.canonical)) if len(word) >= SHORTEST_NAME]
    return stem(named[-1]) if named else None


def is_numbered(entity: Entity) -> bool:
    """Whether what the parser takes for a person ends in a number: "Lyra 318" is a flight."""
    return entity.label == "PERSON" and entity.text[-1:].isdigit()


def aged(body: str, people: Iterable[Entity]) -> frozenset[str]:
    """The surnames behind which an age is told: "Lena Fisk, 31," is whom a report is about, not who speaks in it."""
    told = (surname(entity) for entity in people if AGE_BEHIND.match(body, entity.end))
    return frozenset(name for name in told if name)


def ages(text: str) -> frozenset[str]:
    """The ages of people told in the text, as they are written.

    Example:
        >>> sorted(ages("A pilot, 44, died. His aircraft was nearly 20 years old and had 9,200 hours, 3,000 in fog."))
        ['44']
    """
    people = AGE_OF_THING.sub(lambda found: found.group() if found[1] in _persons() else "", text)
    return frozenset(age for found in AGE.findall(people) for age in found if age)


def _persons() -> Set[str]:
    return listed("people_nouns") | {"he", "she", "who", "they"}


def streets(text: str) -> frozenset[str]:
    """The last word of each street's name, or the number of a road.

    Example:
        >>> sorted(streets("A car hit a tree on Old Mill Road, near Route 9 and N. 19th Street."))
        ['19th', '9', 'mill']
    """
    return frozenset(_streets(WORD.findall(text)))


def _streets(spoken: list[str]) -> Iterator[str]:
    for first, second in pairwise(spoken):
        name, end = first.casefold(), second.casefold()
        if first[0].isupper() and name in listed("numbered_roads") and second.isdigit():
            yield second
        named = first[0].isupper() or (first[0].isdigit() and not first.isdigit())
        if named and second[0].isupper() and end in listed("street_words") and name not in listed("compass"):
            yield plain(name)


def flights(text: str) -> frozenset[str]:
    """The numbers of flights: they name one, as a surname does a person.

    Example:
        >>> sorted(flights("Flight LA 318 from Mirna was late, and so was flight 44."))
        ['318', '44']
    """
    return frozenset(FLIGHT.findall(text))


def sites(text: str, towns: Set[str]) -> frozenset[str]:
    """The stems of the words before "airport", "school" or the like, those in the names of towns left out.

    Example:
        >>> sorted(sites("Smoke stood over Kessby airport and the Ulvrud Bridge in Elmsdale.", {"elmsdale"}))
        ['kessby', 'ulvrud']
    """
    named = {word for found in CAPITALS.findall(text) for word in _site(words(found))}
    return frozenset(stem(word) for word in named - towns)


def _site(spoken: list[str]) -> list[str]:
    ends = [place for place, word in enumerate(spoken) if place and word in listed("site_words")]
    return [word for end in ends for word in spoken[max(0, end - LONGEST_SITE) : end]]


def clock_times(times: Iterable[Time]) -> frozenset[int]:
    """The times of day that are told, in minutes since midnight."""
    found = (CLOCK.search(time.value or "") for time in times)
    return frozenset(int(one[1]) * HOUR_MINUTES + int(one[2]) for one in found if one)


def counts(quantities: Iterable[Quantity]) -> frozenset[tuple[str, float]]:
    """How many of what: two or more that have no unit, with the stem of what is counted."""
    counted = ((words(one.of or ""), one.value) for one in quantities if one.unit is None)
    return frozenset((stem(of[-1]), value) for of, value in counted if of and value is not None and value > 1)
