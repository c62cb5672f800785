"""Words of time that are part of a name: "This Week" on the radio, a paper called "Today"."""

import re

from secondsource.annotation.times.context import Context


def is_name(match: re.Match[str], context: Context) -> bool:
    """Whether a match is (part of) the title of something, by the capitals in it."""
    groups = match.groupdict()
    if unit := groups.get("unit"):
        return unit[0].isupper() and not unit.isupper() and _within(match.start("unit"), match.start(), context)
    return "near" in groups and match["near"][0].isupper() and _behind_name(match.start("near"), context)


def _within(start: int, first: int, context: Context) -> bool:
    """Whether a word does not begin the expression, or stands behind a figure: "60 Minutes"."""
    index = context.token_at(start)
    return start > first or (index > 0 and context.parse.tokens[index - 1].tag == "CD")


def _behind_name(start: int, context: Context) -> bool:
    index = context.token_at(start)
    before = context.parse.tokens[index - 1] if index else None
    return before is not None and before.pos == "PROPN" and context.body[before.end : start] == " "
