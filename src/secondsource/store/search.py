"""Full-text search over reports, statements and claims.

The file's index tells which reports have all the words. The latest of them, with their statements and claims, are put
into an index in memory, which knows phrases, ranks what it finds and cuts out the words around it.
"""

import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from sqlite3 import Connection as Memory
from typing import Any

from sqlalchemy import Connection, bindparam, text

from secondsource.store.parts import parts

PART = re.compile(r'"([^"]{1,1000})"|([^\s"]{1,1000})')
"""A phrase in quotation marks or a word; linear, since the two begin with different characters."""


MOST_READ = 500
"""Reports that are looked at closely, the latest: a word that more have is no search for one of the others."""

SHAPE = 'tokenize="porter unicode61 remove_diacritics 2"'
PLAIN = 'tokenize="unicode61 remove_diacritics 2"'


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundItem:
    """A report that has the words; `text` is the part of it that has most of them."""

    id: str
    headline: str | None
    publisher: str | None
    published: str | None
    path: str
    story: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundStatement:
    """A statement that has the words: `[start, end)` of the body of `item`, and the name of its source."""

    id: str
    item: str
    story: str
    claim: str | None
    start: int
    end: int
    text: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundClaim:
    """A claim that has the words."""

    id: str
    story: str
    text: str
    standing: str
    origins: int
    sources: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What has all the words that were asked for, of each kind the best first."""

    items: tuple[FoundItem, ...]
    statements: tuple[FoundStatement, ...]
    claims: tuple[FoundClaim, ...]


HAVING = text("SELECT rowid FROM items_words WHERE items_words MATCH :query ORDER BY rowid DESC LIMIT :most")
ITEMS = text(
    """SELECT items.key AS key, items.id AS id, items.headline AS headline, publisher, published, path,
      stories.id AS story, body FROM items LEFT JOIN story_items ON story_items.item = items.key
      LEFT JOIN stories ON stories.key = story_items.story WHERE items.key IN :keys"""
).bindparams(bindparam("keys", expanding=True))
STATEMENTS = text(
    'SELECT id, item, story, claim, start, "end", text, source FROM statements WHERE item IN :ids'
).bindparams(bindparam("ids", expanding=True))
CLAIMS = text("SELECT id, story, text, standing, origins, sources FROM claims WHERE story IN :stories").bindparams(
    bindparam("stories", expanding=True)
)


def search(connection: Connection, query: str, most: int) -> Found:
    """At most so many of each kind that have all the words and phrases of the query, in any form of the words."""
    wanted = match(query)
    with closing(sqlite3.connect(":memory:")) as memory:
        words = _words(memory, wanted)
        keys = (
            connection.execute(HAVING, {"query": " ".join(words), "most": MOST_READ}).scalars().all() if words else ()
        )
        items = {row["key"]: row for row in _rows(connection, ITEMS, "keys", keys)}
        statements = _rows(connection, STATEMENTS, "ids", [row["id"] for row in items.values()])
        told = dict.fromkeys(row["claim"] for row in statements if row["claim"])
        claims = _rows(connection, CLAIMS, "stories", list(dict.fromkeys(row["story"] for row in statements)))
        claims = [row for row in claims if row["id"] in told]
        reports = {key: f"{row['headline'] or ''}\n{row['body']}" for key, row in items.items()}
        found = [(items[key], part) for key, part in _ranked(memory, "reports", reports, wanted, most)]
        return Found(
            items=tuple(FoundItem(**{n: row[n] for n in ITEM_FIELDS}, text=part) for row, part in found),
            statements=tuple(FoundStatement(**row) for row in _best(memory, "statements", statements, wanted, most)),
            claims=tuple(FoundClaim(**row) for row in _best(memory, "claims", claims, wanted, most)),
        )


ITEM_FIELDS = ("id", "headline", "publisher", "published", "path", "story")


def match(query: str) -> str:
    """The query in the language of the index, in which every word and phrase is quoted: none of it is an operator.

    Example:
        >>> match('harbour "night shift" NOT')
        '"harbour" "night shift" "NOT"'
    """
    parts = (phrase or word for phrase, word in PART.findall(query.replace("\0", " ")))
    return " ".join(f'"{part}"' for part in parts if any(letter.isalnum() for letter in part))


def _words(memory: Memory, wanted: str) -> list[str]:
    """The single words of a query, as the index divides it, quoted."""
    memory.execute(f"CREATE VIRTUAL TABLE asked USING fts5 (text, {PLAIN})")
    memory.execute("CREATE VIRTUAL TABLE words USING fts5vocab (asked, row)")
    memory.execute("INSERT INTO asked VALUES (?)", (wanted,))
    return [f'"{word}"' for (word,) in memory.execute("SELECT term FROM words")]


def _rows(connection: Connection, chosen: Any, name: str, values: Sequence[Any]) -> list[Mapping[str, Any]]:
    return [dict(row) for part in parts(values) for row in connection.execute(chosen, {name: part}).mappings()]


def _best(
    memory: Memory, name: str, rows: Sequence[Mapping[str, Any]], wanted: str, most: int
) -> Iterator[Mapping[str, Any]]:
    return (rows[at] for at, _ in _ranked(memory, name, {at: row["text"] for at, row in enumerate(rows)}, wanted, most))


def _ranked(memory: Memory, name: str, texts: Mapping[int, str], wanted: str, most: int) -> list[tuple[int, str]]:
    """The numbers of the texts that have what is wanted, the best first, and the part that has most of it."""
    memory.execute(f"CREATE VIRTUAL TABLE {name} USING fts5 (text, {SHAPE})")
    memory.executemany(f"INSERT INTO {name} (rowid, text) VALUES (?, ?)", texts.items())
    chosen = f"SELECT rowid, snippet({name}, 0, '', '', ' … ', 24) FROM {name} WHERE {name} MATCH ? "
    return memory.execute(f"{chosen} ORDER BY rank, rowid LIMIT ?", (wanted, most)).fetchall() if wanted else []
