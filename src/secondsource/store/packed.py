"""Records as compressed bytes; the body, which stands beside them in plain text, serves as their dictionary."""

import lzma
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


class _Packed(msgspec.Struct, frozen=True, array_like=True):
    """The item as it came in, all that was read in it, without its body, and its parse; each is decoded by itself."""

    original: msgspec.Raw
    annotated: msgspec.Raw
    columns: msgspec.Raw


def pack(original: Item, reading: Reading) -> bytes:
    """The item before cleaning and its reading, without the body of the reading, which the caller keeps."""
    bare = replace(reading.annotated, item=replace(reading.item, body=""))
    parts = (original, bare, to_columns(reading.parse))
    packed = _Packed(*(msgspec.Raw(msgspec.msgpack.encode(part)) for part in parts))
    pressed = zlib.compressobj(zdict=_words_of(reading.item.body))
    return pressed.compress(msgspec.msgpack.encode(packed)) + pressed.flush()


def unpack_reading(packed: bytes, body: str) -> Reading:
    """The reading that was packed.

    Raises:
        StoreError: if the bytes are damaged, are not of that body, or were packed by another version.
    """
    parts = _parts(packed, body)
    annotated = _decoded(parts.annotated, Annotated)
    whole = replace(annotated, item=replace(annotated.item, body=body))
    return Reading(annotated=whole, parse=from_columns(_decoded(parts.columns, Columns), body))


def unpack_original(packed: bytes, body: str) -> Item:
    """The item before cleaning, whatever became of the form of readings since; `body` is the cleaned one.

    Raises:
        StoreError: if the bytes are damaged or are not of that body.
    """
    return _decoded(_parts(packed, body).original, Item)


def pack_dossier(dossier: Dossier) -> bytes:
    """The whole dossier of a story. lzma sees what is said twice however far apart, which here is most of it."""
    return lzma.compress(msgspec.msgpack.encode(dossier), format=lzma.FORMAT_ALONE, preset=1)


def unpack_dossier(packed: bytes) -> Dossier:
    """The dossier that was packed.

    Raises:
        StoreError: if the bytes are damaged.
    """
    try:
        return _decoded(lzma.decompress(packed), Dossier)
    except (lzma.LZMAError, EOFError) as error:
        raise _damaged(error) from error


def _parts(packed: bytes, body: str) -> _Packed:
    try:
        return _decoded(zlib.decompressobj(zdict=_words_of(body)).decompress(packed), _Packed)
    except zlib.error as error:
        raise _damaged(error) from error


def _decoded(raw: bytes | msgspec.Raw, kind: type[Record]) -> Record:
    try:
        return msgspec.msgpack.decode(raw, type=kind)
    except msgspec.MsgspecError as error:
        raise _damaged(error) from error


def _words_of(body: str) -> bytes:
    return body.encode("utf-8", "replace")[-WINDOW:] or b" "


def _damaged(error: Exception) -> StoreError:
    return StoreError(f"a stored record cannot be read: {error}; the file is damaged or of another version")
