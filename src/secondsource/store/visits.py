"""What is remembered of addresses that are asked again and again, in and out of the file."""

from collections.abc import Iterable
from dataclasses import asdict

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from secondsource.model.visit import Visit
from secondsource.store.schema import visits


def visited(connection: Connection) -> dict[str, Visit]:
    """Every visit, by the address as it was named."""
    rows = connection.execute(select(visits)).mappings()
    return {row["address"]: Visit(**row) for row in rows}


def keep_visits(connection: Connection, made: Iterable[Visit]) -> None:
    """Put these in the place of the earlier visits to their addresses."""
    for row in map(asdict, made):
        connection.execute(insert(visits).values(**row).on_conflict_do_update(index_elements=["address"], set_=row))
