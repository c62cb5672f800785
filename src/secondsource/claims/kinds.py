"""Conflict or update: whether a difference is one source, or one newsroom, going on to a later value."""

from collections import Counter
from collections.abc import Sequence

from secondsource.claims.amounts import counted, same
from secondsource.claims.corrections import corrects
from secondsource.claims.patterns import UP_FROM
from secondsource.claims.proposition import Proposition
from secondsource.claims.telling import Told
from secondsource.claims.vocabulary import moving
from secondsource.claims.whens import moves
from secondsource.lexicon import words
from secondsource.model.annotation import Quantity
from secondsource.model.claim import DiscrepancyKind, Statement
from secondsource.text.tokenise import words as words_of

NOW = frozenset({"now", "still", "already", "reached"})
CLOSE = 40
"""So many characters on either side of a figure are about it."""
BARE = 2
"""A statement of so few words of its own ("The figure was 14") gives a figure and no more."""


def kind_of(ours: Told, theirs: Told) -> DiscrepancyKind:
    """An update if one source stands behind both values, or one report or newsroom corrects itself; else a conflict."""
    same = (_main(ours.statements) & _main(theirs.statements)) - _newsrooms((*ours.statements, *theirs.statements))
    moved = any(found(ours, theirs) for found in (_superseded, _revised, _went_on, _put_off, _left))
    return DiscrepancyKind.UPDATE if same or moved or _corrected(ours, theirs) else DiscrepancyKind.CONFLICT


def of_one_source(ours: Told, theirs: Told) -> bool:
    """Whether it is known of an update by its sources that the one value replaces the other, not by the day alone."""
    return bool(_main(ours.statements) & _main(theirs.statements)) or _corrected(ours, theirs)


def _newsrooms(statements: Sequence[Statement]) -> set[str]:
    """The newsrooms among the sources: what one passes on is told by several."""
    return {statement.source for statement in statements if statement.speaker is None}


def _went_on(ours: Told, theirs: Told) -> bool:
    """Whether it is told on a later day how the figure moved, or how it now stands: higher, or by no other source."""
    earlier, later = sorted((ours, theirs), key=lambda row: row.first)
    if earlier.first[:10] == later.first[:10] or not any(_moves(p, later) for p in later.tellers):
        return False
    named = [{s.source for s in row.statements if s.speaker is not None} for row in (earlier, later)]
    one_room = bool(earlier.rooms & later.rooms) and (not all(named) or bool(named[0] & named[1]))
    left_behind = earlier.last[:10] < later.first[:10]
    return one_room or (left_behind and 0 < earlier.number < later.number)


def _put_off(ours: Told, theirs: Told) -> bool:
    """Whether one of them is the day to which a thing was put off."""
    return any(moves(p.statement) for row in (ours, theirs) for p in row.tellers)


def _left(ours: Told, theirs: Told) -> bool:
    """Whether one of them is the figure from which the other has moved: "up from 80 million"."""
    return any(UP_FROM.search(p.statement.text) for row in (ours, theirs) for p in row.tellers)


def _moves(proposition: Proposition, row: Told) -> bool:
    """Whether it tells that something moved, or has a word close to the figure that says that it stands so now."""
    statement = proposition.statement
    spoken = [_around(statement, q) for q in statement.quantities if row.figure and same(q, row.figure)]
    said = {word for text in spoken or [statement.text] for word in words_of(text.casefold())}
    return proposition.predicate in moving() or bool(said & ((NOW | words("ordinals")) - {"first"}))


def _around(statement: Statement, figure: Quantity) -> str:
    return f"{statement.before(figure)[-CLOSE:]} {figure.text} {statement.behind(figure)[:CLOSE]}"


def _superseded(ours: Told, theirs: Told) -> bool:
    """Whether one newsroom gives the one value on one day in its own words, and the other on a later day."""
    own = all(statement.speaker is None for row in (ours, theirs) for statement in row.statements)
    return own and len(ours.rooms | theirs.rooms) == 1 and ours.first[:10] != theirs.first[:10]


def _revised(ours: Told, theirs: Told) -> bool:
    """Whether the later value is told as one that takes the place of another, by those who gave the earlier.

    A newsroom that told the earlier value in its own words may so tell the later one: "the recount cut it to nine".
    """
    if ours.first[:10] == theirs.first[:10]:
        return False
    earlier, later = sorted((ours, theirs), key=lambda row: row.first)
    gave = {word for p in earlier.tellers for word in p.speaker} - words("function_words")
    if any(_closes(p) or (_revises(p) and gave & (p.subject | p.speaker)) for p in later.tellers):
        return True
    before = {room for room, _ in earlier.own_words}
    return any(room in before and _revises(p) for room, p in later.own_words)


def _closes(proposition: Proposition) -> bool:
    """Whether it gives the last word on a figure, whoever gave an earlier one: "the final count", "a recount"."""
    return bool(words("closing_words") & set(words_of(proposition.statement.text.casefold())))


def _revises(proposition: Proposition) -> bool:
    return bool(words("revising_words") & set(words_of(proposition.statement.text.casefold())))


def _main(statements: Sequence[Statement]) -> set[str]:
    """The sources, beside the outlets themselves, that most of the statements rest on."""
    counted = Counter(statement.source for statement in statements if statement.source and statement.speaker)
    most = max(counted.values(), default=0)
    return {source for source, count in counted.items() if 2 * count > most}


def _corrected(ours: Told, theirs: Told) -> bool:
    """Whether one newsroom alone gave the one value, gives the other too, and puts the one right in like words."""
    one_room = (len(ours.rooms) == 1 and ours.rooms <= theirs.rooms) or (
        len(theirs.rooms) == 1 and theirs.rooms <= ours.rooms
    )
    return one_room and (_puts_right(ours, theirs) or _puts_right(theirs, ours))


def _puts_right(ours: Told, theirs: Told) -> bool:
    """Whether a correction tells the one value, and the other is told of one thing with it or as a bare figure."""
    correcting = [p for p in ours.tellers if corrects(p.sentence)]
    counted_alike = ours.figure and theirs.figure and counted(ours.figure) & counted(theirs.figure)
    return any(counted_alike or _of_one_thing(p, other) for p in correcting for other in theirs.tellers)


def _of_one_thing(correcting: Proposition, other: Proposition) -> bool:
    least = min(len(correcting.words), len(other.words))
    return least <= BARE or 2 * len(correcting.words & other.words) >= least
