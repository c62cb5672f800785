"""Names over the items of a story: one canonical name for one person, body or place."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from secondsource.annotation.entities.joining import Form, Groups, Kind, join, kind_of
from secondsource.model.annotation import Entity
from secondsource.model.reading import Reading

MOST_FORMS = 400
"""Names of one item that are held apart pair by pair; an item with more is a list."""

Entities = tuple[Entity, ...]


def named_alike(readings: Mapping[str, Reading]) -> dict[str, Reading]:
    """The readings of one story by item id, with canonical names that hold over all of them."""
    found = alike([reading.annotated.entities for reading in readings.values()])
    return {
        item: replace(reading, annotated=replace(reading.annotated, entities=entities))
        for (item, reading), entities in zip(readings.items(), found, strict=True)
    }


def alike(texts: Sequence[Entities]) -> list[Entities]:
    """The entities of several texts on one matter, in the same order, with canonical names that hold over all.

    What one text names as two stays two. A first name alone is not enough from one text to another.
    """
    counts = Counter(_form(entity) for entities in texts for entity in entities)
    apart = {pair for entities in texts for pair in _held_apart(entities)}
    fullest = join(counts, apart, one_text=False)
    return [tuple(_renamed(entity, fullest) for entity in entities) for entities in texts]


def _form(entity: Entity) -> Form:
    return Form(entity.canonical, kind_of(entity.label))


def _held_apart(entities: Iterable[Entity]) -> Iterator[frozenset[Form]]:
    forms = {form for form in map(_form, entities) if form.kind in (Kind.PERSON, Kind.BODY)}
    return map(frozenset, combinations(sorted(forms)[:MOST_FORMS], 2))


def _renamed(entity: Entity, fullest: Groups) -> Entity:
    canonical = fullest[_form(entity)].text
    return entity if canonical == entity.canonical else replace(entity, canonical=canonical)
