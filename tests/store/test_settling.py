"""What follows from the reports of a store is made when it is missing or of another version, and only then."""

from dataclasses import replace

import pytest
from sqlalchemy import select

from factory import make_dossier, make_item, make_reading
from secondsource.cleaning.stage import Cleaning
from secondsource.model.rejection import Rejection
from secondsource.pipeline import Pipeline
from secondsource.runner import settling
from secondsource.runner.settling import items_made_by, settle
from secondsource.store.database import snapshot, writing
from secondsource.store.items import Kept, keep, readings
from secondsource.store.schema import items, stories
from secondsource.store.stories import listed
from store_work import light_pipeline

BODIES = {
    "a": "The ferry Quondam burned off Kinlarig on Tuesday and twelve sailors were saved by a trawler.",
    "b": "Twelve sailors were saved by a trawler when the ferry Quondam burned off Kinlarig on Tuesday.",
    "c": "Mirela Tostig won the junior chess title in Brasov with a draw against the champion Ottokar Plume.",
}


@pytest.fixture
def engine(tmp_path):
    with writing(str(tmp_path / "a.db"), wait=lambda: None) as engine:
        yield engine


@pytest.fixture
def judged(monkeypatch):
    """The stories that were judged, in order; none is in truth. One with a chess title cannot be."""
    seen = []

    def judge_story(self, held, _tell, _decisions=()):
        seen.append("".join(sorted(one.item.id for one in held)))
        if "c" in seen[-1]:
            raise ValueError("no story")
        dossier = make_dossier([one.item for one in held])
        return replace(dossier, stories=(self.stories.one(held),))

    monkeypatch.setattr(Pipeline, "judge_story", judge_story)
    return seen


def add(engine, pipeline, *names):
    for name in names:
        item = make_item(BODIES[name], id=name, published="2024-03-05")
        kept = Kept(original=item, reading=make_reading(item), made_by=items_made_by(pipeline))
        with engine.begin() as connection:
            keep(connection, kept, "2024-03-05T10:00:00Z")


def run(engine, pipeline):
    settle(engine, pipeline, lambda *_: None)
    with snapshot(engine) as connection:
        return {"".join(sorted(one.items)): one for one in listed(connection, None)}


def test_only_what_is_new_is_judged_and_a_story_that_cannot_be_costs_no_other(engine, judged):
    pipeline = light_pipeline()
    add(engine, pipeline, "a", "c")
    found = run(engine, pipeline)
    assert sorted(judged) == ["a", "c"]
    assert (found["a"].claims, found["c"].claims) == (0, None)
    run(engine, pipeline)
    assert len(judged) == 2  # not even the one that could not be judged
    add(engine, pipeline, "b")
    assert set(run(engine, pipeline)) == {"ab", "c"}
    assert judged[2:] == ["ab"]


def test_what_an_earlier_version_made_is_made_anew(engine, judged, monkeypatch):
    pipeline = light_pipeline()
    add(engine, pipeline, "a", "c")
    run(engine, pipeline)
    told = []

    def annotate(found):
        for item in found:
            told.append(item.id)
            unread = Rejection(path="", stage="annotation", reason="cannot be annotated", detail="")
            yield unread if item.id == "c" else make_reading(replace(item, headline="Read anew"))

    monkeypatch.setattr(settling, "annotate_all", annotate)
    monkeypatch.setattr(Cleaning, "version", Cleaning.version + 1)
    assert run(engine, pipeline)["a"].headline == "Read anew"
    assert told == ["a", "c"]
    assert sorted(judged) == ["a", "a", "c", "c"]
    with snapshot(engine) as connection:
        assert [one.item.headline for one in readings(connection)] == ["Read anew", None]
        assert connection.execute(select(items.c.added).distinct()).all() == [("2024-03-05T10:00:00Z",)]
        assert len(set(connection.execute(select(stories.c.made_by)).scalars())) == 1
    run(engine, pipeline)
    assert len(told) == 2
