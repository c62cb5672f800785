"""The tables as they are now. How a file of an older version comes to them is told in `migrations`."""

from sqlalchemy import Boolean, Column, Float, Integer, LargeBinary, MetaData, Table, Text, column, table

metadata = MetaData()

made_by = Table(
    "made_by",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("stages", Text, nullable=False, unique=True),
)
"""The stages, with their versions, by which something in the file was made."""

items = Table(
    "items",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("path", Text, nullable=False),
    Column("part", Text),
    Column("layout", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("headline", Text),
    Column("publisher", Text),
    Column("agency", Text),
    Column("byline", Text),
    Column("url", Text),
    Column("canonical_url", Text),
    Column("language", Text),
    Column("published", Text),
    Column("modified", Text),
    Column("captured", Text),
    Column("added", Text, nullable=False),
    Column("made_by", Integer, nullable=False),
    Column("body", Text, nullable=False),
    Column("reading", LargeBinary, nullable=False),
    Column("page", Integer),
)
"""One row a report. `reading` holds the item before cleaning and all that was read in it.

`page` is a number for the canonical address, by which captures of one page are found.
"""

stories = Table(
    "stories",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("headline", Text, nullable=False),
    Column("first", Text),
    Column("last", Text),
    Column("changed", Text, nullable=False),
    Column("items", Integer, nullable=False),
    Column("origins", Integer),
    Column("claims", Integer),
    Column("conflicts", Integer),
    Column("made_by", Integer),
)
"""One row a story. Until it is judged the counts and `made_by` are null."""

dossiers = Table(
    "dossiers",
    metadata,
    Column("story", Integer, primary_key=True),
    Column("dossier", LargeBinary, nullable=False),
)
"""What was found out about a story, by `stories.key`."""

story_items = Table(
    "story_items",
    metadata,
    Column("item", Integer, primary_key=True),
    Column("story", Integer, nullable=False),
    Column("earlier", Boolean, nullable=False),
)
"""The story of every report; `earlier` marks the earlier captures of a page, which are no reports of their own."""

source_rows = Table(
    "source_rows",
    metadata,
    Column("story", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Integer, nullable=False),
)
"""The ultimate sources of a story, numbered in their order; `id` is what follows `source-`, `kind` a number.

The view `sources` shows them.
"""

statement_rows = Table(
    "statement_rows",
    metadata,
    Column("item", Integer, primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("end", Integer, primary_key=True),
    Column("claim", Integer),
    Column("source", Integer),
    Column("clearest", Boolean, nullable=False),
)
"""The statements, which are words of a body; `claim` and `source` are numbers within the story of the report.

The `clearest` statement of a claim stands for it. The view `statements` shows them with their words.
"""

claim_rows = Table(
    "claim_rows",
    metadata,
    Column("story", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("standing", Integer, nullable=False),
    Column("credibility", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("sources", Integer, nullable=False),
    Column("start", Integer),
    Column("end", Integer),
    Column("text", Text),
)
"""The claims that are not told in the words of their clearest statement, or do not rest on one newsroom and its word.

`start` and `end` are the place of their words in the body of that statement; `text` goes before these, or is all where
they stand in none.
The view `claims` shows these and all others.
"""

derivation_rows = Table(
    "derivation_rows",
    metadata,
    Column("story", Integer, nullable=False),
    Column("item", Integer, nullable=False),
    Column("ancestor", Integer),
    Column("origin", Text),
    Column("kind", Text, nullable=False),
    Column("share", Float, nullable=False),
    Column("explanation", Text, nullable=False),
)
discrepancy_rows = Table(
    "discrepancy_rows",
    metadata,
    Column("story", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("explanation", Text, nullable=False),
)
"""Both by the numbers of stories and reports; the views `derivations` and `discrepancies` show them by their ids."""

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
)
"""What people decided, in that order; none is ever taken out. `items` and `statements` are JSON lists of ids."""

news_rows = Table(
    "news_rows",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("time", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("story", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("changes", Text, nullable=False),
    Column("at", Integer),
    Column("item", Integer),
    Column("start", Integer),
    Column("end", Integer),
)
"""What changed in the stories, in the order in which it was found. `changes` is a JSON list of words gone and come.

`about` is what follows the id of the story, if it begins with a dash. Words of a report are left out of the text: they
stand at `start` to `end` in the body of `item`, and belong behind the first `at` characters. The view `news` shows the
whole.
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

past_stories = Table(
    "past_stories",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("made_by", Integer, nullable=False),
    Column("dossier", LargeBinary, nullable=False),
)
past_items = Table(
    "past_items",
    metadata,
    Column("item", Integer, primary_key=True),
    Column("story", Integer, primary_key=True),
)
"""Stories that are others now, kept until these are judged, so that what is new in them can be told."""

item_keys = Table(
    "item_keys",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("item", Integer, primary_key=True),
)
"""What a report (by `items.key`) is found by: hashes of its most telling words."""

likely = Table(
    "likely",
    metadata,
    Column("left", Integer, primary_key=True),
    Column("right", Integer, primary_key=True),
    Column("likelihood", Float, nullable=False),
)
"""Pairs of reports, the lower first, that may be about one event, and how likely that is (0..1)."""

placed = Table(
    "placed",
    metadata,
    Column("item", Integer, primary_key=True),
    Column("lead", Integer, nullable=False),
    Column("outline", LargeBinary),
)
"""The reports that were compared, the latest capture of their page, themselves for most, and whom, where and when they
name."""

waiting = Table("waiting", metadata, Column("item", Integer, primary_key=True))
"""The reports that are to be compared."""

state = Table("state", metadata, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))
"""What the stories in the file were made from."""
