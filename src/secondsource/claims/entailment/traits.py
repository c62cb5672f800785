"""What two sentences have and lack, counted, for the trees that weigh it: too fine to be shown one by one."""

import math
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from secondsource.claims.entailment.likeness import Words, meet, opposed, shared_acts, spoken, unspoken
from secondsource.claims.entailment.side import Side
from secondsource.language.commonness import UNKNOWN_SHARE, load_commonness
from secondsource.lexicon import table
from secondsource.text.stem import stem
from secondsource.text.tokenise import words as words_of

FIELDS = ("names", "nouns", "acts", "qualities", "proper", "common", "core", "numbers", "years", "singles")
ROOM = 3
"""So many words more than the claim has may lie between its words in the stretch that tells most of it."""


def traits(left: Side, right: Side) -> list[float]:
    """The traits of a claim (left) and its evidence, always as many and in the same order."""
    parts = (_fields, _cues, _rare, _placed, _acts, _sizes)
    return [float(value) for part in parts for value in part(left, right)]


def _fields(left: Side, right: Side) -> Iterator[int]:
    """Of words of every kind: those only in the first, those only in the second, those in the first."""
    for field in FIELDS:
        ours, theirs = getattr(left, field), getattr(right, field)
        yield from (len(ours - theirs), len(theirs - ours), len(ours))


def _cues(left: Side, right: Side) -> Iterator[int]:
    ours, theirs = (frozenset(words_of(side.text)) for side in (left, right))
    for row in table("claim_cues"):
        cues = frozenset(row[1].split())
        yield from (len(cues & ours), len(cues & theirs))


def _rare(left: Side, right: Side) -> Iterator[float]:
    """How much of the first is missing from the second, rare words weighing more."""
    missing = unspoken(left.meanings, right)
    weights = [rarity(word) for word in missing]
    total = sum(map(rarity, left.meanings)) or 1.0
    yield from (1 - sum(weights) / total, max(weights, default=0.0), sum(weights), len(weights))
    yield from (len(unspoken(left.proper, right)), len(unspoken(right.proper, left)))
    yield _densest(left, right) / total


def _densest(left: Side, right: Side) -> float:
    """What the stretch of the second that tells most of the first tells of it."""
    told = [word.meaning for word in right.words]
    width = max(ROOM, len(left.words) + ROOM)
    starts = range(max(1, len(told) - width + 1))
    return max(_rarity_of(left.meanings.intersection(told[start : start + width])) for start in starts)


def _rarity_of(found: Words) -> float:
    return sum(map(rarity, sorted(found)))


def _placed(left: Side, right: Side) -> Iterator[float]:
    """Whether words that both have stand together, in one order, and the ends of the claim in the evidence."""
    ours = {word.meaning: place for place, word in enumerate(left.words)}
    shared = [(place, ours[word.meaning]) for place, word in enumerate(right.words) if word.meaning in ours]
    yield (shared[-1][0] - shared[0][0] + 1) / len(shared) if shared else 0.0
    yield sum(a[1] > b[1] for a, b in pairwise(shared)) / max(1, len(shared))
    for end in left.words[:1], left.words[-1:]:
        yield float(any(word.meaning in spoken(right) for word in end))


def _acts(left: Side, right: Side) -> Iterator[int]:
    pairs = list(shared_acts(left, right))
    yield len(pairs)
    for parts in ([(a.actor, b.actor) for a, b in pairs], [(a.object, b.object) for a, b in pairs]):
        told = [(a, b) for a, b in parts if a and b]
        met = sum(meet(a, b) for a, b in told)
        yield from (met, len(told) - met)
    yield from (sum(a.negated != b.negated for a, b in pairs), sum(a.ahead != b.ahead for a, b in pairs))
    yield from (sum(act.negated for act in side.told) for side in (left, right))
    yield from (sum(opposed(a, b) for a in left.told for b in right.told), len(left.told))


def _sizes(left: Side, right: Side) -> Iterator[float]:
    for side in (left, right):
        yield from (len(side.figures), len(side.times), side.negations, side.length)
    yield left.length / max(1, right.length)


@cache
def rarity(word: str) -> float:
    """How much it tells that a text has the word: the logarithm of the reports to one that has it."""
    return -math.log(load_commonness().get(stem(word), UNKNOWN_SHARE))
