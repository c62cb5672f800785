"""The third form: what is found about a story stands in rows of numbers, and views show it with its words."""

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
