"""Conflict or update: whether a difference is one source, or one newsroom, going on to a later figure."""

from collections import Counter
from collections.abc import Sequence

from secondsource.claims.points import Point
from secondsource.lexicon import words
from secondsource.model.claim import DiscrepancyKind, Statement
from secondsource.text.tokenise import words as words_of


def kind_of(ours: Sequence[Statement], theirs: Sequence[Statement], left: Point, right: Point) -> DiscrepancyKind:
    """An update if one source stands behind both values, or one newsroom corrects itself; else a conflict."""
    if _main(ours) & _main(theirs):
        return DiscrepancyKind.UPDATE
    if left.origins & right.origins and (_corrects(left) or _corrects(right)):
        return DiscrepancyKind.UPDATE
    return DiscrepancyKind.CONFLICT


def _main(statements: Sequence[Statement]) -> set[str]:
    """The sources that most of the statements rest on."""
    counted = Counter(statement.source for statement in statements if statement.source)
    most = max(counted.values(), default=0)
    return {source for source, count in counted.items() if 2 * count > most}


def _corrects(point: Point) -> bool:
    return any(words("correction_words") & set(words_of(p.sentence)) for p in point.propositions)
