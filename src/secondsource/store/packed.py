"""A report's reading in few bytes. What stands in plain text elsewhere in the file, above all its body, is left out."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import msgspec

from secondsource.errors import StoreError
from secondsource.model.annotation import Annotated
from secondsource.model.item import Item
from secondsource.model.parse import Parse
from secondsource.model.reading import Reading
from secondsource.store.aliases import named, numbered
from secondsource.store.columns import Plain, from_columns, from_steps, only, to_columns, to_steps
from secondsource.store.known import FIGURES, TOLD_BY, Known
from secondsource.store.parses import Columns, from_parse_columns, to_parse_columns
from secondsource.store.pressing import (
    OUT_OF_PLACE,
    WINDOW,
    converted,
    damaged,
    decoded,
    dictionary,
    press,
    press_out,
    to_plain,
)
from secondsource.store.reasons import short_reason, whole_reason
from secondsource.store.spans import bare, clad, words_of

SHOWN = (
    "id", "path", "part", "layout", "sha256", "headline", "publisher", "agency", "byline", "url", "canonical_url",
    "language", "published", "modified", "captured", "body",
)  # fmt: skip
"""Fields of an item that stand in columns of their own."""

READING_FORM = 5
PRESENT_FORM, SECOND_FORM = b"%d" % READING_FORM, b"2"
"""The first byte of a packed reading. Before it was there, all began with that of zlib."""

DICTIONARIES = {
    PRESENT_FORM: "readings-5.bin",
    b"4": "readings-4.bin",
    b"3": "readings-3.bin",
    SECOND_FORM: "readings-2.bin",
}
RUNS = "original"
"""The field of an item that holds runs."""


class _Packed(msgspec.Struct, frozen=True, array_like=True):
    """What an item has beside the columns, how it differed before cleaning, what was read in it, and its parse."""

    rest: dict[str, Any]
    before: dict[str, Any]
    annotated: msgspec.Raw
    parse: msgspec.Raw


class _FirstForm(msgspec.Struct, frozen=True, array_like=True):
    original: msgspec.Raw
    annotated: msgspec.Raw
    columns: msgspec.Raw


def pack(original: Item, reading: Reading) -> bytes:
    """The item before cleaning and its reading, without what the caller keeps of the item in columns."""
    packed = msgspec.msgpack.encode(plain_reading(original, reading))
    return PRESENT_FORM + press(packed, dictionary(DICTIONARIES[PRESENT_FORM], reading.item.body))


def plain_reading(original: Item, reading: Reading) -> _Packed:
    """The same before it is pressed."""
    item, body = to_plain(reading.item), reading.item.body
    read = to_plain(replace(reading.annotated, item=replace(reading.item, body="", furniture=(), original=())))
    del read["item"]
    read["attributions"] = [short_reason(one) for one in read["attributions"]]
    if reading.annotated.sentences == _sentences(reading.parse):
        del read["sentences"]
    columns = to_columns(bare(read, {}, body))
    rest = {name: value for name, value in item.items() if name not in SHOWN and value not in (None, False, [])}
    before = {name: value for name, value in to_plain(original).items() if value != item[name]}
    return _Packed(
        rest=_short(rest),
        before=_short(before),
        annotated=_raw(numbered(columns, words_of(columns["entities"], body))),
        parse=_raw(to_parse_columns(reading.parse, body)),
    )


def unpack_item(packed: bytes, shown: Mapping[str, Any]) -> Item:
    """The item that was packed, cleaned; `shown` are its columns.

    Raises:
        StoreError: if the bytes are damaged, are not of that body, or were packed in an older form.
    """
    return converted(_item(_parts(packed, shown["body"]), shown), Item)


def unpack_known(packed: bytes, shown: Mapping[str, Any]) -> Known:
    """The item that was packed, and the figures that were read in it.

    Raises:
        StoreError: as above.
    """
    parts, body = _parts(packed, shown["body"]), shown["body"]
    columns = decoded(parts.annotated, dict[str, Plain])
    names = words_of(columns["entities"], body)
    columns["attributions"] = only(columns["attributions"], TOLD_BY)
    found = {name: clad(from_columns(named(columns[name], names)), {}, body) for name in (*FIGURES, "attributions")}
    said = [whole_reason(one) for one in found.pop("attributions")]
    return Known(item=to_plain(converted(_item(parts, shown), Item)), figures=found, attributions=said)


def unpack_reading(packed: bytes, shown: Mapping[str, Any]) -> Reading:
    """The reading that was packed.

    Raises:
        StoreError: as above.
    """
    try:
        return _unpacked(packed, shown)
    except OUT_OF_PLACE as error:
        raise damaged(error) from error


def _unpacked(packed: bytes, shown: Mapping[str, Any]) -> Reading:
    body = shown["body"]
    parts = _parts(packed, body)
    parse = from_parse_columns(decoded(parts.parse, Columns), body)
    columns = decoded(parts.annotated, dict[str, Plain])
    names = words_of(columns["entities"], body)
    annotated = clad(from_columns(named(columns, names)), {}, body)
    annotated["attributions"] = [whole_reason(one) for one in annotated["attributions"]]
    whole = {"item": _item(parts, shown), "sentences": _sentences(parse)} | annotated
    return Reading(annotated=converted(whole, Annotated), parse=parse)


def unpack_original(packed: bytes, shown: Mapping[str, Any]) -> Item:
    """The item before cleaning, whatever became of the form of readings since.

    Raises:
        StoreError: if the bytes are damaged or are not of that body.
    """
    if packed[:1] in DICTIONARIES:
        parts = _parts(packed, shown["body"], packed[:1])
        return converted(_item(parts, shown) | parts.before, Item)
    first = press_out(packed, shown["body"].encode("utf-8", "replace")[-WINDOW:] or b" ")
    return decoded(decoded(first, _FirstForm).original, Item)


def _sentences(parse: Parse) -> tuple[tuple[int, int], ...]:
    return tuple((parse.tokens[first].start, parse.tokens[last - 1].end) for first, last in parse.sentences)


def _item(parts: _Packed, shown: Mapping[str, Any]) -> Plain:
    return {name: shown[name] for name in SHOWN} | parts.rest


def _parts(packed: bytes, body: str, form: bytes = PRESENT_FORM) -> _Packed:
    if not packed.startswith(form):
        raise StoreError("a stored reading is of an older form: it has to be read anew")
    parts = decoded(press_out(packed[1:], dictionary(DICTIONARIES[form], body)), _Packed)
    if form == SECOND_FORM:
        return parts
    return msgspec.structs.replace(parts, rest=_whole(parts.rest), before=_whole(parts.before))


def _short(fields: dict[str, Plain]) -> dict[str, Plain]:
    return fields | {RUNS: to_steps(fields[RUNS])} if fields.get(RUNS) else fields


def _whole(fields: dict[str, Plain]) -> dict[str, Plain]:
    return fields | {RUNS: from_steps(fields[RUNS])} if fields.get(RUNS) else fields


def _raw(value: object) -> msgspec.Raw:
    return msgspec.Raw(msgspec.msgpack.encode(value))
