"""Which reports belong together, and what is found out about them."""

from sqlalchemy import Boolean, Column, Float, Integer, LargeBinary, Table, Text, column, table

from secondsource.store.schema.base import metadata
from secondsource.store.schema.types import Id, Phrased

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

source_rows = Table(
    "source_rows",
    metadata,
    Column("story", Integer, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("id", Id("source"), nullable=False),
    Column("kind", Integer, nullable=False),
    Column("statements", Integer, nullable=False),
    Column("name", Text, nullable=False),
)
"""The ultimate sources of a story, numbered in their order, and how many statements rest on each.

The view `sources` shows them.
"""

statement_runs = Table(
    "statement_runs",
    metadata,
    Column("item", Integer, primary_key=True),
    Column("numbers", Text, nullable=False),
)
"""The statements of a report in one text (`store.characters`)."""

statement_rows = table(
    "statement_rows",
    *(column(name, Integer) for name in ("item", "start", "end", "claim", "source")),
    column("clearest", Boolean),
)
"""They as a view: words of a body; `claim` and `source` are numbers within the story of the report.

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
    Column("explanation", Phrased, nullable=False),
)

discrepancy_rows = Table(
    "discrepancy_rows",
    metadata,
    Column("story", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("explanation", Phrased, nullable=False),
)
"""Both by the numbers of stories and reports; the views `derivations` and `discrepancies` show them by their ids."""
