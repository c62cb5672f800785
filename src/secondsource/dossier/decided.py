"""Decisions of people in words."""

from secondsource.dossier.days import moment
from secondsource.dossier.points import DAY_LETTERS
from secondsource.model.decision import Decision, DecisionKind

WORDS = {
    DecisionKind.TOGETHER: "these reports are one story",
    DecisionKind.APART: "these reports are a story of their own",
    DecisionKind.SAME_CLAIM: "these statements say the same",
    DecisionKind.OWN_CLAIM: "these statements say something of their own",
    DecisionKind.NOT_MADE_FROM: "neither report was made from the other",
    DecisionKind.NAMED: "the source of these statements is “{}”",
    DecisionKind.RELIABILITY: "the reliability of the source of these statements is {}",
    DecisionKind.IGNORED: "these reports count for nothing",
    DecisionKind.NOTE: "“{}”",
}


def told(decision: Decision) -> str:
    """Who decided what, when, about what (by its ids) and why."""
    return _sentences(decision, f" ({', '.join(decision.statements or decision.items)})")


def told_briefly(decision: Decision) -> str:
    """The same where what it is about is shown beside it."""
    return _sentences(decision, "")


def _sentences(decision: Decision, about: str) -> str:
    what = WORDS[decision.kind].format(decision.value)
    why = decision.why or "no reason was given"
    end = " " if f"{what}{about}".endswith(".”") else ". "
    day = moment(decision.when[:DAY_LETTERS])
    return f"{decision.who}, {day}: {what}{about}{end}{why[0].upper()}{why[1:].rstrip('.')}."
