"""Reports in and out of the file."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from secondsource.model.item import Item
from secondsource.model.reading import Reading
from secondsource.store.packed import pack, unpack_original, unpack_reading
from secondsource.store.schema import items

SHOWN = (
    "id", "path", "part", "layout", "sha256", "headline", "publisher", "agency", "byline", "url", "canonical_url",
    "language", "published", "modified", "captured", "body",
)  # fmt: skip
"""Fields of an item that stand in columns of their own, for those who look into the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One report as it is kept: the item before cleaning, what was read in it, and the versions of what made both."""

    original: Item
    reading: Reading
    made_by: str


def is_kept(connection: Connection, item: str) -> bool:
    """Whether a report with this id is in the file."""
    return connection.execute(select(items.c.key).where(items.c.id == item)).first() is not None


def keep(connection: Connection, kept: Kept, added: str) -> None:
    """Put a report into the file; `added` is the time, ISO 8601 in UTC."""
    connection.execute(insert(items).values(**_row(kept), added=added))


def keep_anew(connection: Connection, kept: Kept) -> None:
    """Put a report that was read anew in the place of the one that was read before."""
    row = _row(kept)
    connection.execute(update(items).where(items.c.id == row.pop("id")).values(**row))


def keep_as_it_is(connection: Connection, item: str, made_by: str) -> None:
    """Keep a report as an earlier version read it, since this one cannot."""
    connection.execute(update(items).where(items.c.id == item).values(made_by=made_by))


def outdated(connection: Connection, made_by: str) -> Iterator[Item]:
    """The reports, as they came in, that were read by other versions than these, in the order of their adding."""
    chosen = select(items.c.reading, items.c.body).where(items.c.made_by != made_by).order_by(items.c.key)
    for packed, body in connection.execute(chosen):
        yield unpack_original(packed, body)


def readings(connection: Connection, ids: Collection[str] | None = None) -> Iterator[Reading]:
    """What was read in the reports of these ids, or in all, in the order of their adding."""
    chosen = select(items.c.reading, items.c.body).order_by(items.c.key)
    if ids is not None:
        chosen = chosen.where(items.c.id.in_(ids))
    for packed, body in connection.execute(chosen):
        yield unpack_reading(packed, body)


def extent(connection: Connection) -> str:
    """What the file holds, in one string that is another whenever a report was added."""
    count, last = connection.execute(select(func.count(), func.max(items.c.key))).one()
    return f"{count} reports to {last}"


def _row(kept: Kept) -> dict[str, Any]:
    item = kept.reading.item
    return {name: getattr(item, name) for name in SHOWN} | {
        "made_by": kept.made_by,
        "reading": pack(kept.original, kept.reading),
    }
