"""Which reports are like which: what each is found by, and the likely pairs, so that a new report is compared with few.

Reports are known here by their numbers (`items.key`), which are short.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from hashlib import blake2b

from sqlalchemy import Column, Connection, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as put

from secondsource.store.parts import parts
from secondsource.store.schema import item_keys, items, likely, placed

NUMBER_BYTES = 8
RARE, PAIRED = "rare", "paired"


def forget(connection: Connection) -> None:
    """Forget all of it: another version of the stage finds other pairs."""
    for table in (item_keys, likely, placed):
        connection.execute(delete(table))


def unplaced(connection: Connection) -> dict[str, int]:
    """The numbers of the reports, by id, that were not compared yet."""
    chosen = select(items.c.id, items.c.key).outerjoin(placed, placed.c.item == items.c.key)
    return {row.id: row.key for row in connection.execute(chosen.where(placed.c.item.is_(None)))}


def leads(connection: Connection) -> dict[int, int]:
    """The report that each report is a capture of, itself for most."""
    return {row.item: row.lead for row in connection.execute(select(placed))}


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
    chosen = select(items.c.canonical_url).where(items.c.canonical_url.is_not(None))
    return {url for part in parts(ids) for url in connection.execute(chosen.where(items.c.id.in_(part))).scalars()}


def captures(connection: Connection, address: str) -> dict[str, int]:
    """The reports that have this canonical address."""
    chosen = select(items.c.id, items.c.key).where(items.c.canonical_url == address)
    return {row.id: row.key for row in connection.execute(chosen)}


def place(connection: Connection, item: int, lead: int) -> None:
    """Note that a report was compared, and what it is a capture of."""
    row = {"item": item, "lead": lead}
    connection.execute(put(placed).values(**row).on_conflict_do_update(index_elements=["item"], set_=row))


def displace(connection: Connection, keys: Collection[int]) -> set[int]:
    """Take reports out of all pairs; those given back were likely mates of theirs."""
    mates = neighbours(connection, keys)
    for part in parts(keys):
        connection.execute(delete(item_keys).where(item_keys.c.item.in_(part)))
        connection.execute(delete(likely).where(likely.c.left.in_(part) | likely.c.right.in_(part)))
        connection.execute(delete(placed).where(placed.c.item.in_(part)))
    return mates - set(keys)


def found_by(connection: Connection, rare: Iterable[str], paired: Iterable[str]) -> set[int]:
    """The reports that share one of the rare words, or two of those that count two by two."""
    one = select(item_keys.c.item).where(item_keys.c.key.in_([_number(RARE, word) for word in rare])).distinct()
    two = select(item_keys.c.item).where(item_keys.c.key.in_([_number(PAIRED, word) for word in paired]))
    two = two.group_by(item_keys.c.item).having(func.count() > 1)
    return {*connection.execute(one).scalars(), *connection.execute(two).scalars()}


def keep_keys(connection: Connection, item: int, rare: Iterable[str], paired: Iterable[str]) -> None:
    """Keep what a report is found by."""
    numbers = {*(_number(RARE, word) for word in rare), *(_number(PAIRED, word) for word in paired)}
    rows = [{"key": key, "item": item} for key in sorted(numbers)]
    if rows:
        connection.execute(insert(item_keys), rows)


def keep_pairs(connection: Connection, item: int, mates: Mapping[int, float]) -> None:
    """Keep how likely a report and others are about one event."""
    rows = [{"left": min(item, mate), "right": max(item, mate), "likelihood": one} for mate, one in mates.items()]
    if rows:
        connection.execute(insert(likely), rows)


def neighbours(connection: Connection, keys: Collection[int]) -> set[int]:
    """The reports that have a likely pair with one of these."""
    lower, higher = likely.c.left, likely.c.right
    return {*_mates(connection, lower, higher, keys), *_mates(connection, higher, lower, keys)}


def pairs(connection: Connection, keys: Collection[int]) -> Iterator[tuple[int, int, float]]:
    """The likely pairs of these reports, which are all that hang together."""
    chosen = select(likely)
    for part in parts(keys):
        for row in connection.execute(chosen.where(likely.c.left.in_(part))):
            yield row.left, row.right, row.likelihood


def connected(connection: Connection, seeds: Collection[int]) -> set[int]:
    """The reports that hang together with these by likely pairs, these included."""
    found, edge = set(seeds), set(seeds)
    while edge:
        edge = neighbours(connection, edge) - found
        found |= edge
    return found


def _mates(connection: Connection, one: Column[int], other: Column[int], keys: Collection[int]) -> Iterator[int]:
    for part in parts(keys):
        yield from connection.execute(select(other).where(one.in_(part))).scalars()


def _number(kind: str, word: str) -> int:
    """A number of 63 bits for a word; that two words share one is as good as impossible."""
    digest = blake2b(f"{kind} {word}".encode("utf-8", "replace"), digest_size=NUMBER_BYTES).digest()
    return int.from_bytes(digest) >> 1
