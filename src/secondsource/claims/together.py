"""Whether one report tells two things side by side, as of different things."""

from collections.abc import Iterable, Iterator, Sequence

from secondsource.claims.amounts import same
from secondsource.claims.corrections import corrects
from secondsource.claims.patterns import UP_FROM
from secondsource.claims.points import Point
from secondsource.claims.proposition import Proposition
from secondsource.claims.whens import moves
from secondsource.lexicon import words
from secondsource.model.annotation import Quantity
from secondsource.text.tokenise import words as words_of


def told_together(left: Point, right: Point, ours: Quantity, theirs: Quantity) -> bool:
    """Whether one source gives both figures in most reports that have both, and none replaces the other there."""
    return beside(list(_tellers(left, ours)), list(_tellers(right, theirs)))


def beside(mine: Sequence[Proposition], others: Sequence[Proposition], *, any_voice: bool = False) -> bool:
    """Whether one voice tells both in most reports that tell both, and neither as what takes the other's place.

    With `any_voice` whoever tells them.
    """
    both = [(one, other) for one in mine for other in others if one.statement.item == other.statement.item]
    alike = [(one, other) for one, other in both if any_voice or one.statement.source == other.statement.source]
    if any(_replaces(one) or _replaces(other) for one, other in alike):
        return False
    return 2 * len(_reports(alike)) > len(_reports(both))


def _reports(pairs: Iterable[tuple[Proposition, Proposition]]) -> set[str]:
    return {one.statement.item for one, _ in pairs}


def _tellers(point: Point, figure: Quantity) -> Iterator[Proposition]:
    for proposition, figures in zip(point.propositions, point.figures, strict=True):
        if any(one == figure or same(figure, one) for one in figures):
            yield proposition


def _replaces(proposition: Proposition) -> bool:
    if UP_FROM.search(proposition.statement.text) or moves(proposition.statement) or corrects(proposition.sentence):
        return True
    spoken = set(words_of(proposition.sentence.casefold()))
    return bool(spoken & (words("revising_words") | words("correction_words") | words("negations") | {"now", "later"}))
