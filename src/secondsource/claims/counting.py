"""How a figure counts: a whole, a part of one, a step on the way to one, the gap between two, or a limit."""

from enum import StrEnum

from secondsource.claims.patterns import (
    ADDED_TO,
    GAP_BEFORE,
    GAP_BEHIND,
    LIMIT_BEFORE,
    OF_GROUP,
    PART_BEFORE,
    PART_BEHIND,
    STEP_BEFORE,
    STEP_BEHIND,
    THERE_WERE,
)
from secondsource.claims.states import state_of
from secondsource.model.annotation import Quantity
from secondsource.model.claim import Statement

GAPS = frozenset({"margin", "majority", "lead", "difference", "gap"})
"""Nouns for the distance between two figures."""


class Counting(StrEnum):
    """What a figure stands for in its statement; only figures of one kind can be given for one point."""

    WHOLE = "whole"
    PART = "part"
    STEP = "step"
    GAP = "gap"
    LIMIT = "limit"


def counting(figure: Quantity, statement: Statement) -> Counting:
    """How the figure counts.

    "41 held, among them three children" gives a whole and a part, "six more arrests" a step, "a dozen more than the
    41" a gap, "licensed for 230" a limit.
    """
    before, behind = statement.before(figure), statement.behind(figure)
    if GAP_BEHIND.match(behind) or GAP_BEFORE.search(before) or GAPS & set((figure.of or "").casefold().split()):
        return Counting.GAP
    if LIMIT_BEFORE.search(before):
        return Counting.LIMIT
    group = OF_GROUP.match(behind)
    of_them = PART_BEHIND.match(behind) and not THERE_WERE.search(before)
    if PART_BEFORE.search(before) or of_them or (group and state_of(group["who"])):
        return Counting.PART
    if STEP_BEFORE.search(before) or STEP_BEHIND.match(behind) or ADDED_TO.search(behind):
        return Counting.STEP
    return Counting.WHOLE
