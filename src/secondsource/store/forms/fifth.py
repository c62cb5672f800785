"""The fifth form: the statements of a report are one text, and what the program says again and again one character.

A form that is released never changes, and so neither do the lists here: what was written rests on them.
"""

AS_IT_IS = chr(1)
"""Before a text in which no phrase was replaced, because it has one of the characters that stand for them."""

PHRASES = (
    " of the words of one stand in the other, but only as quotations, statements or release wording without a "
    "reporter's own frame. The rest is each newsroom's own: both rest on one release, the newsrooms stay apart.",
    "; the same source or newsroom gives another value, so one replaces the other.",
    "; different sources differ on the same point.",
    "; one party denies what another says.",
    " of the words) stand word for word in the report of ",
    " The page carries no credit. The report of ",
    " is taken for the source: ",
    " as the maker of the text. The original is not among the items.",
    ": credits or datelines name it",
    "The text rests on ",
    "The reports differ on ",
    " independent newsrooms carry it, ",
    " separate sources stand behind it: ",
    "an unknown newsroom",
    "unknown newsroom itself",
    " sentences (",
    "the number of ",
    " reports say “",
    " report says “",
    " (one report)",
    " reports)",
    " people",
    " itself",
    ".com",
    " and ",
    " the ",
    " of ",
)
"""What explanations and news say again and again, in the order in which it is looked for."""

MARKS = tuple(chr(number) for number in range(2, 32) if chr(number) not in "\t\n\r")[: len(PHRASES)]
"""The character that stands for each phrase: controls, which no sentence has."""

LOWEST, SURROGATES, BEYOND = 33, 0xD800, 0x2800
"""A number is the character so many places above it; surrogates are none, and the numbers from there on go beyond."""

A_STATEMENT = 4
"""Characters: where it starts, its length, twice its claim and one more if it is the clearest of that, its source.

Claims are numbered from one; of a source it is its number and one more: nought is none.
"""

NEWS_KINDS = ("story", "corroborated", "weakened", "conflict", "denial", "update", "correction", "edit")
SOURCE_KINDS = ("person", "organisation", "group", "document", "imagery", "publisher", "unknown")
STANDINGS = ("corroborated", "uncorroborated", "disputed", "denied")


def _whole(column: str) -> str:
    """The text of a column with its phrases."""
    half = len(PHRASES) // 2
    told = f"(SELECT {_replaced('half', half, len(PHRASES))} FROM (SELECT {_replaced(column, 0, half)} AS half))"
    return f"CASE WHEN substr({column}, 1, 1) = char({ord(AS_IT_IS)}) THEN substr({column}, 2) ELSE {told} END"


def _replaced(text: str, first: int, last: int) -> str:
    """Some of the phrases in their places; SQLite takes no more calls in one another than half of them."""
    for mark, phrase in zip(MARKS[first:last], PHRASES[first:last], strict=True):
        quoted = phrase.replace("'", "''")
        text = f"replace({text}, char({ord(mark)}), '{quoted}')"
    return text


def _named(column: str, names: tuple[str, ...]) -> str:
    """The name of a number from one on."""
    told = " ".join(f"WHEN {number} THEN '{name}'" for number, name in enumerate(names, 1))
    return f"CASE {column} {told} END"


def _id(kind: str, column: str) -> str:
    """The id of a story or a source: a number where it is that kind and twelve hexadecimal digits."""
    return f"CASE typeof({column}) WHEN 'integer' THEN printf('{kind}-%012x', {column}) ELSE {column} END"


def _character(place: int) -> str:
    """One of the characters of a statement."""
    return f"unicode(substr(numbers, {A_STATEMENT} * json_each.key + {place}, 1))"


def _number(place: int) -> str:
    """The number of which it is the character."""
    return f"{_character(place)} - {LOWEST} - {BEYOND} * ({_character(place)} >= {SURROGATES})"


def _of_claim(column: str) -> str:
    """What a claim has in a row of its own; sought only where it is asked for, so that claims are counted without."""
    return f"""(SELECT {column} FROM claim_rows
      WHERE claim_rows.story = stories.key AND claim_rows.number = statement_rows.claim)"""


def _of_source(column: str) -> str:
    """What is known of the source of a statement, in the same way."""
    return f"""(SELECT {column} FROM source_rows
      WHERE source_rows.story = stories.key AND source_rows.number = statement_rows.source)"""


WORDS = """CASE WHEN claim_rows.start IS NULL THEN text
        ELSE coalesce(text, '') || substr(body, claim_rows.start + 1, claim_rows."end" - claim_rows.start) END"""
"""In what words a claim is told, if these are others than those of its clearest statement."""

FIFTH = (
    *(f"DROP VIEW {view}" for view in ("standings", "statements", "claims", "sources", "derivations")),
    *(f"DROP VIEW {view}" for view in ("discrepancies", "news", "reports")),
    *(f"DROP TABLE {table}" for table in ("statement_rows", "source_rows")),
    *(f"DELETE FROM {table}" for table in ("claim_rows", "derivation_rows", "discrepancy_rows")),
    "UPDATE stories SET made_by = 0",
    "UPDATE dossiers SET dossier = x''",
    "UPDATE past_stories SET made_by = 0, dossier = x''",
    "CREATE TABLE statement_runs (item INTEGER PRIMARY KEY, numbers TEXT NOT NULL)",
    f"""CREATE VIEW statement_rows AS SELECT item, start, start + length AS "end", nullif(claim / 2, 0) AS claim,
      nullif(source, 0) - 1 AS source, clearest
      FROM (SELECT item, {_number(1)} AS start, {_number(2)} AS length, {_number(3)} AS claim, {_number(4)} AS source,
        ({_character(3)} - {LOWEST}) % 2 AS clearest FROM statement_runs,
        json_each('[0' || replace(hex(zeroblob(length(numbers) / {A_STATEMENT} - 1)), '00', ',0') || ']'))""",
    """CREATE TABLE source_rows (
      story INTEGER NOT NULL, number INTEGER NOT NULL, id BLOB NOT NULL, kind INTEGER NOT NULL,
      statements INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (story, number)) WITHOUT ROWID""",
    f"""CREATE VIEW statements AS SELECT
      items.id || '@' || start || '-' || "end" AS id, items.id AS item, stories.id AS story,
      stories.id || '-c' || claim AS claim, start, "end", substr(body, start + 1, "end" - start) AS text,
      {_of_source("name")} AS source, {_of_source(_id("source", "id"))} AS source_id
      FROM statement_rows JOIN story_items USING (item) JOIN stories ON stories.key = story_items.story
      JOIN items ON items.key = item""",
    f"""CREATE VIEW claims AS SELECT
      stories.id || '-c' || claim AS id, stories.id AS story,
      coalesce({_of_claim(WORDS)}, substr(body, start + 1, "end" - start)) AS text,
      coalesce({_of_claim(_named("standing", STANDINGS))}, 'uncorroborated') AS standing,
      coalesce({_of_claim("credibility")}, 3) AS credibility, coalesce({_of_claim("origins")}, 1) AS origins,
      coalesce({_of_claim("sources")}, 1) AS sources
      FROM statement_rows JOIN story_items USING (item) JOIN stories ON stories.key = story_items.story
      JOIN items ON items.key = item WHERE clearest""",
    """CREATE VIEW standings AS SELECT stories.headline AS story, standing, count(*) AS claims
      FROM claims JOIN stories ON stories.id = claims.story GROUP BY claims.story, standing""",
    f"""CREATE VIEW sources AS SELECT {_id("source", "source_rows.id")} AS id, name,
      {_named("kind", SOURCE_KINDS)} AS kind, stories.id AS story, statements
      FROM source_rows JOIN stories ON stories.key = source_rows.story""",
    f"""CREATE VIEW derivations AS SELECT stories.id AS story, items.id AS item, ancestors.id AS ancestor, origin, kind,
      share, {_whole("explanation")} AS explanation FROM derivation_rows JOIN stories ON stories.key = story
      JOIN items ON items.key = item LEFT JOIN items AS ancestors ON ancestors.key = ancestor""",
    f"""CREATE VIEW discrepancies AS SELECT stories.id || '-d' || number AS id, stories.id AS story, kind, field, about,
      {_whole("explanation")} AS explanation FROM discrepancy_rows JOIN stories ON stories.key = story""",
    """CREATE VIEW reports AS SELECT
      items.id AS id, stories.id AS story, items.headline AS headline, publisher, agency, byline, published, modified,
      url, path, part, CASE typeof(sha256) WHEN 'blob' THEN lower(hex(sha256)) ELSE sha256 END AS sha256, captured,
      added, earlier, body
      FROM items LEFT JOIN story_items ON story_items.item = items.key
      LEFT JOIN stories ON stories.key = story_items.story""",
    "ALTER TABLE news_rows RENAME TO earlier_news",
    """CREATE TABLE news_rows (
      key INTEGER PRIMARY KEY, seconds INTEGER NOT NULL, kind INTEGER NOT NULL, story BLOB NOT NULL,
      about TEXT NOT NULL, text TEXT NOT NULL, changes TEXT, at INTEGER, item INTEGER, start INTEGER, "end" INTEGER)""",
    f"""INSERT INTO news_rows SELECT key, CAST(strftime('%s', time) AS INTEGER),
      CASE kind {" ".join(f"WHEN '{name}' THEN {number}" for number, name in enumerate(NEWS_KINDS, 1))} END,
      story, CASE about WHEN story THEN '' ELSE about END,
      CASE text WHEN {_whole("text")} THEN text ELSE char({ord(AS_IT_IS)}) || text END,
      nullif(changes, '[]'), at, item, start, "end" FROM earlier_news""",
    "DROP TABLE earlier_news",
    f"""CREATE VIEW news AS SELECT told.key AS key, strftime('%Y-%m-%dT%H:%M:%SZ', seconds, 'unixepoch') AS time,
      {_named("kind", NEWS_KINDS)} AS kind, story,
      CASE WHEN about = '' THEN story WHEN substr(about, 1, 1) = '-' THEN story || about ELSE about END AS about,
      CASE WHEN at IS NULL THEN words
        ELSE substr(words, 1, at) || substr(body, start + 1, "end" - start) || substr(words, at + 1) END AS text,
      coalesce(changes, '[]') AS changes
      FROM (SELECT key, seconds, kind, {_id("story", "story")} AS story, about, {_whole("text")} AS words, changes,
        at, item, start, "end" FROM news_rows) AS told
      LEFT JOIN items ON items.key = item""",
)
