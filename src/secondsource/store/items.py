"""Reports in and out of the file."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, select, update

from secondsource.errors import StoreError
from secondsource.model.item import Item
from secondsource.model.reading import Reading
from secondsource.store.addresses import address_of, short_address
from secondsource.store.known import Known
from secondsource.store.likeness import number_of
from secondsource.store.makers import by_others, maker, maker_to_keep
from secondsource.store.packed import SHOWN, pack, unpack_item, unpack_known, unpack_original, unpack_reading
from secondsource.store.parts import parts
from secondsource.store.schema import items, waiting

PACKED = (*(items.c[name] for name in SHOWN), items.c.page, items.c.reading)
"""What a report is unpacked from."""


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
    number = connection.execute(insert(items).values(**_row(connection, kept), added=added)).inserted_primary_key
    if number:
        connection.execute(insert(waiting).values(item=number[0]))


def keep_anew(connection: Connection, kept: Kept) -> None:
    """Put a report that was read anew in the place of the one that was read before."""
    row = _row(connection, kept)
    connection.execute(update(items).where(items.c.id == row.pop("id")).values(**row))


def keep_as_it_is(connection: Connection, item: str, made_by: str) -> None:
    """Keep a report as an earlier version read it, since this one cannot."""
    connection.execute(update(items).where(items.c.id == item).values(made_by=maker_to_keep(connection, made_by)))


def outdated(connection: Connection, made_by: str) -> Iterator[Item]:
    """The reports, as they came in, that were read by other versions than these, in the order of their adding."""
    others = by_others(items.c.made_by, maker(connection, made_by))
    sought = _packed().order_by(None).where(others).order_by(items.c.key + 0)  # by the key alone all would be read
    for row in connection.execute(sought):
        with _report(row):
            original = unpack_original(row.reading, _shown(row))
        yield original


def readings(connection: Connection, ids: Collection[str] | None = None) -> Iterator[Reading]:
    """What was read in the reports of these ids, or in all, in the order of their adding."""
    for row in _chosen(connection, ids):
        with _report(row):
            reading = unpack_reading(row.reading, _shown(row))
        yield reading


def kept_readings(connection: Connection, ids: Collection[str]) -> dict[str, Known]:
    """What a dossier needs not repeat of the reports of these ids."""
    found = {}
    for row in _chosen(connection, ids):
        with _report(row):
            found[row.id] = unpack_known(row.reading, _shown(row))
    return found


def last_capture(connection: Connection, item: Item) -> Item | None:
    """The report of the same page that came last by the same way; null if there is none."""
    address = item.canonical_url or ""
    same = (items.c.page == number_of(address)) & (items.c.path == item.path)
    rows = connection.execute(_packed().where(same).order_by(None).order_by(items.c.key.desc()))
    last = next((row for row in rows if address_of(row) == address), None)
    if last is None:
        return None
    with _report(last):
        return unpack_item(last.reading, _shown(last))


def extent(connection: Connection) -> str:
    """What the file holds, in one string that is another whenever a report was added; none is ever taken out."""
    return f"reports to {connection.execute(select(func.max(items.c.key))).scalar()}"


@contextmanager
def _report(row: Row[Any]) -> Iterator[None]:
    """Say of which report something cannot be read, and what to do."""
    try:
        yield
    except StoreError as error:
        raise StoreError(
            f"report {row.id} ({row.path}): {error}; take the file from a backup, or add its reports to a new one"
        ) from error


def _chosen(connection: Connection, ids: Collection[str] | None) -> Iterator[Row[Any]]:
    if ids is None:
        yield from connection.execute(_packed())
        return
    asked = [row for part in parts(ids) for row in connection.execute(_packed(items.c.key).where(items.c.id.in_(part)))]
    yield from sorted(asked, key=lambda row: row.key)


def _shown(row: Row[Any]) -> dict[str, Any]:
    """The columns of an item."""
    return row._asdict() | {"canonical_url": address_of(row)}


def _packed(*more: Any) -> Select[Any]:
    return select(*PACKED, *more).order_by(items.c.key)


def _row(connection: Connection, kept: Kept) -> dict[str, Any]:
    item = kept.reading.item
    return {name: getattr(item, name) for name in SHOWN} | {
        "canonical_url": short_address(item.url, item.canonical_url),
        "made_by": maker_to_keep(connection, kept.made_by),
        "reading": pack(kept.original, kept.reading),
        "page": number_of(item.canonical_url) if item.canonical_url else None,
    }
