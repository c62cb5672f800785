"""What changed in the stories, and the dossiers before the change, kept until it is told."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, delete, func, insert, select

from secondsource.model.dossier import Dossier
from secondsource.model.news import Bulletin, News, NewsKind, Rewording
from secondsource.store.packed import unpack_dossier
from secondsource.store.schema import news, past_items, past_stories, stories, story_items

CHANGES = msgspec.json.Decoder(tuple[Rewording, ...])


def lay_by(connection: Connection, story: str) -> None:
    """Keep the dossier of a story that is another now; one that was never judged leaves nothing."""
    old = select(stories.c.id, stories.c.made_by, stories.c.dossier)
    old = old.where(stories.c.id == story, stories.c.dossier.is_not(None))
    if connection.execute(
        insert(past_stories).prefix_with("OR REPLACE").from_select(["id", "made_by", "dossier"], old)
    ).rowcount:
        held = select(story_items.c.item, story_items.c.story).where(story_items.c.story == story)
        connection.execute(insert(past_items).from_select(["item", "story"], held))


def laid_by(connection: Connection, story: str, made_by: str) -> list[Dossier] | None:
    """The earlier dossiers of the stories that the reports of this one were in.

    Null if one of them was made by other versions: what differs then is not news.
    """
    mine = select(story_items.c.item).where(story_items.c.story == story)
    homes = select(past_items.c.story).where(past_items.c.item.in_(mine))
    rows = connection.execute(
        select(past_stories).where(past_stories.c.id.in_(homes)).order_by(past_stories.c.id)
    ).all()
    if any(row.made_by != made_by for row in rows):
        return None
    return [unpack_dossier(row.dossier) for row in rows]


def forget_past(connection: Connection) -> None:
    """Drop the earlier dossiers: every story that came from them is judged."""
    connection.execute(delete(past_items))
    connection.execute(delete(past_stories))


def tell(connection: Connection, found: Iterable[News], now: str) -> None:
    """Keep what changed; `now` is when it was found, ISO 8601 in UTC."""
    rows = [{**asdict(one), "changes": msgspec.json.encode(one.changes).decode(), "time": now} for one in found]
    if rows:
        connection.execute(insert(news), rows)


def told_until(connection: Connection) -> int:
    """The number of the last news; nought if there are none."""
    return int(connection.execute(select(func.coalesce(func.max(news.c.key), 0))).scalar_one())


def told_after(connection: Connection, number: int, most: int | None = None) -> tuple[Bulletin, ...]:
    """The news after that number, at most so many, in the order in which they were found."""
    return _bulletins(connection, select(news).where(news.c.key > number).order_by(news.c.key).limit(most))


def told_since(connection: Connection, time: str) -> tuple[Bulletin, ...]:
    """The news that were found at that time (ISO 8601 in UTC) or later, in that order."""
    return _bulletins(connection, select(news).where(news.c.time >= time).order_by(news.c.key))


def latest(connection: Connection, most: int, story: str | None = None) -> tuple[Bulletin, ...]:
    """The latest news, of one story if given, at most so many, the last first."""
    chosen = select(news) if story is None else select(news).where(news.c.story == story)
    return _bulletins(connection, chosen.order_by(news.c.key.desc()).limit(most))


def _bulletins(connection: Connection, chosen: Select[Any]) -> tuple[Bulletin, ...]:
    return tuple(map(_bulletin, connection.execute(chosen)))


def _bulletin(row: Row[Any]) -> Bulletin:
    return Bulletin(
        number=row.key,
        time=row.time,
        kind=NewsKind(row.kind),
        story=row.story,
        about=row.about,
        text=row.text,
        changes=CHANGES.decode(row.changes),
    )
