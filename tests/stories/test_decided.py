import pytest

from secondsource.model.decision import Decision, DecisionKind
from secondsource.stories.decided import arranged

FOUND = [frozenset(items) for items in ("ab", "cd", "e")]


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
    assert sorted("".join(sorted(group)) for group in arranged(FOUND, made)) == wanted
