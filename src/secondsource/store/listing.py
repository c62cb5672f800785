"""The stories of a store with their counts, as they are listed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, select

from secondsource.store.schema import items, stories, story_items

LATE = "9999"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A story with its counts, null where it is not judged yet. `changed` is when it became what it is."""

    id: str
    headline: str
    items: tuple[str, ...]
    first: str | None
    last: str | None
    changed: str
    origins: int | None
    claims: int | None
    conflicts: int | None


def listed(connection: Connection, since: str | None) -> tuple[Listed, ...]:
    """The stories that changed since then, or all: those with the latest reports first."""
    chosen = select(stories).order_by(stories.c.last.desc().nulls_last(), stories.c.id)
    if since is not None:
        chosen = chosen.where(stories.c.changed >= since)
    held = _items(connection)
    return tuple(_listed(row, held[row.id]) for row in connection.execute(chosen))


def _items(connection: Connection) -> Mapping[str, list[str]]:
    """The items of each story in the order of their publication."""
    order = (func.coalesce(items.c.published, LATE), items.c.path, items.c.id)
    chosen = select(stories.c.id.label("story"), items.c.id).join(story_items, story_items.c.story == stories.c.key)
    chosen = chosen.join(items, items.c.key == story_items.c.item)
    held: defaultdict[str, list[str]] = defaultdict(list)
    for story, item in connection.execute(chosen.where(~story_items.c.earlier).order_by(*order)):
        held[story].append(item)
    return held


def _listed(row: Row[Any], held: Sequence[str]) -> Listed:
    return Listed(
        id=row.id,
        headline=row.headline,
        items=tuple(held),
        first=row.first,
        last=row.last,
        changed=row.changed,
        origins=row.origins,
        claims=row.claims,
        conflicts=row.conflicts,
    )
