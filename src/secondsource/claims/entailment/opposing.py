"""What makes two sentences contradict one another, one rule each; the docstrings are shown to the reader."""

from functools import cache

from secondsource.claims.amounts import compatible
from secondsource.claims.entailment.acts import Act
from secondsource.claims.entailment.answered import Answer, answers
from secondsource.claims.entailment.dating import of_one_time
from secondsource.claims.entailment.likeness import (
    HALF,
    contained,
    meet,
    named_apart,
    one_act,
    opposed,
    same_words,
    shared_acts,
    spoken,
    strangers,
)
from secondsource.claims.entailment.measures import figures_fit, other_numbers
from secondsource.claims.entailment.parting import counted_otherwise
from secondsource.claims.entailment.side import Side
from secondsource.claims.vocabulary import meaning
from secondsource.lexicon import words


def plainly_negated(left: Side, right: Side) -> bool:
    """The two share nearly all their words, and one negates where the other does not."""
    return same_words(left, right) and left.negations % 2 != right.negations % 2


def act_denied(left: Side, right: Side) -> bool:
    """One says that the act did not take place of which the other tells."""
    pairs = one_act(left, right)
    return contained(left, right) and bool(pairs) and all(a.negated != b.negated for a, b in pairs)


def plainly_counted_otherwise(left: Side, right: Side) -> bool:
    """The two share nearly all their words, and their figures for the same thing differ."""
    if not (contained(left, right) and of_one_time(left, right)):
        return False
    if counted_otherwise(left, right):
        return True
    both = ((left, right), (right, left))
    if any(figures_fit(*pair) for pair in both) or not same_words(left, right):
        return False
    return any(other_numbers(*pair) for pair in both) or any(map(_other_figure, answers(left, right)))


def _other_figure(answer: Answer) -> bool:
    """Whether a sum, a share or a length is answered by another; counts are told apart by what they count."""
    return answer.wanted.unit is not None and not answer.kept and not compatible(answer.wanted, answer.given)


def roles_exchanged(left: Side, right: Side) -> bool:
    """They tell of one act with the parts exchanged: who does it in the one bears it in the other."""
    return any(_turned(a, b) for a, b in shared_acts(left, right))


def _turned(a: Act, b: Act) -> bool:
    bears, borne = a.object | a.others, b.object | b.others
    if meet(a.actor - b.actor, borne) and meet(b.actor - a.actor, bears):
        return True
    if _from_the_gainer(a, b) or _from_the_gainer(b, a):
        return True
    return meet(a.others - b.others, b.object - a.object) and meet(b.others - a.others, a.object - b.object)


def _from_the_gainer(ours: Act, theirs: Act) -> bool:
    """Whether the other party of the one act, not its actor, does it in the other: A sold it to B, B sold it."""
    apart = bool(ours.actor and theirs.actor) and not meet(ours.actor, theirs.actor)
    return apart and meet(ours.others, theirs.actor) and meet(ours.object, theirs.object)


def opposite_act(left: Side, right: Side) -> bool:
    """They tell of opposite acts of one actor, or on one thing."""
    shared = frozenset(word for a, b in shared_acts(left, right) for word in a.meanings & b.meanings)
    pairs = [(a, b) for a in left.told for b in right.told if opposed(a, b) and not shared & (a.meanings | b.meanings)]
    one = any(meet(a.actor, b.actor) or meet(a.object, b.object) for a, b in pairs)
    return one and (same_words(left, right, HALF) or contained(left, right))


def plainly_done_by_another(left: Side, right: Side) -> bool:
    """The two share nearly all their words, and the same act is laid to somebody else."""
    others = any(_other_noun(a, b, left, right) and meet(a.object, b.object) for a, b in shared_acts(left, right))
    return others and same_words(left, right, HALF)


def _other_noun(ours: Act, theirs: Act, left: Side, right: Side) -> bool:
    """Whether both actors have a noun, and neither noun stands in the other sentence: the bishop, the council."""
    a, b = ours.doer, theirs.doer
    return bool(a and b) and a not in spoken(right) and b not in spoken(left)


@cache
def _unaimed() -> frozenset[str]:
    """Acts that are done to nobody, of which one is asked or bound to do them: to resign, to return."""
    return frozenset(meaning(noun) for noun in words("unaimed_nouns"))


def done_by_another(left: Side, right: Side) -> bool:
    """They tell of the same act, done by somebody else."""
    pairs = [(a, b) for a, b in shared_acts(left, right) if not (_may_name(a, b) or _may_name(b, a))]
    bare = [(a, b) for a, b in pairs if not a.object | b.object and a.actor & left.proper]
    borne = [(a, b) for a, b in pairs if meet(a.object, b.object)]
    asked = [(a, b) for a, b in bare if a.ahead and b.ahead and a.meanings & _unaimed()]
    apart = any(named_apart(a.actor & left.proper, b.actor & right.proper) for a, b in asked)
    return apart or any(strangers(a.actor, b.actor, left, right, HALF) for a, b in bare + borne)


def _may_name(ours: Act, theirs: Act) -> bool:
    """Whether one may only describe whom the other names: "a suspect hanged himself", "Fenn hanged himself"."""
    return ours.described and bool(theirs.actor) and not theirs.doer
