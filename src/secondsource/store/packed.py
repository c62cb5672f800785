"""Records as compressed bytes. What stands in plain text elsewhere in the file, above all bodies, is left out."""

import lzma
import zlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

import msgspec

from secondsource.errors import StoreError
from secondsource.model.annotation import Annotated
from secondsource.model.dossier import Dossier
from secondsource.model.item import Item
from secondsource.model.parse import Parse
from secondsource.model.reading import Reading
from secondsource.store.columns import Plain, bare, clad, from_columns, named, numbered, to_columns
from secondsource.store.parses import Columns, from_parse_columns, to_parse_columns

Record = TypeVar("Record")
Find = Callable[[Collection[str]], Mapping[str, Item]]
"""Gives the items that are kept under these ids."""

SHOWN = (
    "id", "path", "part", "layout", "sha256", "headline", "publisher", "agency", "byline", "url", "canonical_url",
    "language", "published", "modified", "captured", "body",
)  # fmt: skip
"""Fields of an item that stand in columns of their own."""

WINDOW = 1 << 15
"""Bytes: zlib looks no further back."""

PRESENT_FORM = b"2"
"""The first byte of a packed reading. Before it was there, all began with that of zlib."""

READINGS, DOSSIERS = "readings.bin", "dossiers.bin"
SHORT, LONG = b"s", b"l"
"""The first byte of a packed dossier."""

FILTERS = ({"id": lzma.FILTER_LZMA2, "preset": 6, "lc": 3, "lp": 0, "pb": 0},)


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
    item = _plain(reading.item)
    read = _plain(replace(reading.annotated, item=replace(reading.item, body="", furniture=(), original=())))
    del read["item"]
    if reading.annotated.sentences == _sentences(reading.parse):
        del read["sentences"]
    packed = _Packed(
        rest={name: value for name, value in item.items() if name not in SHOWN and value not in (None, False, [])},
        before={name: value for name, value in _plain(original).items() if value != item[name]},
        annotated=_raw(to_columns(bare(read, {}, reading.item.body))),
        parse=_raw(to_parse_columns(reading.parse, reading.item.body)),
    )
    pressed = zlib.compressobj(9, zdict=_dictionary(reading.item.body))
    return PRESENT_FORM + pressed.compress(msgspec.msgpack.encode(packed)) + pressed.flush()


def unpack_item(packed: bytes, shown: Mapping[str, Any]) -> Item:
    """The item that was packed, cleaned; `shown` are its columns.

    Raises:
        StoreError: if the bytes are damaged, are not of that body, or were packed by another version.
    """
    return _converted(_item(_parts(packed, shown["body"]), shown), Item)


def unpack_reading(packed: bytes, shown: Mapping[str, Any]) -> Reading:
    """The reading that was packed.

    Raises:
        StoreError: as above.
    """
    body = shown["body"]
    parts = _parts(packed, body)
    parse = from_parse_columns(_decoded(parts.parse, Columns), body)
    annotated = clad(from_columns(_decoded(parts.annotated, Any)), {}, body)
    whole = {"item": _item(parts, shown), "sentences": _sentences(parse)} | annotated
    return Reading(annotated=_converted(whole, Annotated), parse=parse)


def unpack_original(packed: bytes, shown: Mapping[str, Any]) -> Item:
    """The item before cleaning, whatever became of the form of readings since.

    Raises:
        StoreError: if the bytes are damaged or are not of that body.
    """
    if packed.startswith(PRESENT_FORM):
        parts = _parts(packed, shown["body"])
        return _converted(_item(parts, shown) | parts.before, Item)
    first = _pressed_out(packed, shown["body"].encode("utf-8", "replace")[-WINDOW:] or b" ")
    return _decoded(_decoded(first, _FirstForm).original, Item)


def pack_dossier(dossier: Dossier, find: Find) -> bytes:
    """The whole dossier of a story, without what is kept of its items and the words that stand in their bodies."""
    whole = _plain(dossier)
    bodies = {item.id: item.body for item in dossier.items}
    kept = {id_: _plain(item) for id_, item in find(bodies.keys()).items()}
    ids, wordings = _ids(whole), _wordings(whole["statements"], bodies)
    items = [_differing(item, kept.get(item["id"], {})) for item in whole.pop("items")]
    statements = bare([_without_id(one) for one in whole.pop("statements")], bodies)
    rest = bare(whole, bodies)
    packed = [
        ids,
        to_columns(items),
        numbered(to_columns(statements), ids),
        numbered(to_columns(rest), [*ids, *wordings]),
    ]
    return _pressed(msgspec.msgpack.encode(packed))


def unpack_dossier(packed: bytes, find: Find) -> Dossier:
    """The dossier that was packed.

    Raises:
        StoreError: if the bytes are damaged.
    """
    raw = _pressed_out(packed[1:], _common(DOSSIERS)) if packed.startswith(SHORT) else _long_pressed_out(packed[1:])
    ids, items, statements, rest = _decoded(raw, tuple[list[str], Plain, Plain, Plain])
    own = from_columns(items)
    kept = find([one["id"] for one in own])
    placed = [(_plain(kept[one["id"]]) if one["id"] in kept else {}) | one for one in own]
    bodies = {one["id"]: one["body"] for one in placed}
    said = [_with_id(one) for one in clad(from_columns(named(statements, ids)), bodies)]
    whole = clad(from_columns(named(rest, [*ids, *_wordings(said, bodies)])), bodies)
    return _converted(whole | {"items": placed, "statements": said}, Dossier)


def _pressed(plain: bytes) -> bytes:
    """In the shorter of two forms: one knows what stands in all dossiers, the other what is far apart in a long one."""
    pressed = zlib.compressobj(9, zdict=_common(DOSSIERS))
    short = pressed.compress(plain) + pressed.flush()
    long = lzma.compress(plain, format=lzma.FORMAT_RAW, filters=FILTERS)
    return SHORT + short if len(short) <= len(long) else LONG + long


def _long_pressed_out(packed: bytes) -> bytes:
    try:
        return lzma.decompress(packed, lzma.FORMAT_RAW, filters=FILTERS)
    except (lzma.LZMAError, EOFError) as error:
        raise _damaged(error) from error


def _ids(whole: Plain) -> list[str]:
    """The ids that stand in a dossier again and again, but for those of statements, which are told by their places."""
    named_by = ("items", "stories", "origins", "sources", "claims", "discrepancies")
    return [one["id"] for name in named_by for one in whole[name]]


def _without_id(statement: Plain) -> Plain:
    told = statement["id"] == _id_of(statement)
    return {name: value for name, value in statement.items() if name != "id" or not told}


def _with_id(statement: Plain) -> Plain:
    return {"id": _id_of(statement)} | statement


def _id_of(statement: Plain) -> str:
    return f"{statement['item']}@{statement['start']}-{statement['end']}"


def _wordings(statements: Sequence[Plain], bodies: Mapping[str, str]) -> list[str]:
    """The ids of the statements, and their words in the forms in which claims, summary and timeline repeat them."""
    found: dict[str, None] = {one["id"]: None for one in statements}
    for one in statements:
        first, last = one["sentence"]
        for words in (one["text"], bodies.get(one["item"], "")[first:last]):
            plain = " ".join(words.split())
            for form in (plain, plain[:1].upper() + plain[1:]):
                found |= {form: None, f"{form}.": None}
    return list(found)


def _differing(item: Plain, kept: Plain) -> Plain:
    """What an item of a dossier has otherwise than the item that is kept, and its id."""
    return {name: value for name, value in item.items() if name == "id" or name not in kept or value != kept[name]}


def _sentences(parse: Parse) -> tuple[tuple[int, int], ...]:
    return tuple((parse.tokens[first].start, parse.tokens[last - 1].end) for first, last in parse.sentences)


def _item(parts: _Packed, shown: Mapping[str, Any]) -> Plain:
    return {name: shown[name] for name in SHOWN} | parts.rest


def _parts(packed: bytes, body: str) -> _Packed:
    if not packed.startswith(PRESENT_FORM):
        raise StoreError("a stored reading is of an older form: it has to be read anew")
    return _decoded(_pressed_out(packed[1:], _dictionary(body)), _Packed)


def _pressed_out(packed: bytes, dictionary: bytes) -> bytes:
    try:
        return zlib.decompressobj(zdict=dictionary).decompress(packed)
    except zlib.error as error:
        raise _damaged(error) from error


@cache
def _common(name: str) -> bytes:
    """What stands in many records. Stored ones rest on every byte of it: another form needs another file."""
    return files("secondsource.store").joinpath(name).read_bytes()


def _dictionary(body: str) -> bytes:
    common = _common(READINGS)
    return common + body.encode("utf-8", "replace")[len(common) - WINDOW :]


def _plain(record: object) -> Plain:
    return msgspec.msgpack.decode(msgspec.msgpack.encode(record))


def _raw(value: object) -> msgspec.Raw:
    return msgspec.Raw(msgspec.msgpack.encode(value))


def _decoded(raw: bytes | msgspec.Raw, kind: type[Record]) -> Record:
    try:
        return msgspec.msgpack.decode(raw, type=kind)
    except msgspec.MsgspecError as error:
        raise _damaged(error) from error


def _converted(value: Plain, kind: type[Record]) -> Record:
    try:
        return msgspec.convert(value, kind)
    except (msgspec.MsgspecError, KeyError) as error:
        raise _damaged(error) from error


def _damaged(error: Exception) -> StoreError:
    return StoreError(f"a stored record cannot be read: {error}; the file is damaged or of another version")
