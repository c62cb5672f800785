"""What the views of a store say to whoever looks into the file with another program is what the dossier says."""

import re
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from factory import (
    make_derivation,
    make_dossier,
    make_item,
    make_reading,
    make_source,
    make_statement,
    make_verdict,
)
from secondsource.model.claim import Discrepancy, DiscrepancyField, DiscrepancyKind, SourceKind, Value
from secondsource.model.news import News, NewsKind
from secondsource.model.verdict import Standing
from secondsource.runner.made_by import items_made_by
from secondsource.store.database import snapshot, writing
from secondsource.store.finding import Anchors, anchors, story_with
from secondsource.store.items import Kept, keep
from secondsource.store.news import KINDS as NEWS_KINDS
from secondsource.store.news import tell
from secondsource.store.rows import KINDS, STANDINGS
from secondsource.store.search import search
from secondsource.store.stories import Group, dossier_of, keep_dossier, replace_stories
from secondsource.stories.stage import Stories

NOW = "2024-03-05T10:00:00Z"
MADE_BY = "judgement 1"
FERRY = make_item("The ferry Quondam burned off Kinlarig.\nTwelve sailors were saved.", id="r1", headline="Ferry burns")
TRAWLER = make_item("A trawler saved twelve sailors, Mara Lind said.", id="r2", published="2024-03-05")


def said(item, text, source):
    one = make_statement(item, text, source=source)
    return replace(one, id=f"{item.id}@{one.start}-{one.end}")


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    return str(tmp_path_factory.mktemp("views") / "desk.db")


@pytest.fixture(scope="module")
def dossier(path):
    """That of two reports, which is kept in the file."""
    readings = [make_reading(item) for item in (FERRY, TRAWLER)]
    story = Stories().one(readings)
    statements = (
        said(FERRY, "The ferry Quondam burned off Kinlarig", "source-1"),
        said(FERRY, "Twelve sailors were saved", "source-1"),
        said(TRAWLER, "A trawler saved twelve sailors", "source-2"),
    )
    burned = make_verdict(statements[:1], id=f"{story.id}-c1", story=story.id, sources=("source-1",))
    saved = make_verdict(
        statements[1:],
        id=f"{story.id}-c2",
        story=story.id,
        text="Twelve were saved",  # in words of nobody
        standing=Standing.CORROBORATED,
        origins=("origin-1", "origin-2"),
        sources=("source-1", "source-2"),
        credibility=1,
    )
    differing = Discrepancy(
        id=f"{story.id}-d1",
        story=story.id,
        kind=DiscrepancyKind.CONFLICT,
        field=DiscrepancyField.ACTOR,
        about="who saved them",
        claims=(burned.id, saved.id),
        values=(Value(value="a trawler", statements=(statements[2].id,)),),
        explanation="The reports differ on who saved them.",
    )
    made = make_dossier(
        [FERRY, TRAWLER],
        stories=(story,),
        sources=(make_source(name="the coastguard", kind=SourceKind.ORGANISATION), make_source(id="source-2")),
        statements=statements,
        claims=(burned, saved),
        derivations=(make_derivation(TRAWLER, FERRY),),
        discrepancies=(differing,),
    )
    with writing(path, wait=lambda: None) as engine, engine.begin() as connection:
        for reading in readings:
            keep(connection, Kept(original=reading.item, reading=reading, made_by=items_made_by()), NOW)
        replace_stories(connection, (), [Group(story=story, earlier=())], NOW)
        keep_dossier(connection, story.id, made, MADE_BY)
        tell(connection, news_of(made), NOW)
    return made


def news_of(dossier):
    """A claim in the words of a report, one in words of nobody, and the story itself."""
    story, (burned, saved) = dossier.stories[0].id, dossier.claims
    return (
        News(kind=NewsKind.CORROBORATED, story=story, about=burned.id, text=f"{burned.text}: two newsrooms carry it."),
        News(kind=NewsKind.DENIAL, story=story, about=saved.id, text=f"{saved.text}: now denied."),
        News(kind=NewsKind.STORY, story=story, about=story, text="A ferry burns"),
    )


@pytest.fixture
def rows(path, dossier):
    """All rows of a view, as its columns and values."""

    def read(view):
        with closing(sqlite3.connect(path)) as plain:
            plain.row_factory = sqlite3.Row
            return [dict(row) for row in plain.execute(f"SELECT * FROM {view}")]

    assert dossier.claims
    return read


def test_statements_stand_there_with_their_words(rows, dossier):
    names = {source.id: source.name for source in dossier.sources}
    for row, one in zip(rows("statements"), dossier.statements, strict=True):
        told = {name: row[name] for name in ("id", "item", "start", "end", "text")}
        assert told == {name: getattr(one, name) for name in told}
        assert (row["source"], row["source_id"]) == (names[one.source], one.source)
        assert one.id in next(claim.statements for claim in dossier.claims if claim.id == row["claim"])


def test_claims_stand_there_with_their_standing(rows, dossier):
    for row, one in zip(rows("claims"), dossier.claims, strict=True):
        assert (row["id"], row["story"], row["text"]) == (one.id, one.story, one.text)
        assert (row["standing"], row["credibility"]) == (one.standing, one.credibility)
        assert (row["origins"], row["sources"]) == (len(one.origins), len(one.sources))


def test_reports_sources_and_standings_stand_there(rows, dossier):
    assert [(row["id"], row["body"]) for row in rows("reports")] == [(one.id, one.body) for one in (FERRY, TRAWLER)]
    assert {row["story"] for row in rows("reports")} == {dossier.stories[0].id}
    told = [tuple(row[name] for name in ("id", "name", "kind", "statements")) for row in rows("sources")]
    assert told == [("source-1", "the coastguard", "organisation", 2), ("source-2", "Mara Lind", "person", 1)]
    assert {(row["standing"], row["claims"]) for row in rows("standings")} == {
        ("corroborated", 1),
        ("uncorroborated", 1),
    }


def test_derivations_discrepancies_and_news_stand_there_by_their_ids(rows, dossier):
    (derived,), (differing,) = rows("derivations"), rows("discrepancies")
    assert (derived["story"], derived["item"], derived["ancestor"]) == (dossier.stories[0].id, "r2", "r1")
    assert (differing["id"], differing["kind"]) == (dossier.discrepancies[0].id, "conflict")
    told = [(row["about"], row["text"]) for row in rows("news")]
    assert told == [(one.about, one.text) for one in news_of(dossier)]


def test_every_kind_and_standing_has_its_name_in_the_views(path, dossier):
    with closing(sqlite3.connect(path)) as plain:
        sql = dict(plain.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'"))
    for view, numbers in (("sources", KINDS), ("claims", STANDINGS), ("news", NEWS_KINDS)):
        numbered = re.findall(r"WHEN (\d) THEN '([a-z]+)'", sql[view])
        assert {name: int(number) for number, name in numbered} == numbers


def test_words_of_a_report_are_not_kept_twice(path, dossier):
    with closing(sqlite3.connect(path)) as plain:
        kept = [text for (text,) in plain.execute("SELECT text FROM news_rows")]
    assert kept == ["T: two newsrooms carry it.", "Twelve were saved: now denied.", "A ferry burns"]


def test_every_table_and_view_can_be_read_without_the_program(path, rows):
    with closing(sqlite3.connect(path)) as plain:
        names = plain.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')").fetchall()
    for (name,) in names:
        rows(name)


def test_ids_lead_to_what_they_stand_for(path, dossier):
    (story,) = dossier.stories
    one, two, three = (statement.id for statement in dossier.statements)
    with writing(path, wait=lambda: None) as engine, snapshot(engine) as connection:
        for wanted, items, statements in (
            (one, ("r1",), (one,)),
            (f"{story.id}-c2", ("r1", "r2"), (two, three)),
            ("source-1", ("r1",), (one, two)),
            ("r2", ("r2",), ()),
            (story.id, ("r1", "r2"), ()),
        ):
            assert anchors(connection, wanted) == Anchors(items=items, statements=statements)
            assert story_with(connection, wanted) == story.id
        for wanted in ("r3", "r1@0-9", f"{story.id}-c3", f"{story.id}-cx", "@1-2", "-c1", "r1@x-y", ""):
            assert anchors(connection, wanted) is None
            assert story_with(connection, wanted) is None
        assert dossier_of(connection, story.id, MADE_BY) == dossier


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("sailor", (("r1", "r2"), 2, 0)),
        ("saving", (("r1", "r2"), 2, 1)),
        ('"twelve sailors"', (("r1", "r2"), 2, 0)),  # the claim is told in other words
        ('"sailors twelve"', ((), 0, 0)),
        ("off-Kinlarig", (("r1",), 1, 1)),
        ("ferry burns", (("r1",), 1, 1)),
        ("trawler Quondam", ((), 0, 0)),
        ("- *", ((), 0, 0)),
    ],
)
def test_search_knows_phrases_and_forms(path, dossier, query, wanted):
    assert dossier.claims
    with writing(path, wait=lambda: None) as engine, snapshot(engine) as connection:
        found = search(connection, query, 9)
    items = tuple(sorted(one.id for one in found.items))
    assert (items, len(found.statements), len(found.claims)) == wanted


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("[The ferry] burned off Kinlarig", (18, 37, "[The ferry] ")),  # the subject is told elsewhere
        ("[The ferry] sank", (None, None, "[The ferry] sank")),
        ("The ferry Quondam burned off Kinlarig.", (0, 38, None)),  # all of its sentence
    ],
)
def test_a_claim_in_other_words_than_its_statement_is_shown_in_them(tmp_path, text, kept):
    path, story = str(tmp_path / "desk.db"), Stories().one([make_reading(FERRY)])
    cut = replace(said(FERRY, "off Kinlarig", "source-1"), sentence=(0, 38))
    claim = make_verdict((cut,), id=f"{story.id}-c1", story=story.id, text=text)
    made = make_dossier([FERRY], stories=(story,), sources=(make_source(),), statements=(cut,), claims=(claim,))
    with writing(path, wait=lambda: None) as engine, engine.begin() as connection:
        one = make_reading(FERRY)
        keep(connection, Kept(original=FERRY, reading=one, made_by=items_made_by()), NOW)
        replace_stories(connection, (), [Group(story=story, earlier=())], NOW)
        keep_dossier(connection, story.id, made, MADE_BY)
    with closing(sqlite3.connect(path)) as plain:
        assert plain.execute("SELECT text FROM claims").fetchall() == [(text,)]
        (row,) = plain.execute('SELECT start, "end", text FROM claim_rows').fetchall()

    assert row == kept
