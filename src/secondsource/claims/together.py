"""Whether one report gives two figures side by side, as figures of different things."""

from collections.abc import Iterable, Iterator

from secondsource.claims.amounts import same
from secondsource.claims.patterns import UP_FROM
from secondsource.claims.points import Point
from secondsource.claims.proposition import Proposition
from secondsource.lexicon import words
from secondsource.model.annotation import Quantity
from secondsource.text.tokenise import words as words_of


def told_together(left: Point, right: Point, ours: Quantity, theirs: Quantity) -> bool:
    """Whether one source gives both figures in most reports that have both, and none replaces the other there."""
    mine, others = list(_tellers(left, ours)), list(_tellers(right, theirs))
    both = [(one, other) for one in mine for other in others if one.statement.item == other.statement.item]
    beside = [(one, other) for one, other in both if one.statement.source == other.statement.source]
    if any(_replaces(one) or _replaces(other) for one, other in beside):
        return False
    return 2 * len(_reports(beside)) > len(_reports(both))


def _reports(pairs: Iterable[tuple[Proposition, Proposition]]) -> set[str]:
    return {one.statement.item for one, _ in pairs}


def _tellers(point: Point, figure: Quantity) -> Iterator[Proposition]:
    for proposition, figures in zip(point.propositions, point.figures, strict=True):
        if any(one == figure or same(figure, one) for one in figures):
            yield proposition


def _replaces(proposition: Proposition) -> bool:
    if UP_FROM.search(proposition.statement.text):
        return True
    spoken = set(words_of(proposition.sentence.casefold()))
    return bool(spoken & (words("revising_words") | words("correction_words") | words("negations") | {"now", "later"}))
