"""Whose word a statement is, in few bytes: what it has of an attribution of its report is not told again."""

from collections.abc import Iterator
from itertools import islice

from secondsource.store.columns import Plain

PLAIN = {"form": "plain", "cue": None, "speaker": None}
"""What a statement has that no attribution tells of."""

AS_THERE = False
"""In the place of what the attribution has."""


def short_word(statement: Plain, attributions: list[Plain]) -> Plain:
    """The statement with a number for its reason, the place of the attribution that has it, the nearest first.

    What else it has of that attribution, or of none, stands as `AS_THERE`.
    """
    there, told = PLAIN, {}
    if statement["reason"]:
        same = [one for one in enumerate(_near(statement, attributions)) if one[1]["reason"] == statement["reason"]]
        if not same:
            return statement
        place, found = max(same, key=lambda one: (_alike(statement, _held(one[1])), -one[0]))
        there, told = _held(found), {"reason": place}
    return statement | told | {name: AS_THERE for name, one in there.items() if statement[name] == one}


def whole_word(statement: Plain, attributions: list[Plain]) -> Plain:
    """The statement that `short_word` was given."""
    there, reason = PLAIN, statement["reason"]
    if isinstance(reason, int):
        found = next(islice(_near(statement, attributions), reason, None))
        there, reason = _held(found), found["reason"]
    own = {name: there[name] for name in PLAIN if statement[name] is AS_THERE}
    return statement | own | {"reason": reason}


def _near(statement: Plain, attributions: list[Plain]) -> Iterator[Plain]:
    """The attributions in whose words the statement lies, or some of it; then the others."""
    start, end = statement["start"], statement["end"]
    for wanted in (True, False):
        yield from (one for one in attributions if _touches(one, start, end) is wanted)


def _touches(attribution: Plain, start: int, end: int) -> bool:
    return any(one["start"] < end and start < one["end"] for one in attribution["content"])


def _held(attribution: Plain) -> Plain:
    cue = attribution["cue"]
    return {"form": attribution["form"], "cue": cue and cue["text"], "speaker": attribution["speaker"]}


def _alike(statement: Plain, there: Plain) -> int:
    return sum(statement[name] == one for name, one in there.items())
