"""The second form: what is remembered of the addresses under watch."""

SECOND = (
    "ALTER TABLE news ADD COLUMN changes TEXT NOT NULL DEFAULT '[]'",
    """CREATE TABLE visits (
      address TEXT PRIMARY KEY NOT NULL, url TEXT NOT NULL, etag TEXT NOT NULL, modified TEXT NOT NULL,
      failures INTEGER NOT NULL, due TEXT NOT NULL)""",
    """CREATE TABLE receivers (
      name TEXT PRIMARY KEY NOT NULL, told INTEGER NOT NULL, failures INTEGER NOT NULL, due TEXT NOT NULL)""",
)
