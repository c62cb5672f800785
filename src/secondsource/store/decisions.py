"""Decisions of people in and out of the file, and what has to be made anew for them."""

from collections.abc import Collection
from dataclasses import replace

import msgspec
from sqlalchemy import Connection, Row, insert, select, update

from secondsource.model.decision import Decision, DecisionKind
from secondsource.store.makers import NEVER
from secondsource.store.schema import decisions, items, state, stories, story_items

OF_STORIES = frozenset((DecisionKind.TOGETHER, DecisionKind.APART, DecisionKind.IGNORED))
"""The kinds for which stories have to be found anew."""

ANEW = ", anew"
"""Behind what the stories were made from: all of them are to be put together anew, from the same pairs."""

LISTS = ("items", "statements", "beside")
FIELDS = ("kind", "value", "who", "when", "why")
IDS = msgspec.json.Decoder(tuple[str, ...])


def decide(connection: Connection, decision: Decision) -> Decision:
    """Keep a decision; the one given back has its number. The stories that it concerns wait to be judged anew."""
    row = {name: getattr(decision, name) for name in FIELDS}
    row |= {name: msgspec.json.encode(getattr(decision, name)).decode() for name in LISTS}
    number = connection.execute(insert(decisions).values(**row)).inserted_primary_key
    _outdate(connection, decision)
    return replace(decision, number=int(number[0]) if number else 0)


def undo(connection: Connection, number: int, undone: str) -> bool:
    """Take a decision back; false if there is none of this number that holds."""
    held = [one for one in decided(connection) if one.number == number and one.undone is None]
    for one in held:
        connection.execute(update(decisions).where(decisions.c.number == number).values(undone=undone))
        _outdate(connection, one)
    return bool(held)


def decided(connection: Connection) -> tuple[Decision, ...]:
    """All decisions in their order, those that were taken back among them."""
    return tuple(map(_decision, connection.execute(select(decisions).order_by(decisions.c.number))))


def holding(connection: Connection, about: Collection[str] | None = None) -> tuple[Decision, ...]:
    """The decisions that hold, in their order; if given, those about these items or that took others from them."""
    held = (one for one in decided(connection) if one.undone is None)
    return tuple(one for one in held if about is None or not set(about).isdisjoint((*one.items, *one.beside)))


def _outdate(connection: Connection, decision: Decision) -> None:
    held = select(items.c.key).where(items.c.id.in_((*decision.items, *decision.beside)))
    mine = select(story_items.c.story).where(story_items.c.item.in_(held))
    connection.execute(update(stories).where(stories.c.key.in_(mine)).values(made_by=NEVER))
    if decision.kind in OF_STORIES:
        connection.execute(update(state).values(value=state.c.value + ANEW))


def _decision(row: Row[tuple[object, ...]]) -> Decision:
    return Decision(
        number=row.number,
        kind=DecisionKind(row.kind),
        items=IDS.decode(row.items),
        statements=IDS.decode(row.statements),
        beside=IDS.decode(row.beside),
        value=row.value,
        who=row.who,
        when=row.when,
        why=row.why,
        undone=row.undone,
    )
