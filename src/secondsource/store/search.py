"""Full-text search over reports, statements and claims."""

import re
from dataclasses import dataclass

from sqlalchemy import Connection, text

PART = re.compile(r'"([^"]{1,1000})"|([^\s"]{1,1000})')
"""A phrase in quotation marks or a word; linear, since the two begin with different characters."""


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


ITEMS = text(
    """SELECT items.id AS id, items.headline AS headline, publisher, published, path, story,
         snippet(items_words, -1, '', '', ' … ', 24) AS text
       FROM items_words JOIN items ON items.key = items_words.rowid
       LEFT JOIN story_items ON story_items.item = items.id
       WHERE items_words MATCH :query ORDER BY rank, items.id LIMIT :most"""
)
STATEMENTS = text(
    """SELECT id, item, story, claim, start, "end", statements.text AS text, source FROM statements_words
       JOIN statements ON statements.key = statements_words.rowid
       WHERE statements_words MATCH :query ORDER BY rank, id LIMIT :most"""
)
CLAIMS = text(
    """SELECT id, story, claims.text AS text, standing, origins, sources FROM claims_words
       JOIN claims ON claims.key = claims_words.rowid
       WHERE claims_words MATCH :query ORDER BY rank, id LIMIT :most"""
)


def search(connection: Connection, query: str, most: int) -> Found:
    """At most so many of each kind that have all the words and phrases of the query, in any form of the words."""
    wanted = {"query": match(query), "most": most}
    if not wanted["query"]:
        return Found(items=(), statements=(), claims=())
    return Found(
        items=tuple(FoundItem(**row) for row in connection.execute(ITEMS, wanted).mappings()),
        statements=tuple(FoundStatement(**row) for row in connection.execute(STATEMENTS, wanted).mappings()),
        claims=tuple(FoundClaim(**row) for row in connection.execute(CLAIMS, wanted).mappings()),
    )


def match(query: str) -> str:
    """The query in the language of the index, in which every word and phrase is quoted: none of it is an operator.

    Example:
        >>> match('harbour "night shift" NOT')
        '"harbour" "night shift" "NOT"'
    """
    parts = (phrase or word for phrase, word in PART.findall(query.replace("\0", " ")))
    return " ".join(f'"{part}"' for part in parts if any(letter.isalnum() for letter in part))
