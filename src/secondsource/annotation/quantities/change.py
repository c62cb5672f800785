"""Whether a figure is exact, a bound, about, or a rise or fall."""

import re
from functools import cache

from secondsource.annotation.quantities.patterns import bounds_after, bounds_before
from secondsource.lexicon import table
from secondsource.model.annotation import Change
from secondsource.model.parse import Parse

LOOK_BACK = 28
CLIMB = 4
CLAUSES = frozenset({"nsubj", "nsubjpass", "ccomp", "advcl", "conj", "appos", "relcl", "attr"})
MOVING = frozenset({"VERB", "ADV", "ADP", "ADJ"})


def change_of(body: str, parse: Parse, start: int, end: int, token: int) -> tuple[Change, int, int]:
    """The sign of a figure at `[start, end)` whose leading token is given, and the span with the words that say so."""
    if found := bounds_before().search(body[max(0, start - LOOK_BACK) : start]):
        return _sign(found.group(1)), max(0, start - LOOK_BACK) + found.start(1), end
    if found := bounds_after().match(body, end):
        return _sign(found.group(1)), start, end
    return _movement(parse, token), start, end


def _sign(words: str) -> Change:
    return _signs()[re.sub(r"\s+", " ", words.lower())]


@cache
def _signs() -> dict[str, Change]:
    return {row[0]: Change(row[1]) for row in table("bounds")}


@cache
def _movements() -> dict[str, Change]:
    return {row[0]: Change(row[1]) for row in table("rise_verbs")}


def _movement(parse: Parse, token: int) -> Change:
    """`up` or `down` where the figure is what a verb of movement moves by or to."""
    tokens = parse.tokens
    index = token
    for _ in range(CLIMB):
        head = tokens[index].head
        if head == index:
            break
        if tokens[index].dep in CLAUSES or (
            tokens[index].dep == "pobj" and tokens[head].text.lower() not in ("by", "to")
        ):
            break
        index = head
        if tokens[index].pos in MOVING and (found := _movements().get(tokens[index].lemma.lower())):
            return found
    before = tokens[token - 1].text.lower() if token else ""
    return _movements().get(before, Change.EXACT) if before in ("up", "down") else Change.EXACT
