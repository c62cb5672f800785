"""Which statements of a claim surely say the same: corroboration rests on nothing less."""

from collections.abc import Iterable, Mapping, Sequence

from secondsource.model.annotation import BOUNDS
from secondsource.model.claim import Certainty, Link, Polarity, Statement

LIKE, VERY_LIKE, LITTLE_LIKE = 0.65, 0.87, 0.5
RATHER_LIKE, ALL_RARE = 0.8, 0.95
RARE = 0.45
FIGURES = frozenset({"figures_agree", "telling_figure", "same_length", "same_toll"})
TOLD_ALIKE = FIGURES | {"acts", "thing", "both_negated"}
"""Evidence of what is told: the same names alone do not say the same of those who bear them."""
TELLING_FIGURE = 10
"""Bounds for the evidence of a link, set on the pairs of statements in worlds of reports with known truth."""

OPEN = (frozenset({Certainty.ASSERTED, Certainty.POSSIBLE}), frozenset({Certainty.PLANNED, Certainty.POSSIBLE}))
"""A suspicion does not bear out what another tells for a fact or a plan."""


def parts(statements: Sequence[Statement], links: Iterable[Link]) -> tuple[tuple[Statement, ...], ...]:
    """The statements in groups held together by links that leave no doubt, in the order given.

    A figure that stands for one thing in the story, or is given in two units, holds together what is a little alike.
    What is rather alike holds together by any figure, where both say that something is not so, and where all that is
    rare in the one stands in the other.

    A statement without any link is not doubted.
    """
    by_id = {one.id: one for one in statements}
    leader = {one.id: one.id for one in statements}
    linked = [link for link in links if link.left in by_id and link.right in by_id]
    for link in linked:
        if _leaves_no_doubt(link, by_id):
            _join(leader, link.left, link.right)
    touched = {end for link in linked for end in (link.left, link.right)}
    loose = [one.id for one in statements if one.id not in touched]
    for free in loose:
        for other in statements:
            _join(leader, free, other.id)
    groups: dict[str, list[Statement]] = {}
    for one in statements:
        groups.setdefault(_found(leader, one.id), []).append(one)
    return tuple(tuple(group) for group in groups.values())


def _leaves_no_doubt(link: Link, statements: Mapping[str, Statement]) -> bool:
    score = {one.feature: one.score for one in link.evidence}
    ends = [statements[link.left], statements[link.right]]
    if {one.certainty for one in ends} in OPEN or _only_bounds(*ends):
        return False
    if not score:
        return True
    like, rare = score.get("likeness", 0.0), score.get("shared_rarity", 0.0)
    figured = not FIGURES.isdisjoint(score)
    negated = all(one.polarity is Polarity.NEGATED for one in ends)
    if like >= VERY_LIKE or (like >= RATHER_LIKE and (figured or negated or rare >= ALL_RARE)):
        return True
    if like >= LIKE and rare >= RARE and not TOLD_ALIKE.isdisjoint(score):
        return True
    if not figured or like < LITTLE_LIKE:
        return False
    return rare >= RARE or score.get("telling_figure", 0.0) >= 1 or _share_a_figure(*ends)


def _only_bounds(left: Statement, right: Statement) -> bool:
    """Whether one gives the only figure of the other as a bound, and another number: "at least four", "five"."""
    told = [[one for one in side.quantities if one.value is not None] for side in (left, right)]
    if [len(side) for side in told] != [1, 1]:
        return False
    (ours,), (theirs,) = told
    bound = (ours.change in BOUNDS) is not (theirs.change in BOUNDS)
    return bound and ours.unit == theirs.unit and ours.value != theirs.value


def _share_a_figure(left: Statement, right: Statement) -> bool:
    values = [{one.value for one in side.quantities if one.value is not None} for side in (left, right)]
    return any(value >= TELLING_FIGURE for value in values[0] & values[1])


def _found(leader: Mapping[str, str], one: str) -> str:
    while leader[one] != one:
        one = leader[one]
    return one


def _join(leader: dict[str, str], left: str, right: str) -> None:
    first, second = sorted((_found(leader, left), _found(leader, right)))
    leader[second] = first
