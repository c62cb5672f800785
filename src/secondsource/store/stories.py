"""Stories in and out of the file: which reports belong together, and the dossier of each story."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Table, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as put

from secondsource.model.claim import DiscrepancyKind
from secondsource.model.dossier import Dossier
from secondsource.model.story import Story
from secondsource.store.news import lay_by
from secondsource.store.packed import pack_dossier, unpack_dossier
from secondsource.store.parts import parts
from secondsource.store.schema import (
    JUDGED,
    claims,
    derivations,
    discrepancies,
    items,
    state,
    statements,
    stories,
    story_items,
)

GROUPED = "stories made from"
LATE = "9999"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A story not judged yet: its items, and the earlier captures of their pages."""

    story: Story
    earlier: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A story with its counts, null where it is not judged yet. `changed` is when it became what it is."""

    id: str
    headline: str
    items: tuple[str, ...]
    first: str | None
    last: str | None
    changed: str
    origins: int | None
    claims: int | None
    conflicts: int | None


def grouped_from(connection: Connection) -> str | None:
    """What the stories in the file were made from; null if there are none yet."""
    return connection.execute(select(state.c.value).where(state.c.name == GROUPED)).scalar()


def made_from(connection: Connection, value: str) -> None:
    """Note what the stories in the file were made from."""
    row = {"name": GROUPED, "value": value}
    connection.execute(put(state).values(**row).on_conflict_do_update(index_elements=["name"], set_=row))


def homes(connection: Connection, ids: Iterable[str]) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """The stories that hold one of these reports: the items of each, and the earlier captures of their pages."""
    found: set[str] = set()
    for part in parts(ids):
        found |= set(connection.execute(select(story_items.c.story).where(story_items.c.item.in_(part))).scalars())
    held: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
    for story in sorted(found):
        rows = connection.execute(select(story_items).where(story_items.c.story == story)).all()
        held[story] = (
            frozenset(row.item for row in rows if not row.earlier),
            frozenset(row.item for row in rows if row.earlier),
        )
    return held


def replace_stories(connection: Connection, gone: Iterable[str], made: Iterable[Group], now: str) -> None:
    """Take stories out, and put others in, which are not judged yet."""
    for story in gone:
        _drop(connection, story)
    for group in made:
        _enter(connection, group, now)


def unjudged(connection: Connection, made_by: str) -> list[str]:
    """The stories that these versions did not judge yet, the latest first."""
    chosen = select(stories.c.id).where(stories.c.made_by != made_by)
    return list(connection.execute(chosen.order_by(stories.c.last.desc(), stories.c.id)).scalars())


def is_judged(connection: Connection, story: str) -> bool:
    """Whether the story has a dossier, by whatever versions."""
    chosen = select(stories.c.id).where(stories.c.id == story, stories.c.dossier.is_not(None))
    return connection.execute(chosen).first() is not None


def members(connection: Connection, story: str) -> list[str]:
    """The ids of the reports of a story, earlier captures among them; none if there is no such story."""
    return list(connection.execute(select(story_items.c.item).where(story_items.c.story == story)).scalars())


def story_with(connection: Connection, wanted: str) -> str | None:
    """The story that has this id, or that holds the report, claim, statement or discrepancy with this id."""
    homes = (
        select(stories.c.id).where(stories.c.id == wanted),
        select(story_items.c.story).where(story_items.c.item == wanted),
        *(select(table.c.story).where(table.c.id == wanted) for table in (claims, statements, discrepancies)),
    )
    return next((story for home in homes if (story := connection.execute(home).scalar())), None)


def keep_dossier(connection: Connection, story: str, dossier: Dossier, made_by: str) -> None:
    """Put the dossier of one story into the file, and its parts into their tables."""
    for table in JUDGED:
        connection.execute(delete(table).where(table.c.story == story))
    for table, rows in _rows(story, dossier).items():
        if rows:
            connection.execute(insert(table), rows)
    (one,) = dossier.stories
    connection.execute(
        update(stories)
        .where(stories.c.id == story)
        .values(
            headline=one.headline,
            first=one.first,
            last=one.last,
            origins=len(dossier.origins),
            claims=len(dossier.claims),
            conflicts=sum(one.kind is not DiscrepancyKind.UPDATE for one in dossier.discrepancies),
            made_by=made_by,
            dossier=pack_dossier(dossier),
        )
    )


def keep_unjudged(connection: Connection, story: str, made_by: str) -> None:
    """Note that these versions cannot judge the story; its dossier is none, so that nobody takes an old one for it."""
    connection.execute(update(stories).where(stories.c.id == story).values(made_by=made_by, dossier=None))


def dossier_of(connection: Connection, story: str, made_by: str) -> Dossier | None:
    """The dossier of a story; null if it is not made yet or was made by other versions."""
    chosen = select(stories.c.dossier).where(stories.c.id == story, stories.c.made_by == made_by)
    packed = connection.execute(chosen).scalar()
    return unpack_dossier(packed) if packed is not None else None


def listed(connection: Connection, since: str | None) -> tuple[Listed, ...]:
    """The stories that changed since then, or all: those with the latest reports first."""
    chosen = select(stories).order_by(stories.c.last.desc().nulls_last(), stories.c.id)
    if since is not None:
        chosen = chosen.where(stories.c.changed >= since)
    held = _items(connection)
    return tuple(_listed(row, held[row.id]) for row in connection.execute(chosen))


def _items(connection: Connection) -> Mapping[str, list[str]]:
    """The items of each story in the order of their publication."""
    order = (func.coalesce(items.c.published, LATE), items.c.path, items.c.id)
    chosen = select(story_items.c.story, items.c.id).join(items, items.c.id == story_items.c.item)
    held: defaultdict[str, list[str]] = defaultdict(list)
    for story, item in connection.execute(chosen.where(~story_items.c.earlier).order_by(*order)):
        held[story].append(item)
    return held


def _listed(row: Row[Any], held: Sequence[str]) -> Listed:
    return Listed(
        id=row.id,
        headline=row.headline,
        items=tuple(held),
        first=row.first,
        last=row.last,
        changed=row.changed,
        origins=row.origins,
        claims=row.claims,
        conflicts=row.conflicts,
    )


def _drop(connection: Connection, story: str) -> None:
    lay_by(connection, story)
    for table in (*JUDGED, story_items):
        connection.execute(delete(table).where(table.c.story == story))
    connection.execute(delete(stories).where(stories.c.id == story))


def _enter(connection: Connection, group: Group, now: str) -> None:
    one = group.story
    row = {"id": one.id, "headline": one.headline, "first": one.first, "last": one.last, "items": len(one.items)}
    connection.execute(insert(stories).values(**row, changed=now, made_by=""))
    rows = [{"item": item, "story": one.id, "earlier": False} for item in one.items]
    rows += [{"item": item, "story": one.id, "earlier": True} for item in group.earlier]
    connection.execute(insert(story_items), rows)


def _rows(story: str, dossier: Dossier) -> Mapping[Table, list[dict[str, Any]]]:
    claim_of = {statement: claim.id for claim in dossier.claims for statement in claim.statements}
    names = {source.id: source.name for source in dossier.sources}
    return {
        derivations: [
            {name: getattr(one, name) for name in ("item", "ancestor", "origin", "kind", "share", "explanation")}
            | {"story": story}
            for one in dossier.derivations
        ],
        statements: [
            {name: getattr(one, name) for name in ("id", "item", "start", "end", "text")}
            | {
                "story": story,
                "claim": claim_of.get(one.id),
                "source": names.get(one.source, ""),
                "source_id": one.source,
            }
            for one in dossier.statements
        ],
        claims: [
            {name: getattr(one, name) for name in ("id", "text", "standing", "explanation")}
            | {"story": story, "origins": len(one.origins), "sources": len(one.sources)}
            for one in dossier.claims
        ],
        discrepancies: [
            {name: getattr(one, name) for name in ("id", "kind", "field", "about", "explanation")} | {"story": story}
            for one in dossier.discrepancies
        ],
    }
