"""Who was told which news, in and out of the file."""

from dataclasses import asdict

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from secondsource.model.news import Receiver
from secondsource.store.news import told_until
from secondsource.store.schema import receivers


def receiver(connection: Connection, name: str) -> Receiver:
    """The receiver of this name; one that is new is told what comes from now on."""
    row = connection.execute(select(receivers).where(receivers.c.name == name)).mappings().first()
    return Receiver(**row) if row else Receiver(name=name, told=told_until(connection))


def keep_receiver(connection: Connection, one: Receiver) -> None:
    """Put it in the place of what was known of it."""
    row = asdict(one)
    connection.execute(insert(receivers).values(**row).on_conflict_do_update(index_elements=["name"], set_=row))
