"""The simple rules that stand beside the figures of stories."""

from eval.simple import beside_stories

ITEMS = [
    {"id": "a", "headline": "Ferry runs aground in fog", "body": "A ferry ran aground. Lifeboats came to the ferry."},
    {"id": "b", "headline": "Ferry runs aground in thick fog", "body": "Lifeboats took forty off the ferry aground."},
    {"id": "c", "headline": "Council raises charges", "body": "Parking charges rise, the council voted."},
    {"id": "d", "headline": None, "body": "The council voted: parking charges rise."},
]
STORY = {"a": 1, "b": 1, "c": 2, "d": 2}


def grouped(groups):
    """The share of pairs that are rightly together or apart."""
    pairs = [(left, right) for left in STORY for right in STORY if left < right]
    right = sum((STORY[x] == STORY[y]) == (groups[x] == groups[y]) for x, y in pairs)
    return {"bcubed": {"f1": right / len(pairs)}}


def test_each_alone_headlines_and_average_link_are_told_with_what_they_reach():
    told = beside_stories(ITEMS, grouped, ["bcubed.f1"])
    assert told == {"bcubed.f1": "each alone 0.667, like headlines 0.833, tf-idf, best threshold 1.000"}
