"""What follows from the reports of a store is made when it is missing or of another version, and only then."""

import random
from dataclasses import replace

import pytest
from sqlalchemy import select

from factory import make_dossier, make_item, make_reading
from secondsource.model.decision import Decision, DecisionKind
from secondsource.model.rejection import Rejection
from secondsource.pipeline import Pipeline
from secondsource.runner import making
from secondsource.runner.made_by import items_made_by
from secondsource.runner.making import settle
from secondsource.stage import VERSIONS
from secondsource.store.database import snapshot, writing
from secondsource.store.decisions import decide, holding, undo
from secondsource.store.items import Kept, keep, readings
from secondsource.store.listing import listed
from secondsource.store.schema import items, stories, story_items
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
        kept = Kept(original=item, reading=make_reading(item), made_by=items_made_by())
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

    monkeypatch.setattr(making, "annotate_all", annotate)
    monkeypatch.setitem(VERSIONS, "cleaning", VERSIONS["cleaning"] + 1)
    assert run(engine, pipeline)["a"].headline == "Read anew"
    assert told == ["a", "c"]
    assert sorted(judged) == ["a", "a", "c", "c"]
    with snapshot(engine) as connection:
        assert [one.item.headline for one in readings(connection)] == ["Read anew", None]
        assert connection.execute(select(items.c.added).distinct()).all() == [("2024-03-05T10:00:00Z",)]
        assert len(set(connection.execute(select(stories.c.made_by)).scalars())) == 1
    run(engine, pipeline)
    assert len(told) == 2


EVENTS = (
    "ferry Quondam burned off Kinlarig sailors trawler saved harbour lifeboat smoke engine",
    "chess title Tostig Brasov Plume draw champion junior board opening endgame clock",
    "ammonia leaked fish plant Kinlarig workers hospital valve refrigeration alarm smell",
    "mayor Haldane recount ballots Westerly council votes ward margin clerk court",
)


def some_readings(chance, count):
    """Reports of a few events in words picked at random; some are later captures of one page."""
    made, pages = [], {}
    for number in range(count):
        words = chance.choice(EVENTS).split()
        body = f"Report {number}. " + " ".join(chance.sample(words, 8)) + "."
        page = chance.choice([None, None, f"https://x.example/{chance.randrange(3)}"])
        if page and chance.random() < 0.8:
            body = f"{pages.setdefault(page, body)} Report {number}."
        day, hour = f"2024-03-0{chance.randint(1, 9)}", f"2024-03-1{number % 10}T00:00:00Z"
        made.append(make_item(body, id=f"r{number:02}", published=day, canonical_url=page, captured=page and hour))
    return [make_reading(item) for item in made]


@pytest.mark.parametrize("seed", range(8))
def test_stories_found_bit_by_bit_are_those_found_at_once(engine, judged, seed):
    chance, pipeline = random.Random(seed), light_pipeline()
    made = some_readings(chance, 24)
    chance.shuffle(made)
    ignored = {one.item.id for one in made if chance.random() < 0.15}
    decisions = []
    while made or decisions:
        part, made = made[: chance.randint(0, 9)], made[9:]
        for one in part:
            kept = Kept(original=one.item, reading=one, made_by=items_made_by())
            with engine.begin() as connection:
                keep(connection, kept, "2024-03-05T10:00:00Z")
        with engine.begin() as connection:
            for item in ignored & {one.item.id for one in part}:
                note = Decision(number=0, kind=DecisionKind.IGNORED, items=(item,), who="", when="", why="")
                decisions.append(decide(connection, note).number)
            if not made and decisions:
                undo(connection, decisions.pop(), "now")
        run(engine, pipeline)
        with snapshot(engine) as connection:
            out = {item for one in holding(connection) for item in one.items}
            held = [one for one in readings(connection) if one.item.id not in out]
            found = {frozenset(one.items) for one in listed(connection, None)}
        folded = pipeline.fold(held)
        assert found == {frozenset(story.items) for story in pipeline.stories(folded)}
        with snapshot(engine) as connection:
            keys = select(story_items.c.item).join(items, items.c.key == story_items.c.item)
            whole = connection.execute(keys.with_only_columns(items.c.id)).scalars().all()
        assert sorted(whole) == sorted(one.item.id for one in held)
