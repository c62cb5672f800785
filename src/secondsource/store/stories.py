"""Stories in and out of the file: which reports belong together, and the dossier of each story."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import Connection, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as put

from secondsource.model.claim import DiscrepancyKind
from secondsource.model.dossier import Dossier
from secondsource.model.story import Story
from secondsource.store.judged import dossier_in, put_dossier, take_dossier
from secondsource.store.likeness import ids_of, numbers
from secondsource.store.makers import by_others, maker, maker_to_keep
from secondsource.store.news import lay_by
from secondsource.store.parts import parts
from secondsource.store.schema import dossiers, items, state, stories, story_items

GROUPED = "stories made from"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A story not judged yet: its items, and the earlier captures of their pages."""

    story: Story
    earlier: tuple[str, ...]


def grouped_from(connection: Connection) -> str | None:
    """What the stories in the file were made from; null if there are none yet."""
    return connection.execute(select(state.c.value).where(state.c.name == GROUPED)).scalar()


def made_from(connection: Connection, value: str) -> None:
    """Note what the stories in the file were made from."""
    row = {"name": GROUPED, "value": value}
    connection.execute(put(state).values(**row).on_conflict_do_update(index_elements=["name"], set_=row))


def homes(connection: Connection, ids: Iterable[str]) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """The stories that hold one of these reports: the items of each, and the earlier captures of their pages."""
    found: dict[int, str] = {}
    keys = numbers(connection, list(ids)).values()
    chosen = select(stories.c.key, stories.c.id).join(story_items, story_items.c.story == stories.c.key)
    for part in parts(keys):
        found |= {row.key: row.id for row in connection.execute(chosen.where(story_items.c.item.in_(part)))}
    held: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
    for key, story in sorted(found.items(), key=lambda one: one[1]):
        rows = connection.execute(select(story_items).where(story_items.c.story == key)).all()
        named = ids_of(connection, [row.item for row in rows])
        held[story] = (
            frozenset(named[row.item] for row in rows if not row.earlier),
            frozenset(named[row.item] for row in rows if row.earlier),
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
    others = by_others(stories.c.made_by, maker(connection, made_by)) | stories.c.made_by.is_(None)
    chosen = select(stories.c.id).where(others)
    return list(connection.execute(chosen.order_by(stories.c.last.desc(), stories.c.id)).scalars())


def is_judged(connection: Connection, story: str) -> bool:
    """Whether the story has a dossier, by whatever versions."""
    chosen = select(dossiers.c.story).join(stories, stories.c.key == dossiers.c.story).where(stories.c.id == story)
    return connection.execute(chosen).first() is not None


def members(connection: Connection, story: str) -> list[str]:
    """The ids of the reports of a story, earlier captures among them; none if there is no such story."""
    chosen = select(items.c.id).join(story_items, story_items.c.item == items.c.key)
    chosen = chosen.join(stories, stories.c.key == story_items.c.story).where(stories.c.id == story)
    return list(connection.execute(chosen).scalars())


def keep_dossier(connection: Connection, story: str, dossier: Dossier, made_by: str) -> None:
    """Put the dossier of one story into the file, and its parts into their tables."""
    (one,) = dossier.stories
    key = _key(connection, story)
    put_dossier(connection, key, dossier)
    connection.execute(
        update(stories)
        .where(stories.c.key == key)
        .values(
            headline=one.headline,
            first=one.first,
            last=one.last,
            origins=len(dossier.origins),
            claims=len(dossier.claims) - len(dossier.sayings()),
            conflicts=sum(one.kind is not DiscrepancyKind.UPDATE for one in dossier.discrepancies),
            made_by=maker_to_keep(connection, made_by),
        )
    )


def keep_unjudged(connection: Connection, story: str, made_by: str) -> None:
    """Note that these versions cannot judge the story; its dossier is none, so that nobody takes an old one for it."""
    take_dossier(connection, _key(connection, story))
    row = {"made_by": maker_to_keep(connection, made_by), "origins": None, "claims": None, "conflicts": None}
    connection.execute(update(stories).where(stories.c.id == story).values(row))


def dossier_of(connection: Connection, story: str, made_by: str) -> Dossier | None:
    """The dossier of a story; null if it is not made yet or was made by other versions."""
    packed = _packed(connection, story, made_by)
    return dossier_in(connection, packed) if packed is not None else None


def mark_of(connection: Connection, story: str, made_by: str) -> str:
    """A hash of the dossier of a story; empty if it is not made yet or was made by other versions."""
    packed = _packed(connection, story, made_by)
    return sha256(packed).hexdigest() if packed is not None else ""


def _packed(connection: Connection, story: str, made_by: str) -> bytes | None:
    chosen = select(dossiers.c.dossier).join(stories, stories.c.key == dossiers.c.story)
    chosen = chosen.where(stories.c.id == story, stories.c.made_by == maker(connection, made_by))
    return connection.execute(chosen).scalar()


def _drop(connection: Connection, story: str) -> None:
    lay_by(connection, story)
    key = _key(connection, story)
    take_dossier(connection, key)
    connection.execute(delete(story_items).where(story_items.c.story == key))
    connection.execute(delete(stories).where(stories.c.key == key))


def _enter(connection: Connection, group: Group, now: str) -> None:
    one = group.story
    row = {"id": one.id, "headline": one.headline, "first": one.first, "last": one.last, "items": len(one.items)}
    connection.execute(insert(stories).values(**row, changed=now))
    key, keys = _key(connection, one.id), numbers(connection, (*one.items, *group.earlier))
    rows = [{"item": keys[item], "story": key, "earlier": False} for item in one.items]
    rows += [{"item": keys[item], "story": key, "earlier": True} for item in group.earlier]
    connection.execute(insert(story_items), rows)


def _key(connection: Connection, story: str) -> int:
    return int(connection.execute(select(stories.c.key).where(stories.c.id == story)).scalar_one())
