"""What was found out about a story in and out of the file: its dossier, and the rows that are searched and shown."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from secondsource.model.dossier import Dossier
from secondsource.model.verdict import Standing
from secondsource.store.items import kept_items
from secondsource.store.likeness import numbers
from secondsource.store.packed import pack_dossier, unpack_dossier
from secondsource.store.schema import (
    claim_rows,
    derivations,
    discrepancies,
    dossiers,
    source_rows,
    statement_rows,
    story_items,
)

STANDINGS = {standing: number for number, standing in enumerate(Standing, 1)}
"""The numbers by which the view `claims` knows them."""


def put_dossier(connection: Connection, key: int, story: str, dossier: Dossier) -> None:
    """Put the dossier of the story with this number into the file, and its parts into their tables."""
    take_dossier(connection, key, story)
    packed = pack_dossier(dossier, partial(kept_items, connection))
    connection.execute(insert(dossiers).values(story=key, dossier=packed))
    for table, rows in _rows(connection, key, story, dossier).items():
        if rows:
            connection.execute(insert(table), rows)


def take_dossier(connection: Connection, key: int, story: str) -> None:
    """Take what was found out about a story out of the file."""
    mine = select(story_items.c.item).where(story_items.c.story == key)
    connection.execute(delete(statement_rows).where(statement_rows.c.item.in_(mine)))
    for table in (claim_rows, source_rows, dossiers):
        connection.execute(delete(table).where(table.c.story == key))
    for told in (derivations, discrepancies):
        connection.execute(delete(told).where(told.c.story == story))


def dossier_in(connection: Connection, packed: bytes) -> Dossier:
    """The dossier that was packed."""
    return unpack_dossier(packed, partial(kept_items, connection))


def claim_number(claim: str) -> int:
    """The number of a claim in its story, by its id."""
    return int(claim.rpartition("-c")[2])


def _rows(connection: Connection, key: int, story: str, dossier: Dossier) -> Mapping[Table, list[dict[str, Any]]]:
    claim_of = {said: claim_number(claim.id) for claim in dossier.claims for said in claim.statements}
    sources = {source.id: number for number, source in enumerate(dossier.sources)}
    keys = numbers(connection, {item.id for item in dossier.items})
    places = {one.id: {"item": keys[one.item], "start": one.start, "end": one.end} for one in dossier.statements}
    words = {one.id: " ".join(one.text.split()) for one in dossier.statements}
    clearest_of = {one.id: next((s for s in one.statements if words[s] == one.text), None) for one in dossier.claims}
    clearest = frozenset(clearest_of.values())
    return {
        source_rows: [
            {"story": key, "number": sources[one.id], "id": one.id, "name": one.name, "kind": one.kind}
            for one in dossier.sources
        ],
        statement_rows: [
            places[one.id]
            | {"claim": claim_of.get(one.id), "source": sources.get(one.source), "clearest": one.id in clearest}
            for one in dossier.statements
        ],
        claim_rows: [
            {
                "story": key,
                "number": claim_number(one.id),
                "standing": STANDINGS[one.standing],
                "credibility": one.credibility,
                "origins": len(one.origins),
                "sources": len(one.sources),
                "text": None if clearest_of[one.id] else one.text,
            }
            for one in dossier.claims
        ],
        derivations: [
            {name: getattr(one, name) for name in ("item", "ancestor", "origin", "kind", "share", "explanation")}
            | {"story": story}
            for one in dossier.derivations
        ],
        discrepancies: [
            {name: getattr(one, name) for name in ("id", "kind", "field", "about", "explanation")} | {"story": story}
            for one in dossier.discrepancies
        ],
    }
