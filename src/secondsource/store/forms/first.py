"""The first form of the file."""

APPLICATION_ID = 0x32536F75
"""`2Sou`: by this number a store is told from other SQLite files."""

FIRST = (
    """CREATE TABLE items (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, path TEXT NOT NULL, part TEXT, layout TEXT NOT NULL,
      sha256 TEXT NOT NULL, headline TEXT, publisher TEXT, agency TEXT, byline TEXT, url TEXT, canonical_url TEXT,
      language TEXT, published TEXT, modified TEXT, captured TEXT, added TEXT NOT NULL, body TEXT NOT NULL,
      made_by TEXT NOT NULL, reading BLOB NOT NULL)""",
    "CREATE INDEX items_by_address ON items (canonical_url) WHERE canonical_url IS NOT NULL",
    "CREATE INDEX items_by_version ON items (made_by)",
    """CREATE TABLE stories (
      id TEXT PRIMARY KEY NOT NULL, headline TEXT NOT NULL, first TEXT, last TEXT, changed TEXT NOT NULL,
      items INTEGER NOT NULL, origins INTEGER, claims INTEGER, conflicts INTEGER, made_by TEXT NOT NULL,
      dossier BLOB)""",
    "CREATE TABLE story_items (item TEXT PRIMARY KEY NOT NULL, story TEXT NOT NULL, earlier BOOLEAN NOT NULL)",
    "CREATE INDEX items_by_story ON story_items (story)",
    """CREATE TABLE derivations (
      key INTEGER PRIMARY KEY, story TEXT NOT NULL, item TEXT NOT NULL, ancestor TEXT, origin TEXT,
      kind TEXT NOT NULL, share FLOAT NOT NULL, explanation TEXT NOT NULL)""",
    """CREATE TABLE statements (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, story TEXT NOT NULL, item TEXT NOT NULL, claim TEXT,
      start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, source TEXT NOT NULL,
      source_id TEXT NOT NULL)""",
    """CREATE TABLE claims (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, story TEXT NOT NULL, text TEXT NOT NULL,
      standing TEXT NOT NULL, origins INTEGER NOT NULL, sources INTEGER NOT NULL, explanation TEXT NOT NULL)""",
    """CREATE TABLE discrepancies (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, story TEXT NOT NULL, kind TEXT NOT NULL, field TEXT NOT NULL,
      about TEXT NOT NULL, explanation TEXT NOT NULL)""",
    *(
        f"CREATE INDEX {table}_by_story ON {table} (story)"
        for table in ("derivations", "statements", "claims", "discrepancies")
    ),
    "CREATE INDEX derivations_by_item ON derivations (item)",
    """CREATE TABLE decisions (
      number INTEGER PRIMARY KEY, kind TEXT NOT NULL, items TEXT NOT NULL, statements TEXT NOT NULL,
      value TEXT NOT NULL, who TEXT NOT NULL, "when" TEXT NOT NULL, why TEXT NOT NULL, undone TEXT)""",
    """CREATE TABLE news (
      key INTEGER PRIMARY KEY, time TEXT NOT NULL, kind TEXT NOT NULL, story TEXT NOT NULL, about TEXT NOT NULL,
      text TEXT NOT NULL)""",
    "CREATE INDEX news_by_time ON news (time)",
    "CREATE TABLE past_stories (id TEXT PRIMARY KEY NOT NULL, made_by TEXT NOT NULL, dossier BLOB NOT NULL)",
    "CREATE TABLE past_items (item TEXT NOT NULL, story TEXT NOT NULL)",
    "CREATE INDEX past_by_item ON past_items (item)",
    "CREATE TABLE item_keys (key INTEGER NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (key, item)) WITHOUT ROWID",
    """CREATE TABLE likely (
      "left" INTEGER NOT NULL, "right" INTEGER NOT NULL, likelihood FLOAT NOT NULL, PRIMARY KEY ("left", "right"))
      WITHOUT ROWID""",
    'CREATE INDEX likely_by_right ON likely ("right")',
    "CREATE TABLE placed (item INTEGER PRIMARY KEY NOT NULL, lead INTEGER NOT NULL)",
    "CREATE TABLE state (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)",
    *(
        step.format(table=table, columns=columns, new=new, old=old)
        for table, columns, new, old in (
            ("items", "headline, body", "new.headline, new.body", "old.headline, old.body"),
            ("statements", "text", "new.text", "old.text"),
            ("claims", "text", "new.text", "old.text"),
        )
        for step in (
            "CREATE VIRTUAL TABLE {table}_words USING fts5 ({columns}, content='{table}', content_rowid='key', "
            'tokenize="porter unicode61 remove_diacritics 2")',
            "CREATE TRIGGER {table}_in AFTER INSERT ON {table} BEGIN "
            "INSERT INTO {table}_words (rowid, {columns}) VALUES (new.key, {new}); END",
            "CREATE TRIGGER {table}_out AFTER DELETE ON {table} BEGIN "
            "INSERT INTO {table}_words ({table}_words, rowid, {columns}) VALUES ('delete', old.key, {old}); END",
            "CREATE TRIGGER {table}_anew AFTER UPDATE OF {columns} ON {table} BEGIN "
            "INSERT INTO {table}_words ({table}_words, rowid, {columns}) VALUES ('delete', old.key, {old}); "
            "INSERT INTO {table}_words (rowid, {columns}) VALUES (new.key, {new}); END",
        )
    ),
    f"PRAGMA application_id = {APPLICATION_ID}",
)
