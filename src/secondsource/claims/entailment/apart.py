"""Why two sentences cannot mean the same, by typed rules alone, and in words."""

from collections.abc import Callable

from secondsource.claims.entailment import rules
from secondsource.claims.entailment.side import Side

Rule = Callable[[Side, Side], bool]
AGAINST: tuple[Rule, ...] = (
    rules.plainly_negated,
    rules.act_denied,
    rules.plainly_dated_otherwise,
    rules.plainly_counted_otherwise,
    rules.plainly_done_by_another,
    rules.done_by_another,
    rules.roles_exchanged,
    rules.opposite_act,
)
"""What makes a contradiction alone."""
APART: tuple[Rule, ...] = (
    rules.done_to_another,
    rules.other_object,
    rules.name_exchanged,
    rules.one_or_many,
    rules.dated_apart,
    rules.ahead_or_done,
)
"""What keeps two sentences from meaning the same, whatever else speaks for it."""
WORDED: tuple[Rule, ...] = (rules.noun_exchanged,)
"""What does so only for sentences that stand alone: within a story another noun is mostly another word for the same."""


def keeps_apart(left: Side, right: Side) -> bool:
    """Whether the two cannot mean the same, by some rule. The same in both orders."""
    return any(rule(left, right) for rule in (*AGAINST, *APART))


def holding(asked: tuple[Rule, ...], left: Side, right: Side) -> tuple[Rule, ...]:
    """The rules that hold of the two."""
    return tuple(rule for rule in asked if rule(left, right))


def spoken(found: tuple[Rule, ...]) -> str:
    """What some rules say."""
    return " ".join(sentence(rule) for rule in found)


def sentence(judge: Callable[[Side, Side], float]) -> str:
    """What a rule or a measure says: its docstring, in one line."""
    return " ".join((judge.__doc__ or "").split())
