"""What an id stands for: a report, a statement, a claim, a source, a discrepancy or a story of the file."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select

from secondsource.store.schema import (
    derivation_rows,
    discrepancy_rows,
    items,
    source_rows,
    statement_rows,
    stories,
    story_items,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """The reports and statements that something is made of: their ids stay when stories and claims are found anew."""

    items: tuple[str, ...]
    statements: tuple[str, ...]


def anchors(connection: Connection, wanted: str) -> Anchors | None:
    """What a report, statement, claim, source, discrepancy or story is made of; null if nothing has the id."""
    said = connection.execute(_said(wanted).order_by(items.c.key, statement_rows.c.start, statement_rows.c.end)).all()
    if said:
        ids = (f"{row.id}@{row.start}-{row.end}" for row in said)
        return Anchors(items=_distinct(row.id for row in said), statements=_distinct(ids))
    if connection.execute(select(items.c.id).where(items.c.id == wanted)).first():
        return Anchors(items=(wanted,), statements=())
    mine = select(items.c.id).join(story_items, story_items.c.item == items.c.key)
    mine = mine.join(stories, stories.c.key == story_items.c.story)
    mine = mine.where((stories.c.id == wanted) | stories.c.id.in_(_differing(wanted)), ~story_items.c.earlier)
    held = tuple(connection.execute(mine.order_by(items.c.id)).scalars())
    return Anchors(items=held, statements=()) if held else None


def story_with(connection: Connection, wanted: str) -> str | None:
    """The story that has this id, or that holds the report, claim, statement, source or discrepancy with this id.

    An origin is found where a report of the story was made from it.
    """
    held = select(stories.c.id).join(story_items, story_items.c.story == stories.c.key)
    held = held.join(items, items.c.key == story_items.c.item)
    said = _said(wanted).with_only_columns(stories.c.id)
    places: tuple[Select[Any], ...] = (
        select(stories.c.id).where(stories.c.id == wanted),
        held.where(items.c.id == wanted),
        said,
        _differing(wanted),
        _made(wanted),
    )
    return next((story for place in places if (story := connection.execute(place.limit(1)).scalar())), None)


def _differing(wanted: str) -> Select[Any]:
    """The story that holds the discrepancy with this id."""
    story, _, number = wanted.rpartition("-d")
    chosen = select(stories.c.id).join(discrepancy_rows, discrepancy_rows.c.story == stories.c.key)
    known = discrepancy_rows.c.number == (int(number) if number.isdecimal() else -1)
    return chosen.where(stories.c.id == story, known)


def _made(wanted: str) -> Select[Any]:
    """The stories of which a report was made from those of the origin with this id."""
    chosen = select(stories.c.id).join(derivation_rows, derivation_rows.c.story == stories.c.key)
    return chosen.where(derivation_rows.c.origin == wanted)


def _said(wanted: str) -> Select[Any]:
    """The statements that are, or belong to the claim or the source of, this id."""
    chosen = select(items.c.id, statement_rows.c.start, statement_rows.c.end)
    chosen = chosen.join(statement_rows, statement_rows.c.item == items.c.key)
    chosen = chosen.join(story_items, story_items.c.item == items.c.key)
    return chosen.join(stories, stories.c.key == story_items.c.story).where(_meant(wanted))


def _meant(wanted: str) -> ColumnElement[bool]:
    item, _, place = wanted.rpartition("@")
    start, _, end = place.partition("-")
    if item and start.isdecimal() and end.isdecimal():
        at = (statement_rows.c.start == int(start)) & (statement_rows.c.end == int(end))
        return (items.c.id == item) & at
    story, _, number = wanted.rpartition("-c")
    if story and number.isdecimal():
        return (stories.c.id == story) & (statement_rows.c.claim == int(number))
    known = source_rows.c.id == wanted
    own = select(source_rows.c.story).where(known)
    numbered = select(source_rows.c.number).where(known, source_rows.c.story == stories.c.key)
    return stories.c.key.in_(own) & statement_rows.c.source.in_(numbered)


def _distinct(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
