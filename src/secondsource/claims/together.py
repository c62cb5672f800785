"""Whether one report gives two figures side by side, as figures of different things."""

from collections.abc import Iterator

from secondsource.claims.amounts import same
from secondsource.claims.points import Point
from secondsource.claims.proposition import Proposition
from secondsource.lexicon import words
from secondsource.model.annotation import Quantity
from secondsource.text.tokenise import words as words_of


def told_together(left: Point, right: Point, ours: Quantity, theirs: Quantity) -> bool:
    """Whether one source gives both figures in one report, and none is said to take the place of the other."""
    others = {(p.statement.item, p.statement.source): p for p in _tellers(right, theirs)}
    near = [(p, others.get((p.statement.item, p.statement.source))) for p in _tellers(left, ours)]
    both = [(mine, other) for mine, other in near if other]
    return bool(both) and not any(_replaces(mine) or _replaces(other) for mine, other in both)


def _tellers(point: Point, figure: Quantity) -> Iterator[Proposition]:
    for proposition, figures in zip(point.propositions, point.figures, strict=True):
        if any(one == figure or same(figure, one) for one in figures):
            yield proposition


def _replaces(proposition: Proposition) -> bool:
    spoken = set(words_of(proposition.sentence.casefold()))
    return bool(spoken & (words("revising_words") | words("correction_words") | words("negations") | {"now", "later"}))
