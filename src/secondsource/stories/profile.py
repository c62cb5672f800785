"""What is looked at in an item to tell which event it is about: words, who, where, when."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from secondsource.model.annotation import Annotated, Entity
from secondsource.model.reading import Reading
from secondsource.stories.days import dates, days, ordinal, spans
from secondsource.stories.details import aged, ages, clock_times, counts, flights, is_numbered, sites, streets, surname
from secondsource.stories.patterns import WAY
from secondsource.stories.scenes import dateline, scenes
from secondsource.stories.unconnected import own_matter
from secondsource.text.normalise import plain
from secondsource.text.stem import stem
from secondsource.text.tokenise import words

OPENING_CHARACTERS = 2_200
"""Beyond the opening, reports tell of earlier and of other events. Source: tried 1,000 to 6,000 on labelled reports."""

LEAD_CHARACTERS = 600
AGED_CHARACTERS = 1_000
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
GROUP_LABELS = frozenset({"ORG", "NORP", "EVENT", "PRODUCT", "LAW", "WORK_OF_ART"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The features of one item. Words are stems, names are folded; `day` is its day of publication as an ordinal.

    `people` are surnames, of whom the `aged` are told with their age; `first_places` are the places among the first
    words, `sites` what airports, schools and the like are called. `days` are the days (ordinals) that the opening
    speaks of, and how often, `dates` those that it tells by a date, `spans` the first and the last day of its weeks and
    months; `ages` are the ages told in the first lines, `clock` the times of day in minutes, `counts` how many of what.
    `town` is that of the dateline, empty if there is none, `scenes` are the names behind "in" in the first lines in
    their order: where it was written is told more weakly than where it happened, and its land and agency not at all.
    `passed` are the words among the first that only stand in names behind "from" or "to": no scene of the report.
    Plain texts and numbers only: a profile can be stored.
    """

    id: str
    day: int | None
    publisher: str | None
    words: Counter[str]
    lead: Counter[str]
    headline: Counter[str]
    people: frozenset[str]
    groups: frozenset[str]
    places: frozenset[str]
    first_places: frozenset[str]
    days: Counter[int]
    ages: frozenset[str]
    aged: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()
    dates: frozenset[int] = frozenset()
    spans: frozenset[tuple[int, int]] = frozenset()
    clock: frozenset[int] = frozenset()
    counts: frozenset[tuple[str, float]] = frozenset()
    town: str = ""
    scenes: tuple[str, ...] = ()
    passed: frozenset[str] = frozenset()


def profile(reading: Reading) -> Profile:
    """The profile of an item, from its headline and the opening of its body."""
    annotated, written = own_matter(reading.annotated, OPENING_CHARACTERS), dateline(reading.item)
    item, headline = annotated.item, reading.item.headline or ""
    text = f"{headline}\n{item.body[:OPENING_CHARACTERS]}"
    opening = [entity for entity in annotated.entities if entity.start < OPENING_CHARACTERS]
    people = [entity for entity in opening if entity.label == "PERSON" and not is_numbered(entity)]
    times = [time for time in annotated.times if time.start < OPENING_CHARACTERS]
    places = _places(annotated, opening) - written.beside
    towns = {word for entity in opening if entity.label == "GPE" for word in words(entity.text)}
    first_lines = f"{headline}\n{item.body[:LEAD_CHARACTERS]}"
    first, lead = plain(first_lines), _stems(first_lines)
    return Profile(
        id=item.id,
        day=ordinal(item.published),
        publisher=item.publisher,
        words=_stems(text),
        lead=lead,
        headline=_stems(headline),
        people=_surnames(people) - _stems(" ".join(written.beside)).keys(),
        groups=(_groups(opening) | flights(text)) - written.beside,
        places=places,
        first_places=frozenset(place for place in places if place in first),
        days=days(times),
        ages=ages(f"{headline}\n{item.body[:AGED_CHARACTERS]}"),
        aged=aged(item.body, people),
        streets=streets(text),
        sites=sites(text, towns),
        dates=dates(times),
        spans=spans(times),
        clock=clock_times(times),
        counts=counts(one for one in annotated.quantities if one.start < OPENING_CHARACTERS),
        town=written.town,
        scenes=tuple(scene for scene in scenes(headline, item.body) if scene not in written.beside),
        passed=frozenset(lead.keys() - _stems(WAY.sub(" ", first_lines)).keys()),
    )


def _stems(text: str) -> Counter[str]:
    return Counter(stem(word) for word in words(text))


def _surnames(people: Iterable[Entity]) -> frozenset[str]:
    return frozenset(name for person in people if (name := surname(person)))


def _groups(entities: Iterable[Entity]) -> frozenset[str]:
    named = (entity for entity in entities if entity.label in GROUP_LABELS or is_numbered(entity))
    return frozenset(plain(entity.text) for entity in named)


def _places(annotated: Annotated, entities: Iterable[Entity]) -> frozenset[str]:
    opening = (place for place in annotated.places if place.start < OPENING_CHARACTERS and not place.people)
    found = {plain(place.text) for place in opening}
    return frozenset(found | {plain(entity.text) for entity in entities if entity.label in PLACE_LABELS})
