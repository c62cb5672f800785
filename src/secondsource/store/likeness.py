"""Which reports are like which: what each is found by, and the likely pairs, so that a new report is compared with few.

Reports are known here by their numbers (`items.key`), which are short.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from typing import Any

import msgspec
from sqlalchemy import Column, Connection, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as put

from secondsource.store.addresses import address_of
from secondsource.store.parts import parts
from secondsource.store.schema import item_keys, items, likely, placed, waiting

NUMBER_BYTES = 6
"""Of a word: among ten million that two share one number is unlikely, and SQLite keeps it in as many bytes."""

Outline = Any
"""Plain values, by which reports are compared before they are read."""


def forget(connection: Connection) -> None:
    """Forget all of it: another version of the stage finds other pairs."""
    for table in (item_keys, likely, placed, waiting):
        connection.execute(delete(table))
    connection.execute(insert(waiting).from_select(["item"], select(items.c.key)))


def unplaced(connection: Connection) -> dict[str, int]:
    """The numbers of the reports, by id, that were not compared yet."""
    chosen = select(items.c.id, items.c.key).join(waiting, waiting.c.item == items.c.key).order_by(waiting.c.item)
    return {row.id: row.key for row in connection.execute(chosen)}


def all_leads(connection: Connection) -> set[int]:
    """The reports that were compared, without those that are captures of another."""
    return set(connection.execute(select(placed.c.item).where(placed.c.item == placed.c.lead)).scalars())


def placed_among(connection: Connection, keys: Iterable[int]) -> set[int]:
    """Those of these reports that were compared, or are captures of one that was."""
    chosen = select(placed.c.item)
    return {one for part in parts(keys) for one in connection.execute(chosen.where(placed.c.item.in_(part))).scalars()}


def captures_of(connection: Connection, keys: Collection[int]) -> dict[int, int]:
    """The earlier captures of these reports, and the report that each is a capture of."""
    chosen = select(placed.c.item, placed.c.lead).where(placed.c.item != placed.c.lead)
    return {
        row.item: row.lead for part in parts(keys) for row in connection.execute(chosen.where(placed.c.lead.in_(part)))
    }


def numbers(connection: Connection, ids: Collection[str]) -> dict[str, int]:
    """The numbers of reports by their ids."""
    chosen = select(items.c.id, items.c.key)
    return {id_: key for part in parts(ids) for id_, key in connection.execute(chosen.where(items.c.id.in_(part)))}


def ids_of(connection: Connection, keys: Collection[int]) -> dict[int, str]:
    """The ids of reports by their numbers."""
    chosen = select(items.c.key, items.c.id)
    return {key: id_ for part in parts(keys) for key, id_ in connection.execute(chosen.where(items.c.key.in_(part)))}


def addresses(connection: Connection, ids: Collection[str]) -> set[str]:
    """The canonical addresses of these reports."""
    chosen = select(items.c.url, items.c.canonical_url, items.c.page).where(items.c.page.is_not(None))
    rows = (row for part in parts(ids) for row in connection.execute(chosen.where(items.c.id.in_(part))))
    return {address for row in rows if (address := address_of(row))}


def captures(connection: Connection, address: str) -> dict[str, int]:
    """The reports that have this canonical address."""
    chosen = select(items.c.id, items.c.key, items.c.url, items.c.canonical_url, items.c.page)
    rows = connection.execute(chosen.where(items.c.page == number_of(address)))
    return {row.id: row.key for row in rows if address_of(row) == address}


def place(connection: Connection, item: int, lead: int, outline: Outline = None) -> None:
    """Note that a report was compared, and what it is a capture of."""
    row = {"item": item, "lead": lead, "outline": msgspec.msgpack.encode(outline) if outline is not None else None}
    connection.execute(put(placed).values(**row).on_conflict_do_update(index_elements=["item"], set_=row))
    connection.execute(delete(waiting).where(waiting.c.item == item))


def displace(connection: Connection, keys: Collection[int], least: float) -> set[int]:
    """Take reports out of all pairs, to be compared anew; those given back were mates of theirs, likelier than that."""
    mates = neighbours(connection, keys, least)
    for part in parts(keys):
        connection.execute(delete(item_keys).where(item_keys.c.item.in_(part)))
        connection.execute(delete(likely).where(likely.c.left.in_(part) | likely.c.right.in_(part)))
        connection.execute(delete(placed).where(placed.c.item.in_(part)))
        connection.execute(put(waiting).on_conflict_do_nothing(), [{"item": key} for key in part])
    return mates - set(keys)


def holders(connection: Connection, words: Iterable[str]) -> Iterator[tuple[str, Sequence[int]]]:
    """Each of these words, and the reports that are found by it."""
    for word in words:
        chosen = select(item_keys.c.item).where(item_keys.c.key == number_of(word))
        yield word, connection.execute(chosen).scalars().all()


def outlines(connection: Connection, keys: Collection[int]) -> Iterator[tuple[int, Outline]]:
    """What these reports are compared by before they are read."""
    chosen = select(placed.c.item, placed.c.outline)
    for part in parts(keys):
        for row in connection.execute(chosen.where(placed.c.item.in_(part))):
            yield row.item, msgspec.msgpack.decode(row.outline)


def keep_keys(connection: Connection, item: int, words: Iterable[str]) -> None:
    """Keep the words that a report is found by."""
    rows = [{"key": key, "item": item} for key in sorted({number_of(word) for word in words})]
    if rows:
        connection.execute(insert(item_keys), rows)


def keep_pairs(connection: Connection, item: int, mates: Mapping[int, float]) -> None:
    """Keep how likely a report and others are about one event."""
    rows = [{"left": min(item, mate), "right": max(item, mate), "likelihood": one} for mate, one in mates.items()]
    if rows:
        connection.execute(insert(likely), rows)


def neighbours(connection: Connection, keys: Collection[int], least: float) -> set[int]:
    """The reports that have a pair with one of these that is likelier than that."""
    lower, higher = likely.c.left, likely.c.right
    return {*_mates(connection, lower, higher, keys, least), *_mates(connection, higher, lower, keys, least)}


def pairs(connection: Connection, keys: Collection[int]) -> Iterator[tuple[int, int, float]]:
    """The likely pairs among these reports."""
    for part in parts(keys):
        for row in connection.execute(select(likely).where(likely.c.left.in_(part))):
            if row.right in keys:
                yield row.left, row.right, row.likelihood


def connected(connection: Connection, seeds: Collection[int], least: float) -> set[int]:
    """The reports that hang together with these by pairs that are likelier than that, these included."""
    found, edge = set(seeds), set(seeds)
    while edge:
        edge = neighbours(connection, edge, least) - found
        found |= edge
    return found


def _mates(
    connection: Connection, one: Column[int], other: Column[int], keys: Collection[int], least: float
) -> Iterator[int]:
    for part in parts(keys):
        chosen = select(other).where(one.in_(part), likely.c.likelihood > least)
        yield from connection.execute(chosen).scalars()


def number_of(word: str) -> int:
    """A number for a word, by which reports are found."""
    return int.from_bytes(blake2b(word.encode("utf-8", "replace"), digest_size=NUMBER_BYTES).digest()) >> 1
