"""Entities in the light of the places: the parser takes unknown towns for people or bodies."""

from collections.abc import Iterable
from dataclasses import replace

from secondsource.lexicon import table
from secondsource.model.annotation import Entity, Place


def relabelled(entities: tuple[Entity, ...], places: Iterable[Place]) -> tuple[Entity, ...]:
    """The entities, those that are places on the map as `GPE`; bodies known by a place ("Kremlin") stay bodies."""
    bodies = {row[0] for row in table("bodies")}
    spans = {(place.start, place.end) for place in places if place.lat is not None}
    return tuple(
        replace(entity, label="GPE")
        if entity.label in ("PERSON", "ORG")
        and (entity.start, entity.end) in spans
        and entity.canonical.casefold() not in bodies
        else entity
        for entity in entities
    )
