"""What one sentence has for each word, figure and time of the other: marks for the trained scorer."""

from collections.abc import Iterator

from secondsource.claims.amounts import compatible, paired_loosely, point
from secondsource.claims.entailment.side import Side, Word
from secondsource.claims.vocabulary import opposites
from secondsource.language.scorer import Marked, Match, Pair
from secondsource.model.annotation import BOUNDS, Change, Quantity, Time

Mark = tuple[int, int, Match]


def marked(left: Side, right: Side) -> Pair:
    """Both sentences, the words of each marked by what the other has for them."""
    return (
        Marked(text=left.text, matches=tuple(_marks(left, right))),
        Marked(text=right.text, matches=tuple(_marks(right, left))),
    )


def _marks(side: Side, other: Side) -> Iterator[Mark]:
    """Words first, since figures and times overrule them."""
    for word in side.words:
        yield word.start, word.end, _word(word, other)
    for quantity in side.figures:
        yield quantity.start, quantity.end, _figure(quantity, other)
    for time in side.times:
        yield time.start, time.end, _time(time, other)


def _word(word: Word, other: Side) -> Match:
    if any(word.lemma == theirs.lemma for theirs in other.words):
        return Match.SAME
    if word.meaning in other.meanings:
        return Match.ALIKE
    return Match.OPPOSITE if opposites(word.lemma) & (other.lemmas | other.meanings) else Match.ALONE


def _figure(quantity: Quantity, other: Side) -> Match:
    rivals = [theirs for theirs in other.figures if paired_loosely(quantity, theirs)]
    if not rivals:
        return Match.ALONE
    if any(_satisfied(quantity, theirs) or _satisfied(theirs, quantity) for theirs in rivals):
        return Match.FITS
    return Match.ROUGH if any(compatible(quantity, theirs) for theirs in rivals) else Match.CLASHES


def _satisfied(wanted: Quantity, given: Quantity) -> bool:
    """Whether the figure given is the one wanted, or lies beyond the bound wanted, with no allowance for rounding."""
    ours, theirs = point(wanted), point(given)
    if ours is None or theirs is None or wanted.unit != given.unit:
        return False
    if wanted.change is Change.ABOVE:
        return theirs > ours and given.change is not Change.BELOW
    if wanted.change is Change.BELOW:
        return theirs < ours and given.change is not Change.ABOVE
    return ours == theirs and given.change not in BOUNDS


def _time(time: Time, other: Side) -> Match:
    values = [theirs.value for theirs in other.times if theirs.value]
    if not values or not time.value:
        return Match.ALONE
    fits = any(value.startswith(time.value) or time.value.startswith(value) for value in values)
    return Match.FITS if fits else Match.CLASHES
