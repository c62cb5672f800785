"""What people decided about stories, claims, derivations and sources, against what the program found or beside it."""

from dataclasses import dataclass
from enum import StrEnum


class DecisionKind(StrEnum):
    """What was decided.

    `together` and `apart`: reports are one story, or a story of their own. `same-claim` and `own-claim`: statements
    say the same, or something of their own. `not-made-from`: a report was not made from another. `named`: who the
    source of statements is. `reliability`: how reliable the source of statements is, A to F. `ignored`: a report
    counts for nothing. `note`: words beside anything.
    """

    TOGETHER = "together"
    APART = "apart"
    SAME_CLAIM = "same-claim"
    OWN_CLAIM = "own-claim"
    NOT_MADE_FROM = "not-made-from"
    NAMED = "named"
    RELIABILITY = "reliability"
    IGNORED = "ignored"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One decision: by whom, when (ISO 8601 in UTC) and why.

    `items` and `statements` are the ids that it is about, which stay the same when stories and claims are found anew.
    Where it takes reports out of a story, `beside` are those that were in it with them, whose dossier shows it too.
    `value` is a name, a letter of reliability or the words of a note. `undone` says when, by whom and why it was
    taken back, null while it holds.
    """

    number: int
    kind: DecisionKind
    items: tuple[str, ...]
    statements: tuple[str, ...] = ()
    value: str = ""
    who: str
    when: str
    why: str
    undone: str | None = None
    beside: tuple[str, ...] = ()
