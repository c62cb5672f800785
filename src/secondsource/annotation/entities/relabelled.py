"""Entities in the light of the places: the parser takes unknown towns for people or bodies, maps have one name."""

from collections.abc import Iterable
from dataclasses import replace

from secondsource.lexicon import table
from secondsource.model.annotation import Entity, Place

PLACE_LABELS = frozenset(("GPE", "LOC", "FAC"))


def relabelled(entities: tuple[Entity, ...], places: Iterable[Place]) -> tuple[Entity, ...]:
    """The entities, those that are places on the map as places, under the name that the map has.

    Bodies known by a place ("Kremlin") stay bodies.
    """
    bodies = {row[0] for row in table("bodies")}
    known = {(place.start, place.end): place.name for place in places if place.lat is not None}
    return tuple(_placed(entity, known.get((entity.start, entity.end)), bodies) for entity in entities)


def _placed(entity: Entity, name: str | None, bodies: set[str]) -> Entity:
    if name is None or entity.canonical.casefold() in bodies:
        return entity
    if entity.label in PLACE_LABELS:
        return replace(entity, canonical=name)
    return replace(entity, label="GPE", canonical=name) if entity.label in ("PERSON", "ORG") else entity
