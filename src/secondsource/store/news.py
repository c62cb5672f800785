"""What changed in the stories, and the dossiers before the change, kept until it is told."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, delete, func, insert, literal, select

from secondsource.model.dossier import Dossier
from secondsource.model.news import Bulletin, News, NewsKind, Rewording
from secondsource.store.forms.fifth import NEWS_KINDS
from secondsource.store.judged import dossier_in, words_of_claims
from secondsource.store.makers import maker
from secondsource.store.schema import dossiers, news, news_rows, past_items, past_stories, stories, story_items

LEAST_LEFT_OUT = 16
"""Characters: what tells the place of shorter words is no shorter."""

KINDS = {NewsKind(name): number for number, name in enumerate(NEWS_KINDS, 1)}
"""The numbers by which the view `news` knows them."""

Place = Row[int, int, int, str, int]

CHANGES = msgspec.json.Decoder(tuple[Rewording, ...])


def lay_by(connection: Connection, story: str) -> None:
    """Keep the dossier of a story that is another now; one that was never judged leaves nothing."""
    old = select(stories.c.key, stories.c.id, stories.c.made_by, dossiers.c.dossier)
    row = connection.execute(old.join(dossiers, dossiers.c.story == stories.c.key).where(stories.c.id == story)).first()
    if row is None:
        return
    _forget(connection, story)
    kept = insert(past_stories).values(id=row.id, made_by=row.made_by, dossier=row.dossier)
    (past,) = connection.execute(kept).inserted_primary_key or (0,)
    held = select(story_items.c.item, literal(past)).where(story_items.c.story == row.key)
    connection.execute(insert(past_items).from_select(["item", "story"], held))


def _forget(connection: Connection, story: str) -> None:
    """Drop what was kept of an earlier story of the same reports."""
    known = select(past_stories.c.key).where(past_stories.c.id == story)
    connection.execute(delete(past_items).where(past_items.c.story.in_(known)))
    connection.execute(delete(past_stories).where(past_stories.c.id == story))


def laid_by(connection: Connection, story: str, made_by: str) -> list[Dossier] | None:
    """The earlier dossiers of the stories that the reports of this one were in.

    Null if one of them was made by other versions: what differs then is not news.
    """
    mine = select(story_items.c.item).join(stories, stories.c.key == story_items.c.story).where(stories.c.id == story)
    homes = select(past_items.c.story).where(past_items.c.item.in_(mine))
    rows = connection.execute(
        select(past_stories).where(past_stories.c.key.in_(homes)).order_by(past_stories.c.id)
    ).all()
    if any(row.made_by != maker(connection, made_by) for row in rows):
        return None
    return [dossier_in(connection, row.dossier) for row in rows]


def forget_past(connection: Connection) -> None:
    """Drop the earlier dossiers: every story that came from them is judged."""
    connection.execute(delete(past_items))
    connection.execute(delete(past_stories))


def tell(connection: Connection, found: Iterable[News], now: str) -> None:
    """Keep what changed; `now` is when it was found, ISO 8601 in UTC."""
    news = list(found)
    told = {story: words_of_claims(connection, story) for story in {one.story for one in news}}
    seconds = int(datetime.fromisoformat(now).timestamp())
    rows = [_row(one, told[one.story].get(one.about)) | {"seconds": seconds} for one in news]
    if rows:
        connection.execute(insert(news_rows), rows)


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


def _row(one: News, place: Place | None) -> dict[str, Any]:
    """What is kept of it: no words of the report in which its claim is told, and of ids what is not that of the story.

    The first letter of such words may be another there.
    """
    row: dict[str, Any] = {
        "kind": KINDS[one.kind],
        "story": one.story,
        "about": _short(one.about, one.story),
        "text": one.text,
        "changes": msgspec.json.encode(one.changes).decode() if one.changes else None,
    } | dict.fromkeys(("at", "item", "start", "end"))
    words = place.text[1:] if place and len(place.text) > LEAST_LEFT_OUT else ""
    at = one.text.find(words) if words else -1
    if not place or at < 0:
        return row
    left = {"text": one.text[:at] + one.text[at + len(words) :], "at": at}
    return row | left | {"item": place.item, "start": place.start + 1, "end": place.end}


def _short(about: str, story: str) -> str:
    return about.removeprefix(story) if about == story or about.startswith(f"{story}-") else about


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
