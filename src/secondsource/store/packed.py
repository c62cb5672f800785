"""Records as compressed bytes; the body, which stands beside them in plain text, serves as their dictionary."""

import zlib
from dataclasses import replace
from typing import TypeVar

import msgspec

from secondsource.errors import StoreError
from secondsource.model.annotation import Annotated
from secondsource.model.dossier import Dossier
from secondsource.model.item import Item
from secondsource.model.reading import Reading
from secondsource.store.parses import Columns, from_columns, to_columns

Record = TypeVar("Record")
WINDOW = 1 << 15
"""Bytes: zlib looks no further back."""


def pack_reading(reading: Reading) -> bytes:
    """The reading without its body, which the caller keeps."""
    bare = replace(reading.annotated, item=replace(reading.item, body=""))
    return _deflate(msgspec.msgpack.encode((bare, to_columns(reading.parse))), reading.item.body)


def unpack_reading(packed: bytes, body: str) -> Reading:
    """The reading that was packed.

    Raises:
        StoreError: if the bytes are damaged or are not of that body.
    """
    annotated, columns = _decoded(packed, body, tuple[Annotated, Columns])
    whole = replace(annotated, item=replace(annotated.item, body=body))
    return Reading(annotated=whole, parse=from_columns(columns, body))


def pack_item(item: Item, body: str) -> bytes:
    """The item as it came in; `body` is that of the cleaned item."""
    return _deflate(msgspec.msgpack.encode(item), body)


def unpack_item(packed: bytes, body: str) -> Item:
    """The item that was packed.

    Raises:
        StoreError: if the bytes are damaged or are not of that body.
    """
    return _decoded(packed, body, Item)


def pack_dossier(dossier: Dossier) -> bytes:
    """The whole dossier of a story."""
    return zlib.compress(msgspec.msgpack.encode(dossier), 9)


def unpack_dossier(packed: bytes) -> Dossier:
    """The dossier that was packed.

    Raises:
        StoreError: if the bytes are damaged.
    """
    try:
        return msgspec.msgpack.decode(zlib.decompress(packed), type=Dossier)
    except (zlib.error, msgspec.MsgspecError) as error:
        raise _damaged(error) from error


def _deflate(raw: bytes, body: str) -> bytes:
    pressed = zlib.compressobj(zdict=_words_of(body))
    return pressed.compress(raw) + pressed.flush()


def _decoded(packed: bytes, body: str, kind: type[Record]) -> Record:
    try:
        raw = zlib.decompressobj(zdict=_words_of(body)).decompress(packed)
        return msgspec.msgpack.decode(raw, type=kind)
    except (zlib.error, msgspec.MsgspecError) as error:
        raise _damaged(error) from error


def _words_of(body: str) -> bytes:
    return body.encode("utf-8", "replace")[-WINDOW:] or b" "


def _damaged(error: Exception) -> StoreError:
    return StoreError(f"a stored record cannot be read: {error}; the file is damaged or of another version")
