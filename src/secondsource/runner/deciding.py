"""What people decide about what a store holds: kept with who, when and why, and never overwritten by a later run."""

from collections.abc import Sequence

from sqlalchemy import Connection

from secondsource.errors import SettingsError
from secondsource.model.decision import Decision, DecisionKind
from secondsource.runner.progress import Progress, Wait
from secondsource.runner.settling import now, settled
from secondsource.store.database import reading, snapshot, writing
from secondsource.store.decisions import decide as keep
from secondsource.store.decisions import decided as kept
from secondsource.store.decisions import undo as take_back
from secondsource.store.finding import Anchors, anchors
from secondsource.store.stories import homes

TAKING_OUT = frozenset((DecisionKind.APART, DecisionKind.IGNORED))
RELIABILITIES = "ABCDEF"
WITH_VALUE = frozenset((DecisionKind.NAMED, DecisionKind.RELIABILITY, DecisionKind.NOTE))
OF_STATEMENTS = frozenset(
    (DecisionKind.SAME_CLAIM, DecisionKind.OWN_CLAIM, DecisionKind.NAMED, DecisionKind.RELIABILITY)
)


def decide(
    kind: DecisionKind,
    about: Sequence[str],
    store: str,
    *,
    value: str = "",
    who: str,
    why: str,
    progress: Progress,
    wait: Wait,
) -> Decision:
    """Decide something; what it changes is worked out when it is asked for next.

    Args:
        kind: what is decided.
        about: ids of reports, statements, claims, sources, discrepancies or stories.
        store: the file.
        value: the name, the letter of reliability or the words of the note, where the kind has one.
        who: decided it.
        why: it was decided.
        progress: called as what is missing in the store is made.
        wait: called once if another process is writing.

    Raises:
        SettingsError: if nothing has one of the ids, or the decision makes no sense for them.
        StoreError: if the store cannot be written.
    """
    if (kind in WITH_VALUE) != bool(value) or (kind is DecisionKind.RELIABILITY and value not in RELIABILITIES):
        raise SettingsError(f"{kind} needs {_needed(kind)}")
    with settled(store, progress, wait):
        pass  # the ids that the reader saw are those of the stories as they are now
    with writing(store, wait=wait) as engine, engine.begin() as connection:
        found = [_anchors(connection, store, one) for one in about]
        statements = tuple(dict.fromkeys(one for part in found for one in part.statements))
        items = tuple(dict.fromkeys(one for part in found for one in part.items))
        if (kind in OF_STATEMENTS and not statements) or (kind is DecisionKind.NOT_MADE_FROM and len(items) != 2):
            raise SettingsError(f"{kind} is decided about {_subjects(kind)}")
        made = Decision(
            number=0,
            kind=kind,
            items=items,
            statements=statements,
            value=value,
            who=who,
            when=now(),
            why=why,
            beside=_beside(connection, items) if kind in TAKING_OUT else (),
        )
        return keep(connection, made)


def undo(number: int, store: str, *, who: str, why: str, wait: Wait) -> None:
    """Take a decision back; it stays on record.

    Raises:
        SettingsError: if there is no such decision, or it was taken back before.
        StoreError: if the store cannot be written.
    """
    with writing(store, wait=wait) as engine, engine.begin() as connection:
        if not take_back(connection, number, f"{now()} {who}: {why}"):
            raise SettingsError(f"{store}: no decision {number} that holds: `secondsource decisions` lists them")


def decisions(store: str) -> tuple[Decision, ...]:
    """All decisions in their order, those that were taken back among them."""
    with reading(store) as engine, snapshot(engine) as connection:
        return kept(connection)


def _anchors(connection: Connection, store: str, wanted: str) -> Anchors:
    found = anchors(connection, wanted)
    if found is None:
        raise SettingsError(f"{store}: nothing has the id {wanted}; when a report joins a story ids change")
    return found


def _beside(connection: Connection, items: Sequence[str]) -> tuple[str, ...]:
    """The other reports of the stories that hold these."""
    held = [mates for mates, _ in homes(connection, items).values()]
    return tuple(sorted(frozenset().union(*held).difference(items)))


def _needed(kind: DecisionKind) -> str:
    if kind is DecisionKind.RELIABILITY:
        return f"a --value, one of {', '.join(RELIABILITIES)}"
    return "a --value" if kind in WITH_VALUE else "no --value"


def _subjects(kind: DecisionKind) -> str:
    return "statements, claims or sources" if kind in OF_STATEMENTS else "two reports"
