"""The tables as they are now. How a file of an older form comes to them is told in `migrations`."""

from secondsource.store.schema.base import metadata
from secondsource.store.schema.desk import decisions, news, news_rows, receivers, state, visits
from secondsource.store.schema.reports import item_keys, items, likely, made_by, placed, waiting
from secondsource.store.schema.stories import (
    claim_rows,
    derivation_rows,
    discrepancy_rows,
    dossiers,
    past_items,
    past_stories,
    source_rows,
    statement_rows,
    statement_runs,
    stories,
    story_items,
)

__all__ = (
    "claim_rows",
    "decisions",
    "derivation_rows",
    "discrepancy_rows",
    "dossiers",
    "item_keys",
    "items",
    "likely",
    "made_by",
    "metadata",
    "news",
    "news_rows",
    "past_items",
    "past_stories",
    "placed",
    "receivers",
    "source_rows",
    "state",
    "statement_rows",
    "statement_runs",
    "stories",
    "story_items",
    "visits",
    "waiting",
)
