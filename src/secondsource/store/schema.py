"""The tables as they are now. How a file of an older version comes to them is told in `migrations`."""

from sqlalchemy import Boolean, Column, Float, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()

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
    Column("body", Text, nullable=False),
    Column("made_by", Text, nullable=False),
    Column("reading", LargeBinary, nullable=False),
)
"""One row a report. `reading` holds the item before cleaning and all that was read in it, `made_by` the stages that
made it and their versions."""

stories = Table(
    "stories",
    metadata,
    Column("id", Text, primary_key=True),
    Column("headline", Text, nullable=False),
    Column("first", Text),
    Column("last", Text),
    Column("changed", Text, nullable=False),
    Column("items", Integer, nullable=False),
    Column("origins", Integer),
    Column("claims", Integer),
    Column("conflicts", Integer),
    Column("made_by", Text, nullable=False),
    Column("dossier", LargeBinary),
)
"""One row a story. Until it is judged the counts and the dossier are null."""

story_items = Table(
    "story_items",
    metadata,
    Column("item", Text, primary_key=True),
    Column("story", Text, nullable=False),
    Column("earlier", Boolean, nullable=False),
)
"""The story of every report; `earlier` marks the earlier captures of a page, which are no reports of their own."""

derivations = Table(
    "derivations",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("story", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("ancestor", Text),
    Column("origin", Text),
    Column("kind", Text, nullable=False),
    Column("share", Float, nullable=False),
    Column("explanation", Text, nullable=False),
)

statements = Table(
    "statements",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("story", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("claim", Text),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("source_id", Text, nullable=False),
)
"""`source` is the name of the ultimate source."""

claims = Table(
    "claims",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("story", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("standing", Text, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("sources", Integer, nullable=False),
    Column("explanation", Text, nullable=False),
)

discrepancies = Table(
    "discrepancies",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("story", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("explanation", Text, nullable=False),
)

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

news = Table(
    "news",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("time", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("story", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("changes", Text, nullable=False),
)
"""What changed in the stories, in the order in which it was found. `changes` is a JSON list of words gone and come."""

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
    Column("id", Text, primary_key=True),
    Column("made_by", Text, nullable=False),
    Column("dossier", LargeBinary, nullable=False),
)
past_items = Table(
    "past_items",
    metadata,
    Column("item", Text, nullable=False),
    Column("story", Text, nullable=False),
)
"""Stories that are others now, kept until these are judged, so that what is new in them can be told."""

item_keys = Table(
    "item_keys",
    metadata,
    Column("key", Integer, primary_key=True),
    Column("item", Integer, primary_key=True),
)
"""What a report (by `items.key`) is found by: hashes of words, of which one is enough or two are needed."""

likely = Table(
    "likely",
    metadata,
    Column("left", Integer, primary_key=True),
    Column("right", Integer, primary_key=True),
    Column("likelihood", Float, nullable=False),
)
"""Pairs of reports, the lower first, that may be about one event, and how likely that is (0..1)."""

placed = Table("placed", metadata, Column("item", Integer, primary_key=True), Column("lead", Integer, nullable=False))
"""The reports that were compared, and the latest capture of their page: themselves for most."""

state = Table("state", metadata, Column("name", Text, primary_key=True), Column("value", Text, nullable=False))
"""What the stories in the file were made from."""

JUDGED = (derivations, statements, claims, discrepancies)
"""The rows that belong to one story and go with it."""
