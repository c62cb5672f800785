"""What holds of every record, whatever the input: used by the hostile cases and by the fuzz targets."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import msgspec

from secondsource.model.annotation import Annotated
from secondsource.model.item import Item
from secondsource.model.span import Span


def broken(annotated: Annotated) -> Iterator[str]:
    """The laws that an annotated item breaks, in words; none for a sound one."""
    body = annotated.item.body
    yield from broken_item(annotated.item)
    for span in spans(annotated):
        if not 0 <= span.start < span.end <= len(body) or body[span.start : span.end] != span.text:
            yield f"span [{span.start}, {span.end}) does not say {span.text[:40]!r}"
    bounds = [0, *(edge for sentence in annotated.sentences for edge in sentence), len(body)]
    if bounds != sorted(bounds):
        yield "sentences out of order or outside the body"
    if msgspec.json.decode(msgspec.json.encode(annotated), type=Annotated) != annotated:
        yield "not the same after a way through JSON"


def broken_item(item: Item) -> Iterator[str]:
    """The laws that an item breaks."""
    if not (item.body.strip() or item.headline or item.furniture):
        yield "an item without a word"
    if any(not 0 <= run.start < run.end <= len(item.body) for run in item.original):
        yield "a way back from outside the body"
    for text in strings(item):
        if any("\ud800" <= character <= "\udfff" for character in text):
            yield f"half a surrogate in {text[:40]!a}"
    if msgspec.json.decode(msgspec.json.encode(item), type=Item) != item:
        yield "not the same after a way through JSON"


def spans(record: object) -> Iterator[Span]:
    """Every span anywhere in a record."""
    if isinstance(record, Span):
        yield record
    for one in _inside(record):
        yield from spans(one)


def strings(record: object) -> Iterator[str]:
    """Every string anywhere in a record."""
    if isinstance(record, str):
        yield record
    for one in _inside(record):
        yield from strings(one)


def _inside(record: object) -> tuple[object, ...]:
    if isinstance(record, tuple):
        return record
    return tuple(getattr(record, field.name) for field in fields(record)) if is_dataclass(record) else ()


def told(found: list[dict[str, object]]) -> list[str]:
    """Each finding of the measuring process in a word: `item`, or the reason why it is none."""
    return [str(one.get("rejection", "item")) for one in found]
