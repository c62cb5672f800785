"""Conflict or update: whether a difference is one source, or one newsroom, going on to a later value."""

from collections import Counter
from collections.abc import Sequence

from secondsource.claims.telling import Told
from secondsource.lexicon import words
from secondsource.model.claim import DiscrepancyKind, Statement
from secondsource.text.tokenise import words as words_of


def kind_of(ours: Told, theirs: Told) -> DiscrepancyKind:
    """An update if one source stands behind both values, or one report or newsroom corrects itself; else a conflict."""
    same = _main(ours.statements) & _main(theirs.statements)
    if same or _superseded(ours, theirs) or _corrected(ours, theirs):
        return DiscrepancyKind.UPDATE
    return DiscrepancyKind.CONFLICT


def _superseded(ours: Told, theirs: Told) -> bool:
    """Whether one newsroom gives the one value on one day in its own words, and the other on a later day."""
    own = all(statement.speaker is None for row in (ours, theirs) for statement in row.statements)
    return own and len(ours.rooms | theirs.rooms) == 1 and ours.first[:10] != theirs.first[:10]


def _main(statements: Sequence[Statement]) -> set[str]:
    """The sources, beside the outlets themselves, that most of the statements rest on."""
    counted = Counter(statement.source for statement in statements if statement.source and statement.speaker)
    most = max(counted.values(), default=0)
    return {source for source, count in counted.items() if 2 * count > most}


def _corrected(ours: Told, theirs: Told) -> bool:
    """Whether one newsroom gives both values and says of one that it was put right."""
    if not (ours.rooms <= theirs.rooms or theirs.rooms <= ours.rooms):
        return False
    sentences = [p for row in (ours, theirs) for point in row.points for p in point.propositions]
    told = {statement.id for row in (ours, theirs) for statement in row.statements}
    return any(
        words("correction_words") & set(words_of(p.sentence.casefold())) for p in sentences if p.statement.id in told
    )
