"""Every released form of the file in SQL, each made from the one before. A step that was released is never changed."""

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

SECOND = (
    "ALTER TABLE news ADD COLUMN changes TEXT NOT NULL DEFAULT '[]'",
    """CREATE TABLE visits (
      address TEXT PRIMARY KEY NOT NULL, url TEXT NOT NULL, etag TEXT NOT NULL, modified TEXT NOT NULL,
      failures INTEGER NOT NULL, due TEXT NOT NULL)""",
    """CREATE TABLE receivers (
      name TEXT PRIMARY KEY NOT NULL, told INTEGER NOT NULL, failures INTEGER NOT NULL, due TEXT NOT NULL)""",
)

WORDS = 'tokenize="porter unicode61 remove_diacritics 2", detail=none'
"""The index knows which report has a word, not where: a quarter of the room. Phrases are sought in what it finds."""

THIRD = (
    *(f"DROP TABLE {table}_words" for table in ("items", "statements", "claims")),
    "CREATE TABLE made_by (key INTEGER PRIMARY KEY, stages TEXT NOT NULL UNIQUE)",
    "INSERT INTO made_by (stages) SELECT DISTINCT made_by FROM items",
    """CREATE TABLE reports (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, path TEXT NOT NULL, part TEXT, layout TEXT NOT NULL,
      sha256 TEXT NOT NULL, headline TEXT, publisher TEXT, agency TEXT, byline TEXT, url TEXT, canonical_url TEXT,
      language TEXT, published TEXT, modified TEXT, captured TEXT, added TEXT NOT NULL, made_by INTEGER NOT NULL,
      body TEXT NOT NULL, reading BLOB NOT NULL)""",
    """INSERT INTO reports SELECT items.key, id, path, part, layout, sha256, headline, publisher, agency, byline, url,
      canonical_url, language, published, modified, captured, added, made_by.key, body, reading
      FROM items JOIN made_by ON stages = items.made_by""",
    *(f"DROP TABLE {table}" for table in ("items", "stories", "story_items", "statements", "claims")),
    *(f"DROP TABLE {table}" for table in ("past_stories", "past_items", "item_keys", "likely", "placed")),
    *(f"DELETE FROM {table}" for table in ("derivations", "discrepancies", "state")),
    "DROP INDEX news_by_time",
    "ALTER TABLE reports RENAME TO items",
    "CREATE INDEX items_by_address ON items (canonical_url) WHERE canonical_url IS NOT NULL",
    "CREATE INDEX items_by_version ON items (made_by)",
    """CREATE TABLE stories (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, headline TEXT NOT NULL, first TEXT, last TEXT,
      changed TEXT NOT NULL, items INTEGER NOT NULL, origins INTEGER, claims INTEGER, conflicts INTEGER,
      made_by INTEGER)""",
    "CREATE INDEX stories_by_version ON stories (made_by)",
    "CREATE TABLE dossiers (story INTEGER PRIMARY KEY, dossier BLOB NOT NULL)",
    "CREATE TABLE story_items (item INTEGER PRIMARY KEY, story INTEGER NOT NULL, earlier BOOLEAN NOT NULL)",
    "CREATE INDEX items_by_story ON story_items (story)",
    """CREATE TABLE source_rows (
      story INTEGER NOT NULL, number INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
      PRIMARY KEY (story, number)) WITHOUT ROWID""",
    """CREATE TABLE statement_rows (
      item INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, claim INTEGER, source INTEGER,
      clearest BOOLEAN NOT NULL, PRIMARY KEY (item, start, "end")) WITHOUT ROWID""",
    """CREATE TABLE claim_rows (
      story INTEGER NOT NULL, number INTEGER NOT NULL, text TEXT, standing INTEGER NOT NULL,
      credibility INTEGER NOT NULL, origins INTEGER NOT NULL, sources INTEGER NOT NULL,
      PRIMARY KEY (story, number)) WITHOUT ROWID""",
    """CREATE TABLE past_stories (
      key INTEGER PRIMARY KEY, id TEXT NOT NULL, made_by INTEGER NOT NULL, dossier BLOB NOT NULL)""",
    "CREATE TABLE past_items (item INTEGER NOT NULL, story INTEGER NOT NULL, PRIMARY KEY (item, story)) WITHOUT ROWID",
    "CREATE TABLE item_keys (key INTEGER NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (key, item)) WITHOUT ROWID",
    """CREATE TABLE likely (
      "left" INTEGER NOT NULL, "right" INTEGER NOT NULL, likelihood FLOAT NOT NULL, PRIMARY KEY ("left", "right"))
      WITHOUT ROWID""",
    'CREATE INDEX likely_by_right ON likely ("right")',
    "CREATE TABLE placed (item INTEGER PRIMARY KEY, lead INTEGER NOT NULL, outline BLOB)",
    "CREATE INDEX captures_by_lead ON placed (lead) WHERE item <> lead",
    "CREATE TABLE waiting (item INTEGER PRIMARY KEY)",
    "INSERT INTO waiting SELECT key FROM items",
    f"CREATE VIRTUAL TABLE items_words USING fts5 (headline, body, content='items', content_rowid='key', {WORDS})",
    "INSERT INTO items_words (items_words) VALUES ('rebuild')",
    """CREATE TRIGGER items_in AFTER INSERT ON items BEGIN
      INSERT INTO items_words (rowid, headline, body) VALUES (new.key, new.headline, new.body); END""",
    """CREATE TRIGGER items_anew AFTER UPDATE OF headline, body ON items BEGIN
      INSERT INTO items_words (items_words, rowid, headline, body) VALUES ('delete', old.key, old.headline, old.body);
      INSERT INTO items_words (rowid, headline, body) VALUES (new.key, new.headline, new.body); END""",
    """CREATE VIEW statements AS SELECT
      items.id || '@' || start || '-' || "end" AS id, items.id AS item, stories.id AS story,
      stories.id || '-c' || statement_rows.claim AS claim, start, "end", substr(body, start + 1, "end" - start) AS text,
      source_rows.name AS source, source_rows.id AS source_id
      FROM statement_rows JOIN items ON items.key = statement_rows.item
      JOIN story_items ON story_items.item = statement_rows.item JOIN stories ON stories.key = story_items.story
      LEFT JOIN source_rows ON source_rows.story = stories.key AND source_rows.number = statement_rows.source""",
    """CREATE VIEW claims AS SELECT
      stories.id || '-c' || number AS id, stories.id AS story,
      coalesce(text, (SELECT substr(body, start + 1, "end" - start) FROM statement_rows
        JOIN story_items USING (item) JOIN items ON items.key = item
        WHERE story_items.story = stories.key AND claim = number AND clearest)) AS text,
      CASE standing WHEN 1 THEN 'corroborated' WHEN 2 THEN 'uncorroborated' WHEN 3 THEN 'disputed' ELSE 'denied' END
        AS standing,
      credibility, claim_rows.origins AS origins, claim_rows.sources AS sources
      FROM claim_rows JOIN stories ON stories.key = claim_rows.story""",
    """CREATE VIEW standings AS SELECT stories.headline AS story, standing, count(*) AS claims
      FROM claims JOIN stories ON stories.id = claims.story GROUP BY claims.story, standing""",
    """CREATE VIEW sources AS SELECT source_rows.id AS id, name, kind, stories.id AS story, (SELECT count(*)
        FROM statement_rows JOIN story_items USING (item)
        WHERE story_items.story = stories.key AND statement_rows.source = number) AS statements
      FROM source_rows JOIN stories ON stories.key = source_rows.story""",
    """CREATE VIEW reports AS SELECT
      items.id AS id, stories.id AS story, items.headline AS headline, publisher, agency, byline, published, modified,
      url, path, part, captured, added, earlier, body
      FROM items LEFT JOIN story_items ON story_items.item = items.key
      LEFT JOIN stories ON stories.key = story_items.story""",
)

FOURTH = (
    *(f"DROP VIEW {view}" for view in ("statements", "claims", "standings", "sources")),
    *(f"DROP TABLE {table}" for table in ("statement_rows", "claim_rows", "source_rows")),
    *(f"DROP TABLE {table}" for table in ("derivations", "discrepancies")),
    "UPDATE stories SET made_by = 0",
    "UPDATE dossiers SET dossier = x''",
    "UPDATE past_stories SET made_by = 0, dossier = x''",
    "INSERT OR IGNORE INTO waiting SELECT key FROM items",
    "DROP INDEX items_by_address",
    "ALTER TABLE items ADD COLUMN page INTEGER",
    "CREATE INDEX items_by_page ON items (page) WHERE page IS NOT NULL",
    """CREATE TABLE source_rows (
      story INTEGER NOT NULL, number INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, kind INTEGER NOT NULL,
      PRIMARY KEY (story, number)) WITHOUT ROWID""",
    """CREATE TABLE statement_rows (
      item INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, claim INTEGER, source INTEGER,
      clearest BOOLEAN NOT NULL, PRIMARY KEY (item, start, "end")) WITHOUT ROWID""",
    """CREATE TABLE claim_rows (
      story INTEGER NOT NULL, number INTEGER NOT NULL, standing INTEGER NOT NULL, credibility INTEGER NOT NULL,
      origins INTEGER NOT NULL, sources INTEGER NOT NULL, start INTEGER, "end" INTEGER, text TEXT,
      PRIMARY KEY (story, number)) WITHOUT ROWID""",
    """CREATE TABLE derivation_rows (
      story INTEGER NOT NULL, item INTEGER NOT NULL, ancestor INTEGER, origin TEXT, kind TEXT NOT NULL,
      share FLOAT NOT NULL, explanation TEXT NOT NULL)""",
    "CREATE INDEX derivations_by_story ON derivation_rows (story)",
    """CREATE TABLE discrepancy_rows (
      story INTEGER NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL, field TEXT NOT NULL, about TEXT NOT NULL,
      explanation TEXT NOT NULL)""",
    "CREATE INDEX discrepancies_by_story ON discrepancy_rows (story)",
    """CREATE VIEW statements AS SELECT
      items.id || '@' || start || '-' || "end" AS id, items.id AS item, stories.id AS story,
      stories.id || '-c' || statement_rows.claim AS claim, start, "end", substr(body, start + 1, "end" - start) AS text,
      source_rows.name AS source, 'source-' || source_rows.id AS source_id
      FROM statement_rows JOIN items ON items.key = statement_rows.item
      JOIN story_items ON story_items.item = statement_rows.item JOIN stories ON stories.key = story_items.story
      LEFT JOIN source_rows ON source_rows.story = stories.key AND source_rows.number = statement_rows.source""",
    """CREATE VIEW claims AS SELECT
      stories.id || '-c' || claim AS id, stories.id AS story,
      CASE WHEN claim_rows.text IS NOT NULL AND claim_rows.start IS NULL THEN claim_rows.text
        ELSE coalesce(claim_rows.text, '') || substr(body, coalesce(claim_rows.start, statement_rows.start) + 1,
        coalesce(claim_rows."end" - claim_rows.start, statement_rows."end" - statement_rows.start)) END AS text,
      CASE standing WHEN 1 THEN 'corroborated' WHEN 3 THEN 'disputed' WHEN 4 THEN 'denied' ELSE 'uncorroborated' END
        AS standing,
      coalesce(credibility, 3) AS credibility, coalesce(claim_rows.origins, 1) AS origins,
      coalesce(claim_rows.sources, 1) AS sources
      FROM statement_rows JOIN story_items USING (item) JOIN stories ON stories.key = story_items.story
      JOIN items ON items.key = item
      LEFT JOIN claim_rows ON claim_rows.story = stories.key AND claim_rows.number = statement_rows.claim
      WHERE clearest""",
    """CREATE VIEW standings AS SELECT stories.headline AS story, standing, count(*) AS claims
      FROM claims JOIN stories ON stories.id = claims.story GROUP BY claims.story, standing""",
    """CREATE VIEW sources AS SELECT 'source-' || source_rows.id AS id, name,
      CASE kind WHEN 1 THEN 'person' WHEN 2 THEN 'organisation' WHEN 3 THEN 'group' WHEN 4 THEN 'document'
        WHEN 5 THEN 'imagery' WHEN 6 THEN 'publisher' ELSE 'unknown' END AS kind, stories.id AS story, (SELECT count(*)
        FROM statement_rows JOIN story_items USING (item)
        WHERE story_items.story = stories.key AND statement_rows.source = number) AS statements
      FROM source_rows JOIN stories ON stories.key = source_rows.story""",
    """CREATE VIEW derivations AS SELECT stories.id AS story, items.id AS item, ancestors.id AS ancestor, origin, kind,
      share, explanation FROM derivation_rows JOIN stories ON stories.key = story
      JOIN items ON items.key = item LEFT JOIN items AS ancestors ON ancestors.key = ancestor""",
    """CREATE VIEW discrepancies AS SELECT stories.id || '-d' || number AS id, stories.id AS story, kind, field, about,
      explanation FROM discrepancy_rows JOIN stories ON stories.key = story""",
    "ALTER TABLE news RENAME TO news_rows",
    "ALTER TABLE news_rows ADD COLUMN at INTEGER",
    "ALTER TABLE news_rows ADD COLUMN item INTEGER",
    "ALTER TABLE news_rows ADD COLUMN start INTEGER",
    'ALTER TABLE news_rows ADD COLUMN "end" INTEGER',
    """CREATE VIEW news AS SELECT news_rows.key AS key, time, kind, story,
      CASE WHEN substr(about, 1, 1) = '-' THEN story || about ELSE about END AS about,
      CASE WHEN at IS NULL THEN text
        ELSE substr(text, 1, at) || substr(body, start + 1, "end" - start) || substr(text, at + 1) END AS text, changes
      FROM news_rows LEFT JOIN items ON items.key = item""",
)

STEPS = (FIRST, SECOND, THIRD, FOURTH)
