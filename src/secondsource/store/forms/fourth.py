"""The fourth form: fewer and shorter rows, captures of a page by a number, news without words of reports."""

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
