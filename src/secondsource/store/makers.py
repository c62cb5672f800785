"""By which stages, and their versions, things in the file were made: told once, and by a number elsewhere."""

from sqlalchemy import Column, ColumnElement, Connection, insert, select

from secondsource.store.schema import made_by

NEVER = 0
"""In the place of a number: it has to be made anew."""

NOBODY = -1
"""The number of stages that made nothing in the file."""


def maker(connection: Connection, stages: str) -> int:
    """The number of these stages, `NOBODY` if they made nothing."""
    return connection.execute(select(made_by.c.key).where(made_by.c.stages == stages)).scalar() or NOBODY


def maker_to_keep(connection: Connection, stages: str) -> int:
    """The number of these stages, which they have from now on."""
    known = maker(connection, stages)
    if known != NOBODY:
        return known
    row = connection.execute(insert(made_by).values(stages=stages)).inserted_primary_key
    return int(row[0]) if row else NOBODY


def by_others(column: Column[int], number: int) -> ColumnElement[bool]:
    """Whether others made it, in the form in which an index is asked: two ranges, not all but one."""
    return (column < number) | (column > number)
