"""Which statements of a claim surely say the same: corroboration rests on nothing less."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from secondsource import lexicon
from secondsource.judgement.joined import found, join
from secondsource.judgement.patterns import NO_ANSWER, ONESELF
from secondsource.model.annotation import BOUNDS
from secondsource.model.claim import Certainty, Link, Statement
from secondsource.text import tokenise
from secondsource.text.clocks import hour, one_hour

SURE = 0.55
"""The probability of a link from which two statements are held to say the same, see decision 0020.

At it no claim of the six worlds is falsely corroborated; on real news three in four links above it are right.
"""

OPEN = (frozenset({Certainty.ASSERTED, Certainty.POSSIBLE}), frozenset({Certainty.PLANNED, Certainty.POSSIBLE}))
"""A suspicion does not bear out what another tells for a fact or a plan."""


def parts(statements: Sequence[Statement], links: Iterable[Link]) -> tuple[tuple[Statement, ...], ...]:
    """The statements in groups held together by links that leave no doubt, in the order given.

    A statement without any link is not doubted.
    """
    leader = {one.id: one.id for one in statements}
    linked = list(_ends(statements, links))
    for link, left, right in linked:
        if _leaves_no_doubt(link, left, right):
            join(leader, left.id, right.id)
    touched = {end.id for _, *ends in linked for end in ends}
    loose = [one.id for one in statements if one.id not in touched]
    for free in loose:
        for other in statements:
            join(leader, free, other.id)
    groups: dict[str, list[Statement]] = {}
    for one in statements:
        groups.setdefault(found(leader, one.id), []).append(one)
    return tuple(tuple(group) for group in groups.values())


def alone(statements: Sequence[Statement], links: Iterable[Link]) -> bool:
    """Whether all that could join the statements are speakers who each tell of themselves."""
    doubted = [ends for link, *ends in _ends(statements, links) if not _leaves_no_doubt(link, *ends)]
    return bool(doubted) and all(_each_his_own(*ends) for ends in doubted)


def _ends(statements: Sequence[Statement], links: Iterable[Link]) -> Iterator[tuple[Link, Statement, Statement]]:
    """The links between the statements, each with what it links."""
    by_id = {one.id: one for one in statements}
    return ((link, by_id[link.left], by_id[link.right]) for link in links if {link.left, link.right} <= by_id.keys())


def _leaves_no_doubt(link: Link, left: Statement, right: Statement) -> bool:
    if {left.certainty, right.certainty} in OPEN or any(apart(left, right) for apart in APART):
        return False
    return link.probability is None or link.probability >= SURE


def _each_his_own(left: Statement, right: Statement) -> bool:
    """Whether two each tell what they themselves feel, want or do, or ask in vain: "we express our condolences"."""
    told = (left.text, right.text)
    return left.source != right.source and ((_is_own(left) and _is_own(right)) or all(map(NO_ANSWER.search, told)))


def _is_own(one: Statement) -> bool:
    if not one.speaker:
        return False
    words = set(tokenise.words(one.text))
    own = ONESELF.search(one.text) is not None or not words.isdisjoint(lexicon.words("judging_words"))
    return own or one.certainty is Certainty.DEMANDED


def _at_other_hours(left: Statement, right: Statement) -> bool:
    """Whether both tell hours, and no two of them are one, rounded: "at 5:58", "around 6:07"."""
    ours, theirs = ([at for time in one.times if (at := hour((time.value or "",)))] for one in (left, right))
    return bool(ours and theirs) and not any(one_hour(*pair, one_day=True) for pair in product(ours, theirs))


def _only_bounds(left: Statement, right: Statement) -> bool:
    """Whether one gives the only figure of the other as a bound, and another number: "at least four", "five"."""
    told = [[one for one in side.quantities if one.value is not None] for side in (left, right)]
    if [len(side) for side in told] != [1, 1]:
        return False
    (ours,), (theirs,) = told
    bound = (ours.change in BOUNDS) is not (theirs.change in BOUNDS)
    return bound and ours.unit == theirs.unit and ours.value != theirs.value


APART = (_only_bounds, _each_his_own, _at_other_hours)
"""What keeps two statements from bearing one another out, however sure their link is."""
