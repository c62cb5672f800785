"""Where the typed comparison is sure by itself; the docstrings are shown to the reader."""

from secondsource.claims.amounts import counted, point
from secondsource.claims.entailment.acts import Act
from secondsource.claims.entailment.likeness import (
    HALF,
    LIKE_WORDS,
    Words,
    contained,
    meet,
    one_act,
    opposed,
    same_words,
    shared_acts,
    spoken,
    strangers,
    unspoken,
)
from secondsource.claims.entailment.measures import figures_clash, figures_fit, other_days, other_numbers
from secondsource.claims.entailment.side import Side
from secondsource.claims.vocabulary import meaning
from secondsource.model.annotation import Time
from secondsource.text.tokenise import words as words_of

BOUNDS = frozenset({"before", "after", "since", "until"})
"""Words by which a time given is only the end of a span."""


def plainly_negated(left: Side, right: Side) -> bool:
    """The two share nearly all their words, and one negates where the other does not."""
    return same_words(left, right) and left.negations % 2 != right.negations % 2


def act_denied(left: Side, right: Side) -> bool:
    """One says that the act did not take place of which the other tells."""
    pairs = one_act(left, right)
    return contained(left, right) and bool(pairs) and all(a.negated != b.negated for a, b in pairs)


def plainly_dated_otherwise(left: Side, right: Side) -> bool:
    """The two share nearly all their words, and give different times."""
    return same_words(left, right) and other_days(left, right) > 0 and not (_bounded(left) or _bounded(right))


def _bounded(side: Side) -> bool:
    return not BOUNDS.isdisjoint(words_of(side.text))


def plainly_counted_otherwise(left: Side, right: Side) -> bool:
    """The two share nearly all their words, and their figures for the same thing differ."""
    both = ((left, right), (right, left))
    clash = all(figures_clash(*pair) for pair in both)
    digits = any(other_numbers(*pair) for pair in both) and not any(figures_fit(*pair) for pair in both)
    return contained(left, right) and (clash or (digits and same_words(left, right)))


def roles_exchanged(left: Side, right: Side) -> bool:
    """They tell of one act with the parts exchanged: who does it in the one bears it in the other."""
    return any(_turned(a, b) for a, b in shared_acts(left, right))


def _turned(a: Act, b: Act) -> bool:
    bears, borne = a.object | a.others, b.object | b.others
    if meet(a.actor - b.actor, borne) and meet(b.actor - a.actor, bears):
        return True
    return meet(a.others, b.object) and meet(b.others, a.object) and not meet(a.object, b.object)


def opposite_act(left: Side, right: Side) -> bool:
    """They tell of opposite acts of one actor, or on one thing."""
    pairs = [(a, b) for a in left.told for b in right.told if opposed(a, b)]
    one = any(meet(a.actor, b.actor) or meet(a.object, b.object) for a, b in pairs)
    return one and same_words(left, right, LIKE_WORDS)


def plainly_done_by_another(left: Side, right: Side) -> bool:
    """The two share nearly all their words, and the same act is laid to somebody else."""
    others = any(_other_noun(a, b, left, right) and meet(a.object, b.object) for a, b in shared_acts(left, right))
    return others and same_words(left, right, HALF)


def _other_noun(ours: Act, theirs: Act, left: Side, right: Side) -> bool:
    """Whether both actors have a noun, and neither noun stands in the other sentence: the bishop, the council."""
    a, b = ours.doer, theirs.doer
    return bool(a and b) and a not in spoken(right) and b not in spoken(left)


def done_by_another(left: Side, right: Side) -> bool:
    """They tell of the same act, done by somebody else."""
    pairs = list(shared_acts(left, right))
    bare = [(a, b) for a, b in pairs if not a.object | b.object and a.actor & left.proper]
    borne = [(a, b) for a, b in pairs if meet(a.object, b.object)]
    return any(strangers(a.actor, b.actor, left, right, HALF) for a, b in bare + borne)


def done_to_another(left: Side, right: Side) -> bool:
    """They tell of the same act, done to somebody else or to another's gain."""
    pairs = list(shared_acts(left, right))
    parts = [(a.object, b.object) for a, b in pairs if meet(a.actor, b.actor)]
    parts += [(a.others, b.others) for a, b in pairs if meet(a.object, b.object)]
    return any(strangers(ours, theirs, left, right) for ours, theirs in parts) and same_words(left, right, HALF)


def other_object(left: Side, right: Side) -> bool:
    """The two share most of their words, and the act is done to somebody or something else."""
    told = [(a, b) for a, b in shared_acts(left, right) if a.object and b.object]
    apart = bool(told) and not any(meet(a.object, b.object | b.others) for a, b in told)
    return apart and same_words(left, right, LIKE_WORDS)


def name_exchanged(left: Side, right: Side) -> bool:
    """The two share nearly all their words, but where one has one name the other has another."""
    names = unspoken(left.nouns & left.proper, right) and unspoken(right.nouns & right.proper, left)
    return bool(names) and same_words(left, right, LIKE_WORDS)


def noun_exchanged(left: Side, right: Side) -> bool:
    """The two share nearly all their words, but where one has one noun the other has another."""
    nouns = unspoken(left.common, right) and unspoken(right.common, left)
    return bool(nouns) and same_words(left, right, LIKE_WORDS)


def one_or_many(left: Side, right: Side) -> bool:
    """One counts several where the other tells of one."""
    return contained(left, right) and (_several(left, right) or _several(right, left))


def _several(left: Side, right: Side) -> bool:
    figured = frozenset(word for quantity in right.figures for word in counted(quantity))
    many = [counted(quantity) for quantity in left.figures if (point(quantity) or 0) > 1]
    return any(things & (right.singles - left.singles) and not things & figured for things in many)


def dated_apart(left: Side, right: Side) -> bool:
    """One gives a day of these weeks, the other a month or year that it names."""
    recent = [bool(side.times) and all(_weekday(time) for time in side.times) for side in (left, right)]
    return contained(left, right) and recent[0] != recent[1] and bool(left.days or right.days)


def _weekday(time: Time) -> bool:
    return time.value is None and time.text.casefold().endswith("day")


def ahead_or_done(left: Side, right: Side) -> bool:
    """One tells as done what the other tells as planned or expected."""
    pairs = one_act(left, right)[:1]
    return any((a.ahead and b.done) or (b.ahead and a.done) for a, b in pairs) and same_words(left, right, HALF)


def nothing_differs(left: Side, right: Side) -> bool:
    """They tell of the same act with the same parties, figures and times, and add nothing."""
    pairs = list(shared_acts(left, right))
    parts = [part for a, b in pairs for part in ((a.actor, b.actor), (a.object, b.object), (a.others, b.others))]
    both = ((left, right), (right, left))
    fit = all(bool(figures_fit(*pair)) == bool(pair[0].figures) for pair in both)
    covered = not any(unspoken(_told_beside(one), other) for one, other in both)
    return covered and fit and bool(pairs or not left.told) and all(meet(a, b) for a, b in parts if a and b)


def _told_beside(side: Side) -> Words:
    """What a sentence says besides its acts, its figures and what they count."""
    figured = [word for figure in side.figures for word in words_of(figure.text)]
    told = {meaning(form) for word in figured for form in (word, word.removesuffix("s"))}
    return side.core - side.acts - told.union(*map(counted, side.figures))
