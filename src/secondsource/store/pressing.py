"""Bytes pressed small with what is known beforehand, and plain values of records; damage is told as our own error."""

import lzma
import zlib
from functools import cache
from importlib.resources import files
from typing import TypeVar

import msgspec

from secondsource.errors import StoreError
from secondsource.store.columns import Plain

Record = TypeVar("Record")

OUT_OF_PLACE = (LookupError, TypeError, ValueError, AttributeError)
"""What comes of values that are not what was packed."""

WINDOW = 1 << 15
"""Bytes: zlib looks no further back."""

FILTERS = ({"id": lzma.FILTER_LZMA2, "preset": 6, "lc": 3, "lp": 0, "pb": 0},)


def dictionary(name: str, *bodies: str) -> bytes:
    """What stands in many records and, as far as there is room for them, the bodies they are about.

    Args:
        name: a file beside this one. Stored records rest on every byte of it: another form needs another file.
        bodies: the last characters count most.
    """
    common = _common(name)
    room = WINDOW - len(common)
    return common + "\n".join(bodies).encode("utf-8", "replace")[-room:]


def press(plain: bytes, known: bytes) -> bytes:
    """For records of the length of a report."""
    pressed = zlib.compressobj(9, zdict=known)
    return pressed.compress(plain) + pressed.flush()


def press_out(pressed: bytes, known: bytes) -> bytes:
    """What `press` was given.

    Raises:
        StoreError: if the bytes are damaged, or other things are known than then.
    """
    try:
        return zlib.decompressobj(zdict=known).decompress(pressed)
    except zlib.error as error:
        raise damaged(error) from error


def press_long(plain: bytes) -> bytes:
    """For records with much that is alike far apart."""
    return lzma.compress(plain, format=lzma.FORMAT_RAW, filters=FILTERS)


def press_long_out(pressed: bytes) -> bytes:
    """What `press_long` was given.

    Raises:
        StoreError: if the bytes are damaged.
    """
    try:
        return lzma.decompress(pressed, lzma.FORMAT_RAW, filters=FILTERS)
    except (lzma.LZMAError, EOFError) as error:
        raise damaged(error) from error


def to_plain(record: object) -> Plain:
    """The record as null, truth values, numbers, strings, lists and dictionaries."""
    return msgspec.msgpack.decode(msgspec.msgpack.encode(record))


def decoded(raw: bytes | msgspec.Raw, kind: type[Record]) -> Record:
    """The bytes as what they stand for.

    Raises:
        StoreError: if they stand for something else.
    """
    try:
        return msgspec.msgpack.decode(raw, type=kind)
    except msgspec.MsgspecError as error:
        raise damaged(error) from error


def converted(value: Plain, kind: type[Record]) -> Record:
    """The record that `to_plain` was given.

    Raises:
        StoreError: if it is of another kind.
    """
    try:
        return msgspec.convert(value, kind)
    except (msgspec.MsgspecError, KeyError) as error:
        raise damaged(error) from error


def damaged(error: Exception) -> StoreError:
    """What is told of bytes that cannot be read."""
    return StoreError(f"a stored record cannot be read, the file is damaged or of another version ({error})")


@cache
def _common(name: str) -> bytes:
    return files(__package__).joinpath(name).read_bytes()
