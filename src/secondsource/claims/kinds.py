"""Conflict or update: whether a difference is one source, or one newsroom, going on to a later figure."""

from secondsource.claims.points import Point
from secondsource.lexicon import words
from secondsource.model.claim import DiscrepancyKind
from secondsource.text.tokenise import words as words_of


def kind_of(left: Point, right: Point) -> DiscrepancyKind:
    """An update if one source stands behind both, or one newsroom corrects itself; else a conflict."""
    if left.sources & right.sources:
        return DiscrepancyKind.UPDATE
    if left.origins & right.origins and (_corrects(left) or _corrects(right)):
        return DiscrepancyKind.UPDATE
    return DiscrepancyKind.CONFLICT


def _corrects(point: Point) -> bool:
    return any(words("correction_words") & set(words_of(p.sentence)) for p in point.propositions)
