"""The reports and what they are found by."""

from sqlalchemy import Column, Float, Integer, LargeBinary, Table, Text

from secondsource.store.schema.base import metadata
from secondsource.store.schema.types import Hash

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
    Column("sha256", Hash, nullable=False),
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
