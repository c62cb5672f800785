"""What an address gave when it was asked last."""

from sqlalchemy import Connection, select

from secondsource.model.item import Item
from secondsource.store.packed import unpack_reading
from secondsource.store.schema import items


def last_capture(connection: Connection, item: Item) -> Item | None:
    """The report of the same page that came last by the same way; null if there is none."""
    same = (items.c.canonical_url == item.canonical_url) & (items.c.path == item.path)
    row = connection.execute(select(items.c.reading, items.c.body).where(same).order_by(items.c.key.desc())).first()
    return unpack_reading(row.reading, row.body).item if row else None
