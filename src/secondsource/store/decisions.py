"""Decisions of people in and out of the file, and what has to be made anew for them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

import msgspec
from sqlalchemy import Connection, Row, insert, select, update

from secondsource.model.decision import Decision, DecisionKind
from secondsource.store.schema import decisions, discrepancies, items, state, statements, stories, story_items

OF_STORIES = frozenset((DecisionKind.TOGETHER, DecisionKind.APART, DecisionKind.IGNORED))
"""The kinds for which stories have to be found anew."""

ANEW = ", anew"
"""Behind what the stories were made from: all of them are to be put together anew, from the same pairs."""

FIELDS = ("kind", "value", "who", "when", "why")
IDS = msgspec.json.Decoder(tuple[str, ...])


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """The reports and statements that something is made of: their ids stay when stories and claims are found anew."""

    items: tuple[str, ...]
    statements: tuple[str, ...]


def decide(connection: Connection, decision: Decision) -> Decision:
    """Keep a decision; the one given back has its number. The stories that it concerns wait to be judged anew."""
    row = {name: getattr(decision, name) for name in FIELDS}
    row |= {name: msgspec.json.encode(getattr(decision, name)).decode() for name in ("items", "statements")}
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
    """The decisions that hold, in their order; only those about these items if given."""
    held = (one for one in decided(connection) if one.undone is None)
    return tuple(one for one in held if about is None or not set(about).isdisjoint(one.items))


def anchors(connection: Connection, wanted: str) -> Anchors | None:
    """What a report, statement, claim, source, discrepancy or story is made of; null if nothing has the id."""
    home = (statements.c.id == wanted) | (statements.c.claim == wanted) | (statements.c.source_id == wanted)
    said = connection.execute(select(statements.c.id, statements.c.item).where(home).order_by(statements.c.key)).all()
    if said:
        return Anchors(items=_distinct(row.item for row in said), statements=tuple(row.id for row in said))
    if connection.execute(select(items.c.id).where(items.c.id == wanted)).first():
        return Anchors(items=(wanted,), statements=())
    gaps = select(discrepancies.c.story).where(discrepancies.c.id == wanted)
    mine = select(story_items.c.item).where((story_items.c.story == wanted) | story_items.c.story.in_(gaps))
    held = tuple(connection.execute(mine.where(~story_items.c.earlier).order_by(story_items.c.item)).scalars())
    return Anchors(items=held, statements=()) if held else None


def _outdate(connection: Connection, decision: Decision) -> None:
    mine = select(story_items.c.story).where(story_items.c.item.in_(decision.items))
    connection.execute(update(stories).where(stories.c.id.in_(mine)).values(made_by=""))
    if decision.kind in OF_STORIES:
        connection.execute(update(state).values(value=state.c.value + ANEW))


def _decision(row: Row[tuple[object, ...]]) -> Decision:
    return Decision(
        number=row.number,
        kind=DecisionKind(row.kind),
        items=IDS.decode(row.items),
        statements=IDS.decode(row.statements),
        value=row.value,
        who=row.who,
        when=row.when,
        why=row.why,
        undone=row.undone,
    )


def _distinct(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
