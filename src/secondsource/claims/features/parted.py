"""What speaks against two statements being one that are worded alike: another of a row, a number told and withheld."""

from collections.abc import Iterator
from itertools import pairwise

from secondsource.claims.amounts import figures, of_people, of_things, point
from secondsource.claims.features.modality import days
from secondsource.claims.features.pair import Pair
from secondsource.claims.proposition import Proposition
from secondsource.claims.vocabulary import meaning
from secondsource.claims.whens import apart, moves, own, put_off_to, set_aside
from secondsource.lexicon import words
from secondsource.model.claim import Polarity
from secondsource.text.tokenise import words as words_of

FIRST = "first"


def other_of_row(pair: Pair) -> bool:
    """One tells of the second or third of a row, the other of another of it."""
    return _other_of_row(pair.ours, pair.theirs) or _other_of_row(pair.theirs, pair.ours)


def _other_of_row(left: Proposition, right: Proposition) -> bool:
    ours, theirs = dict(_numbered(left)), dict(_numbered(right))
    return any(
        theirs.get(noun, number) != number or (noun not in theirs and number != FIRST and noun in right.words)
        for noun, number in ours.items()
    )


def _numbered(one: Proposition) -> Iterator[tuple[str, str]]:
    """The nouns that an ordinal stands before, as meanings, with the ordinal; days and floors are no rows of events."""
    for number, noun in pairwise(words_of(one.statement.text.casefold())):
        if number in words("ordinals") and noun not in words("rowless_nouns"):
            yield meaning(noun), number


def number_withheld(pair: Pair) -> bool:
    """One tells about a number without giving it: "the toll may rise", where the other gives one."""
    ours, theirs = (bool(figures(side.statement.quantities)) for side in (pair.ours, pair.theirs))
    bare = pair.theirs if ours else pair.ours
    return ours is not theirs and bool(set(words_of(bare.statement.text.casefold())) & words("figure_nouns"))


def other_counted(pair: Pair) -> bool:
    """They give one figure, the one of people and the other of things: 48,000 people moved, 48,000 homes dark."""
    ours, theirs = (figures(side.statement.quantities) for side in (pair.ours, pair.theirs))
    made = [(a, b) for a in ours for b in theirs if point(a) == point(b)]
    return bool(made) and all((of_people(a) and of_things(b)) or (of_things(a) and of_people(b)) for a, b in made)


def other_picture(pair: Pair) -> bool:
    """One tells what a picture shows: what is seen in it is not yet what others tell, or show."""
    return pair.ours.pictured or pair.theirs.pictured


def other_denied(pair: Pair) -> bool:
    """Both say that something is not so, and name no act in common."""
    ours, theirs = pair.ours, pair.theirs
    negated = all(one.statement.polarity is Polarity.NEGATED for one in (ours, theirs))
    return negated and bool(ours.acts and theirs.acts) and not ours.acts & theirs.acts


def one_put_off(pair: Pair) -> bool:
    """One tells that a thing is put off, of which the other tells only that it is to be."""
    ours, theirs = pair.ours.statement, pair.theirs.statement
    return moves(ours) is not moves(theirs) and apart(days(own(ours)), days(own(theirs)))


def put_off(pair: Pair) -> bool:
    """One says that what was set for a day was moved or was on another, the other gives a day on which it is not."""
    return _put_off(pair.ours, pair.theirs) or _put_off(pair.theirs, pair.ours)


def _put_off(left: Proposition, right: Proposition) -> bool:
    given = days(right.statement.times)
    fresh, gone = days(put_off_to(left.statement) or ()), set_aside(left.statement)
    moved = bool(fresh and given) and apart(fresh, given)
    return moved or (bool(gone) and not apart(gone, days(own(right.statement))))
