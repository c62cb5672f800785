"""Items in JSON: one a line, in a list, or one document by itself; each an item line of ours or ninjs."""

from collections.abc import Iterable, Iterator
from io import BufferedReader

from secondsource.errors import InputError
from secondsource.intake.decode import decode
from secondsource.intake.document import Document
from secondsource.intake.jsonl import parse_json, read_line
from secondsource.intake.ninjs import is_ninjs, read_ninjs
from secondsource.intake.part import Found, Part, tried


def is_item_line(line: bytes) -> bool:
    """Whether the line is one whole JSON object with a body, and so the file one item a line."""
    if not line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return False
    try:
        value = parse_json(decode(line))
    except InputError:
        return False
    return isinstance(value, dict) and ("body" in value or is_ninjs(value))


def read_lines(opening: Iterable[bytes], rest: BufferedReader, max_bytes: int) -> Iterator[Part]:
    """Line by line, so that a file of any size is read in little memory; the opening lines were read before."""
    for number, line in enumerate(_lines(opening, rest, max_bytes), 1):
        if line.strip():
            document = Document(line)
            for where, found in _read_line(line) if len(line) <= max_bytes else _too_long(max_bytes):
                yield document.part(_within(f"line {number}", where), found, shared=bool(where))


def _lines(opening: Iterable[bytes], rest: BufferedReader, max_bytes: int) -> Iterator[bytes]:
    """Every line; of one that is too long only the beginning."""
    yield from opening
    while line := rest.readline(max_bytes + 1):
        yield line
        while len(line) > max_bytes and not line.endswith(b"\n"):
            line = rest.readline(max_bytes + 1)


def read_json(raw: bytes) -> Iterator[tuple[str, Found]]:
    """One JSON document, a list of them, or lines of which the first is broken.

    Raises:
        InputError: if it is not JSON and no line of it is an item.
    """
    try:
        value = parse_json(decode(raw))
    except InputError:
        lines = [line for line in raw.split(b"\n") if line.strip()]
        if not any(is_item_line(line) for line in lines):
            raise
        for number, line in enumerate(lines, 1):
            yield from ((_within(f"line {number}", where), found) for where, found in _read_line(line))
        return
    entries = value if isinstance(value, list) else [value]
    for number, entry in enumerate(entries, 1):
        place = f"entry {number}" if isinstance(value, list) else ""
        yield from ((_within(place, where), found) for where, found in _read_object(entry))


def _read_line(line: bytes) -> Iterator[tuple[str, Found]]:
    try:
        value = parse_json(decode(line))
    except InputError as error:
        yield "", error
    else:
        yield from _read_object(value)


def _read_object(value: object) -> Iterator[tuple[str, Found]]:
    """The reports of one object, of which a ninjs package has several, and where in it they stand."""
    if isinstance(value, dict) and "body" not in value and is_ninjs(value):
        yield from read_ninjs(value)
        return
    yield "", tried(read_line, value)


def _within(place: str, where: str) -> str:
    return ", ".join(part for part in (place, where) if part)


def _too_long(max_bytes: int) -> Iterator[tuple[str, Found]]:
    yield "", InputError("too large", f"more than {max_bytes} bytes")
