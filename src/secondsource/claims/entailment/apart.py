"""Why two sentences cannot mean the same, by typed rules alone, and in words."""

from collections.abc import Callable

from secondsource.claims.entailment import dating, opposing, parting
from secondsource.claims.entailment.side import Side

Rule = Callable[[Side, Side], bool]
AGAINST: tuple[Rule, ...] = (
    opposing.plainly_negated,
    opposing.act_denied,
    dating.plainly_dated_otherwise,
    opposing.plainly_counted_otherwise,
    opposing.plainly_done_by_another,
    opposing.done_by_another,
    opposing.roles_exchanged,
    opposing.opposite_act,
)
"""What makes a contradiction alone."""
APART: tuple[Rule, ...] = (
    parting.done_to_another,
    parting.other_object,
    parting.name_exchanged,
    parting.namesake_exchanged,
    parting.kind_exchanged,
    parting.harmed_by_another,
    parting.counted_otherwise,
    parting.one_or_many,
    parting.ahead_or_done,
    parting.asked_or_given,
    dating.was_or_is,
)
"""What keeps two sentences from meaning the same, whatever else speaks for it."""
WORDED: tuple[Rule, ...] = (parting.noun_exchanged,)
"""What does so only for sentences that stand alone: within a story another noun is mostly another word for the same."""
UNDATED: tuple[Rule, ...] = (dating.dated_apart,)
"""What does so only where nobody knows of which week a sentence is: a report's own day says of which."""
TOLD: tuple[Rule, ...] = (dating.dated_far_apart, dating.was_or_has_been)
"""What does so only within a story, whose reports are of one time."""


def keeps_apart(left: Side, right: Side) -> bool:
    """Whether the two cannot mean the same, by some rule. The same in both orders."""
    return any(rule(left, right) for rule in (*AGAINST, *APART, *TOLD))


def holding(asked: tuple[Rule, ...], left: Side, right: Side) -> tuple[Rule, ...]:
    """The rules that hold of the two."""
    return tuple(rule for rule in asked if rule(left, right))


def spoken(found: tuple[Rule, ...]) -> str:
    """What some rules say."""
    return " ".join(sentence(rule) for rule in found)


def sentence(judge: Callable[[Side, Side], float]) -> str:
    """What a rule or a measure says: its docstring, in one line."""
    return " ".join((judge.__doc__ or "").split())
