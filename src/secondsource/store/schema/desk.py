"""What people decided, what is news, and what is remembered from one run to the next."""

from sqlalchemy import Column, Integer, Table, Text, column, table

from secondsource.store.schema.base import metadata
from secondsource.store.schema.types import Id, Phrased

decisions = Table(
    "decisions",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("items", Text, nullable=False),
    Column("statements", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("when", Text, nullable=False),
    Column("why", Text, nullable=False),
    Column("undone", Text),
    Column("beside", Text, nullable=False, server_default="[]"),
)
"""What people decided, in that order; none is ever taken out.

`items`, `statements` and `beside` are JSON lists of ids.
"""

news_rows = Table(
    "news_rows",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("seconds", Integer, nullable=False),
    Column("kind", Integer, nullable=False),
    Column("story", Id("story"), nullable=False),
    Column("about", Text, nullable=False),
    Column("text", Phrased, nullable=False),
    Column("changes", Text),
    Column("at", Integer),
    Column("item", Integer),
    Column("start", Integer),
    Column("end", Integer),
)
"""What changed in the stories, in the order in which it was found; `seconds` are those since 1970.

`changes` is a JSON list of words gone and come, if there are any.
`about` is empty for the story itself, and what follows its id, if that begins with a dash. Words of a report are left
out of the text: they stand at `start` to `end` in the body of `item`, and belong behind the first `at` characters. The
view `news` shows the whole.
"""

news = table(
    "news",
    column("key", Integer),
    *(column(name, Text) for name in ("time", "kind", "story", "about", "text", "changes")),
)

visits = Table(
    "visits",
    metadata,
    Column("address", Text, primary_key=True),
    Column("url", Text, nullable=False),
    Column("etag", Text, nullable=False),
    Column("modified", Text, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("due", Text, nullable=False),
)
"""What is remembered of every address under watch."""

receivers = Table(
    "receivers",
    metadata,
    Column("name", Text, primary_key=True),
    Column("told", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("due", Text, nullable=False),
)
"""Up to which news (`news.key`) each receiver was told. An address to which news are sent is named by its hash."""

state = Table("state", metadata, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))
"""What the stories in the file were made from."""
