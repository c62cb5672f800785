"""Whether a figure is exact, a bound, about, or a rise or fall."""

import re
from functools import cache

from secondsource.annotation.quantities.patterns import bounds_after, bounds_before
from secondsource.annotation.quantities.phrases import NOUNS
from secondsource.lexicon import table
from secondsource.model.annotation import Change
from secondsource.model.parse import Parse

LOOK_BACK = 28
CLIMB = 4
CLAUSES = frozenset({"nsubj", "nsubjpass", "ccomp", "advcl", "conj", "appos", "relcl", "attr"})
MOVING = frozenset({"VERB", "ADV", "ADP", "ADJ"})
# Signs that stand for words of bound.
SIGNS = {"~": Change.ABOUT, "≈": Change.ABOUT, "-odd": Change.ABOUT, ">": Change.ABOVE, "+": Change.ABOVE} | {
    "<": Change.BELOW
}


def change_of(
    body: str, parse: Parse, start: int, end: int, token: int, *, is_measure: bool
) -> tuple[Change, int, int]:
    """The sign of a figure at `[start, end)` whose leading token is given, and the span with the words that say so.

    `is_measure` tells that it has a unit, so that a noun of movement behind it is what it measures: "a 5 percent rise".
    """
    if found := bounds_before().search(body[max(0, start - LOOK_BACK) : start]):
        said = found.lastindex or 1
        return _sign(found.group(said)), max(0, start - LOOK_BACK) + found.start(said), end
    if found := bounds_after().match(body, end):
        return _sign(found.group(found.lastindex or 1)), start, end
    return _movement(parse, token, is_measure), start, end


def bound_end(body: str, end: int) -> int:
    """Where the words of bound right behind a figure end: those of "300 or more people"."""
    found = bounds_after().match(body, end)
    direct = found is not None and found.start(found.lastindex or 1) <= end + 1
    return found.end() if found is not None and direct else end


def _sign(words: str) -> Change:
    return SIGNS.get(words.lower()) or _signs()[re.sub(r"\s+", " ", words.lower())]


@cache
def _signs() -> dict[str, Change]:
    return {row[0]: Change(row[1]) for row in table("bounds")}


@cache
def _movements() -> dict[str, Change]:
    return {row[0]: Change(row[1]) for row in table("rise_verbs")}


def is_movement(parse: Parse, index: int) -> bool:
    """Whether a token is a word of movement: "rose", "the fall", "revised"."""
    lemma = parse.tokens[index].lemma.lower()
    return lemma in _movements() or any(row.startswith(f"{lemma} ") for row in _movements())


def _movement(parse: Parse, token: int, is_measure: bool) -> Change:
    """`up` or `down` where the figure is what a word of movement moves by or to."""
    tokens, index = parse.tokens, token
    for _ in range(CLIMB):
        head = tokens[index].head
        if head == index or tokens[index].dep in CLAUSES:
            break
        if tokens[index].dep == "pobj" and not _leads_on(parse, head):
            break
        index = head
        if found := _moved(parse, index, is_measure or tokens[token].dep == "pobj"):
            return found
    before = tokens[token - 1].text.lower() if token else ""
    return _movements().get(before, Change.EXACT) if before in ("up", "down") else Change.EXACT


def _leads_on(parse: Parse, preposition: int) -> bool:
    """Whether a preposition leads from a word of movement to its figure: "rose to", "by", "a fall of"."""
    token = parse.tokens[preposition]
    said = token.text.lower()
    return said in ("by", "to") or (
        said == "of" and parse.tokens[token.head].pos in NOUNS and is_movement(parse, token.head)
    )


def _moved(parse: Parse, index: int, may_be_noun: bool) -> Change | None:
    token = parse.tokens[index]
    if token.pos not in MOVING and not (may_be_noun and token.pos == "NOUN"):
        return None
    if found := _movements().get(token.lemma.lower()):
        return found
    if found := _movements().get(token.text.lower()):
        return found
    near = (t.text.lower() for t in parse.tokens[index + 1 : index + 4] if t.head == index)
    return next((found for word in near if (found := _movements().get(f"{token.lemma.lower()} {word}"))), None)
