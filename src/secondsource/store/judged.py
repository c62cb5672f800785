"""What was found out about a story in and out of the file: its dossier, and the rows of it."""

from functools import partial

from sqlalchemy import Connection, Row, delete, func, insert, select

from secondsource.model.dossier import Dossier
from secondsource.store.dossiers import pack_dossier, unpack_dossier
from secondsource.store.items import kept_readings
from secondsource.store.rows import rows_of
from secondsource.store.schema import (
    claim_rows,
    derivation_rows,
    discrepancy_rows,
    dossiers,
    items,
    source_rows,
    statement_rows,
    statement_runs,
    stories,
    story_items,
)


def put_dossier(connection: Connection, key: int, dossier: Dossier) -> None:
    """Put the dossier of the story with this number into the file, and its parts into their tables."""
    take_dossier(connection, key)
    packed = pack_dossier(dossier, partial(kept_readings, connection))
    connection.execute(insert(dossiers).values(story=key, dossier=packed))
    for table, rows in rows_of(connection, key, dossier).items():
        if rows:
            connection.execute(insert(table), rows)


def take_dossier(connection: Connection, key: int) -> None:
    """Take what was found out about the story with this number out of the file."""
    mine = select(story_items.c.item).where(story_items.c.story == key)
    connection.execute(delete(statement_runs).where(statement_runs.c.item.in_(mine)))
    for table in (claim_rows, source_rows, derivation_rows, discrepancy_rows, dossiers):
        connection.execute(delete(table).where(table.c.story == key))


def dossier_in(connection: Connection, packed: bytes) -> Dossier:
    """The dossier that was packed."""
    return unpack_dossier(packed, partial(kept_readings, connection))


def words_of_claims(connection: Connection, story: str) -> dict[str, Row[int, int, int, str, int]]:
    """By the ids of the claims of a story: the report (its number) and the place in its body where each is told.

    And the words that stand there.
    """
    start, end = (func.coalesce(claim_rows.c[name], statement_rows.c[name]) for name in ("start", "end"))
    chosen = (
        select(
            statement_rows.c.item,
            start.label("start"),
            end.label("end"),
            func.substr(items.c.body, start + 1, end - start).label("text"),
            statement_rows.c.claim,
        )
        .join(story_items, story_items.c.item == statement_rows.c.item)
        .join(stories, stories.c.key == story_items.c.story)
        .join(items, items.c.key == statement_rows.c.item)
        .outerjoin(claim_rows, (claim_rows.c.story == stories.c.key) & (claim_rows.c.number == statement_rows.c.claim))
    )
    told = connection.execute(chosen.where((stories.c.id == story) & statement_rows.c.clearest))
    return {f"{story}-c{row.claim}": row for row in told}
