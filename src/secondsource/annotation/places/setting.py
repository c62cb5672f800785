"""The town that only the headline names: in the body, its police, its streets or its people stand for it."""

from collections.abc import Iterator, Sequence

from secondsource.annotation.places.containment import kilometres, lies_in
from secondsource.annotation.places.home import home_hints
from secondsource.annotation.places.mention import Lookup
from secondsource.language.gazetteer import Candidate
from secondsource.lexicon import words
from secondsource.model.annotation import Place
from secondsource.model.item import Item
from secondsource.model.parse import Parse
from secondsource.text.placenames import place_key, written_out

NEAR_KM = 60.0
POINTS = frozenset(("town", "county", "landmark"))
MOST_WORDS = 3
MOST_SPOKEN = 40
"""Words of a headline that are looked at."""
AROUND = ",.:;'’\"()"
PREPOSITIONS = frozenset(("in", "near", "outside"))


def read_setting(
    item: Item, address: str | None, parse: Parse, places: Sequence[Place], lookup: Lookup
) -> Place | None:
    """The town that the headline alone names, at the first word of the body that stands for it; null if there is none.

    It must lie near a place of the body or near the home of the publisher, or in a state that the body names.
    """
    told = {place_key(place.name) for place in places}
    named = [town for town in _towns(item.headline or "", lookup) if place_key(town.name) not in told]
    areas = tuple(_areas(item.publisher, address, places, lookup)) if named else ()
    town = next((town for town in named if any(_is_near(town, area) for area in areas)), None)
    ends = {place.end + 1 for place in places}
    stands = (one for one in parse.tokens if one.text.casefold() in words("town_standins") and one.start not in ends)
    token = next(stands, None) if town else None
    if town is None or token is None:
        return None
    return Place(
        start=token.start,
        end=token.end,
        text=item.body[token.start : token.end],
        name=written_out(town.name),
        lat=town.lat,
        lon=town.lon,
        country=town.country,
        gazetteer_id=town.gazetteer_id or None,
        kind=town.kind,
        inferred=True,
    )


def _towns(headline: str, lookup: Lookup) -> Iterator[Candidate]:
    """The towns of the headline's names, the longest name first at each place."""
    spoken = [word.removesuffix("'s").removesuffix("’s").strip(AROUND) for word in headline.split()[:MOST_SPOKEN]]
    for first in range(len(spoken)):
        for last in range(min(len(spoken), first + MOST_WORDS), first, -1):
            name = " ".join(spoken[first:last])
            if all(word[:1].isupper() for word in spoken[first:last]) and _is_named(spoken, first, last):
                yield from (
                    one for one in lookup(name) if one.kind == "town" and place_key(one.name) == place_key(name)
                )


def _is_named(spoken: Sequence[str], first: int, last: int) -> bool:
    """Whether the words around say that a town is named: "in Elmsdale", "Elmsdale man", "Elmsdale fire"."""
    before, after = ("", *spoken)[first], (*spoken, "")[last].casefold()
    if before[:1].isupper() and (before.casefold() in words("compass") or len(before) == 1):
        return False
    if before in words("compass") and first > 1:
        before = spoken[first - 2]
    follows = any(after in words(name) for name in ("town_followers", "town_buildings", "headline_followers"))
    return after not in words("place_ends") and after != "co" and (follows or before.casefold() in PREPOSITIONS)


def _areas(publisher: str | None, address: str | None, places: Sequence[Place], lookup: Lookup) -> Iterator[Candidate]:
    """The publisher's home, and the places of the body near which or in which a town may lie."""
    for home in home_hints(publisher, lookup, address):
        yield from home.candidates[:1]
    for place in places:
        if place.kind in POINTS or place.kind == "state":
            yield from (one for one in lookup(place.name) if (one.lat, one.lon) == (place.lat, place.lon))


def _is_near(town: Candidate, area: Candidate) -> bool:
    return lies_in(town, area) if area.kind == "state" else area.kind in POINTS and kilometres(town, area) <= NEAR_KM
