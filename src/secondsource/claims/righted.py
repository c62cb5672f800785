"""What a newsroom puts right in so many words: "We reported wrongly that it was in Oslo. It was in Bergen."."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from secondsource.claims.amounts import counts
from secondsource.claims.corrections import corrects
from secondsource.claims.phrasing import shown
from secondsource.claims.points import Point, Points
from secondsource.claims.proposition import Proposition
from secondsource.claims.telling import Told, told
from secondsource.model.claim import Discrepancy, DiscrepancyField, DiscrepancyKind

NEXT_CHARACTERS = 60
"""So far behind what was wrong stands what is right."""

Laid = tuple[Point, Proposition]


def righted(table: Points, known: Sequence[Discrepancy]) -> Iterator[Discrepancy]:
    """An update for each correction that a newsroom makes of its own report, unless a discrepancy tells of it."""
    laid = [(point, p) for point in table.points for p in point.propositions]
    laid.sort(key=lambda one: (one[1].statement.item, one[1].statement.start))
    for wrong, right in pairwise(laid):
        if not _puts_right(wrong[1], right[1]) or any(_tells(one, wrong[1]) for one in known):
            continue
        if field := _field(wrong[1], right[1]):
            yield told(DiscrepancyKind.UPDATE, field, [_row(wrong, field), _row(right, field)], wrong[1].clear)


def _puts_right(wrong: Proposition, right: Proposition) -> bool:
    """Whether a newsroom says what it had told, and in the next sentence, in its own words, what is so."""
    first, second = wrong.statement, right.statement
    follows = first.item == second.item and 0 <= second.start - first.sentence[1] <= NEXT_CHARACTERS
    own = second.speaker is None and (first.speaker is None or first.source == second.source)
    return follows and own and corrects(wrong.sentence) and not corrects(right.sentence)


def _tells(known: Discrepancy, wrong: Proposition) -> bool:
    held = (statement for value in known.values for statement in value.statements)
    return known.kind is DiscrepancyKind.UPDATE and wrong.statement.id in held


def _field(wrong: Proposition, right: Proposition) -> DiscrepancyField | None:
    """Of what kind both give a value; null where the one says nothing that could stand in place of the other."""
    if counts(wrong.statement) and counts(right.statement):
        return DiscrepancyField.QUANTITY
    if wrong.statement.times and right.statement.times:
        return DiscrepancyField.TIME
    return DiscrepancyField.PLACE if all(one.where or one.statement.places for one in (wrong, right)) else None


def _row(one: Laid, field: DiscrepancyField) -> Told:
    point, proposition = one
    statement = proposition.statement
    figure = counts(statement)[0] if field is DiscrepancyField.QUANTITY else None
    value = shown(figure, [statement]) if figure else statement.text
    return Told(value, [point], [statement], figure)
