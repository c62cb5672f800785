"""All places of a body."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from secondsource.annotation.places.containment import lies_in
from secondsource.annotation.places.home import home_hints
from secondsource.annotation.places.mention import Lookup, Mention
from secondsource.annotation.places.peoples import homes, peoples
from secondsource.annotation.places.recognition import accepted, mentions
from secondsource.annotation.places.resolution import Naming, resolve
from secondsource.annotation.places.surroundings import survey
from secondsource.annotation.places.unlisted import unlisted
from secondsource.annotation.places.windows import windows
from secondsource.language.gazetteer import Candidate, Gazetteer
from secondsource.model.annotation import Entity, Place
from secondsource.model.parse import Parse
from secondsource.text.placenames import place_key, written_out

DATELINE_WEIGHT = 2.0
DEMONYM_WEIGHT = 0.5
LANDS = frozenset(("continent", "country", "sea", "state"))
HAMLET = 10_000
"""Inhabitants below which a town is not meant by the bare name of a land."""


def read_places(
    body: str,
    parse: Parse,
    entities: tuple[Entity, ...],
    gazetteer: Gazetteer,
    *,
    dateline: str | None = None,
    publisher: str | None = None,
    address: str | None = None,
) -> tuple[Place, ...]:
    """The places in the body, in order, without overlaps.

    Names are read in the light of each other, of the dateline, of the publisher's home and of the peoples named. A
    place that the gazetteer does not have keeps its name alone.
    """
    lookup = remembering(gazetteer)
    around = survey(parse.tokens, parse.sentences, entities)
    judged = mentions(body, list(windows(body, parse.tokens, lookup)), around)
    hints = (*_dateline(dateline, lookup), *home_hints(publisher, lookup, address), *_peoples(entities, lookup))
    sure = accepted(judged, ())
    meant = resolved(sure, hints)
    found = accepted(judged, [place for place in meant.values() if place])
    if len(found) > len(sure):
        meant = resolved(found, hints)
    places = [_place(body, mention, meant[mention.key, _area(mention)]) for mention in found]
    places += unlisted(body, parse, around, found)
    places += peoples(body, parse, entities, lookup, places)
    return tuple(sorted(places, key=lambda place: place.start))


def remembering(gazetteer: Gazetteer) -> Lookup:
    """The gazetteer, asked once for each name of a body."""
    known: dict[str, tuple[Candidate, ...]] = {}

    def lookup(name: str) -> tuple[Candidate, ...]:
        if name not in known:
            known[name] = gazetteer(name)
        return known[name]

    return lookup


Sense = tuple[str, str]


def resolved(found: list[Mention], hints: Iterable[Naming]) -> dict[Sense, Candidate | None]:
    """The place meant by each name of the body; a name that is qualified in one place is so everywhere."""
    areas = {mention.key: mention for mention in reversed(found) if mention.inside}
    grouped: dict[Sense, list[Mention]] = defaultdict(list)
    for mention in found:
        grouped[mention.key, _area(mention)].append(mention)
    namings = [
        Naming(key=key, candidates=_narrowed(group[0], areas.get(key)), weight=min(2.0, 0.5 + len(group) / 2))
        for (key, _), group in grouped.items()
    ]
    answers = resolve([*namings, *hints])
    return dict(zip(grouped, answers, strict=False))


def _area(mention: Mention) -> str:
    return mention.inside.key if mention.inside else ""


def _narrowed(mention: Mention, elsewhere: Mention | None) -> tuple[Candidate, ...]:
    area = mention.inside or (elsewhere.inside if elsewhere else None)
    if area is None:
        return _unqualified(mention)
    held = tuple(place for place in mention.candidates if any(lies_in(place, whole) for whole in area.candidates))
    return held or mention.candidates


def _unqualified(mention: Mention) -> tuple[Candidate, ...]:
    """The candidates of a name that stands alone: a land of that name rather than a hamlet called after it."""
    lands = any(_is_land(place) and place_key(place.name) == mention.key for place in mention.candidates)
    kept = tuple(place for place in mention.candidates if place.kind != "town" or place.population >= HAMLET)
    return kept if lands and kept else mention.candidates


def _is_land(place: Candidate) -> bool:
    """Whether a country or as well known: of regions those that are no divisions of a state ("the Middle East")."""
    return place.kind in LANDS or (place.kind == "region" and not place.gazetteer_id)


def _dateline(dateline: str | None, lookup: Lookup) -> Iterator[Naming]:
    for part in (dateline or "").split(","):
        candidates = lookup(part.strip().title()) if part.strip() else ()
        if candidates:
            yield Naming(key=place_key(part), candidates=candidates, weight=DATELINE_WEIGHT)


def _peoples(entities: Iterable[Entity], lookup: Lookup) -> Iterator[Naming]:
    named = sorted({entity.text for entity in entities if entity.label == "NORP"})
    lands = {where[0].name: where for people in named if (where := homes(people, lookup))}
    for name, where in lands.items():
        yield Naming(key=name, candidates=where[:1], weight=DEMONYM_WEIGHT)


def _place(body: str, mention: Mention, meant: Candidate | None) -> Place:
    return Place(
        start=mention.start,
        end=mention.end,
        text=body[mention.start : mention.end],
        name=written_out(meant.name) if meant else body[mention.start : mention.end],
        lat=meant.lat if meant else None,
        lon=meant.lon if meant else None,
        country=meant.country if meant else None,
        gazetteer_id=(meant.gazetteer_id or None) if meant else None,
        kind=meant.kind if meant else None,
    )
