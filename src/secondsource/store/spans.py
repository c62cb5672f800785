"""Spans without their words, where these stand in a body: plain values again (`columns`)."""

from collections.abc import Mapping

from secondsource.store.columns import CONTAINERS, START, Plain, from_columns, is_flat, only

LENGTH = "+"
SPAN = frozenset(("start", "end", "text"))


def bare(value: Plain, bodies: Mapping[str, str], body: str = "") -> Plain:
    """The value with the words of spans left out where they stand in a body.

    Args:
        value: plain.
        bodies: of items, by id: spans of a record with an `item` lie in the body of that.
        body: where all other spans lie.
    """
    if isinstance(value, list):
        return [bare(one, bodies, body) for one in value]
    if not isinstance(value, dict):
        return value
    body = bodies.get(value["item"], body) if isinstance(value.get("item"), str) else body
    start, end, text = value.get("start"), value.get("end"), value.get("text")
    told = {name: bare(one, bodies, body) for name, one in value.items()}
    if start is None or end is None or text is None or body[start:end] != text:
        return told
    return {START: start, LENGTH: end - start} | {name: one for name, one in told.items() if name not in SPAN}


def clad(value: Plain, bodies: Mapping[str, str], body: str = "") -> Plain:
    """The value that `bare` was given."""
    if isinstance(value, list):
        return value if is_flat(value) else [clad(one, bodies, body) for one in value]
    if not isinstance(value, dict):
        return value
    body = bodies.get(value["item"], body) if isinstance(value.get("item"), str) else body
    told = {name: clad(one, bodies, body) if type(one) in CONTAINERS else one for name, one in value.items()}
    if START not in told:
        return told
    start = told.pop(START)
    end = start + told.pop(LENGTH)
    return told | {"start": start, "end": end, "text": body[start:end]}


def words_of(columns: Plain, body: str) -> list[str]:
    """The different words of the bare spans in these columns, in their order; nothing else in the columns is read."""
    told = from_columns(only(columns, (START, LENGTH)))
    places = ((one[START], one[START] + one[LENGTH]) for one in told if START in one)
    return list(dict.fromkeys(body[start:end] for start, end in places))
