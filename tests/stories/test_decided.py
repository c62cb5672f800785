import pytest

from factory import make_item, make_reading
from secondsource.model.decision import Decision, DecisionKind
from secondsource.model.story import Story
from secondsource.stories.decided import arranged

READINGS = [make_reading(make_item(f"Report {name}.", id=name)) for name in "abcde"]


def told(readings):
    items = tuple(one.item.id for one in readings)
    return Story(id="".join(items), headline="told anew", items=items)


FOUND = [Story(id=items, headline="as found", items=tuple(items)) for items in ("ab", "cd", "e")]


@pytest.mark.parametrize(
    ("decisions", "wanted"),
    [
        ([], ["ab", "cd", "e"]),
        ([("together", "ac")], ["abcd", "e"]),
        ([("together", "ab")], ["ab", "cd", "e"]),
        ([("together", "xy")], ["ab", "cd", "e"]),  # reports that are gone
        ([("apart", "a")], ["a", "b", "cd", "e"]),
        ([("apart", "bc")], ["a", "bc", "d", "e"]),
        ([("together", "ace"), ("apart", "e")], ["abcd", "e"]),
        ([("ignored", "a"), ("note", "b")], ["ab", "cd", "e"]),
    ],
)
def test_stories_are_as_people_decided(decisions, wanted):
    made = [
        Decision(number=1, kind=DecisionKind(kind), items=tuple(items), who="Ada", when="2026-11-22T10:00:00Z", why="")
        for kind, items in decisions
    ]
    found = arranged(FOUND, READINGS, made, told)
    assert sorted("".join(story.items) for story in found) == wanted
    for story in found:
        assert (story.headline == "as found") == (story in FOUND)
