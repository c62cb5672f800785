"""Bytes to items: the way in."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import BinaryIO, TypeVar

from secondsource.errors import InputError
from secondsource.intake.decode import decode
from secondsource.intake.draft import Draft
from secondsource.intake.files import Named, open_file, walk
from secondsource.intake.html import read_html
from secondsource.intake.jsonl import parse_json, read_line
from secondsource.intake.ninjs import is_ninjs, read_ninjs
from secondsource.intake.sniff import Kind, sniff, xml_name
from secondsource.intake.text import read_text
from secondsource.model.item import Item, Layout
from secondsource.model.rejection import Rejection

MEBIBYTE = 1 << 20
ID_DIGITS = 16
In = TypeVar("In")
Out = TypeVar("Out")
Parts = Iterator[tuple[str, bytes, Draft | InputError]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """Reads files, folders and standard input (`-`) into items; what cannot be read becomes a rejection.

    Args:
        max_bytes: the largest single document, or line of item lines, that is read.
        body_only: take the text exactly as given, with nothing read from it.
    """

    max_bytes: int = 32 * MEBIBYTE
    body_only: bool = False

    name = "intake"
    version = 1

    def __call__(self, paths: Iterable[str], /) -> Iterator[Item | Rejection]:
        """Items and rejections in the order of the paths. A document that was met before is a rejection."""
        seen: dict[str, str] = {}
        for named in walk(paths):
            for where, raw, found in self._parts(named):
                made = self._item(named, raw, found) if isinstance(found, Draft) else found
                if isinstance(made, Item) and made.id in seen:
                    made = InputError("duplicate", f"the same as {seen[made.id]}")
                if isinstance(made, Item):
                    seen[made.id] = named.path + (f", {where}" if where else "")
                    yield made
                else:
                    yield _rejection(named, where, made)

    def _parts(self, named: Named) -> Parts:
        """Where in the file, its bytes, and what was found there."""
        try:
            with closing(open_file(named)) as stream:
                yield from self._read(stream)
        except InputError as error:
            yield "", b"", error
        except OSError as error:
            yield "", b"", InputError("unreadable", str(error.strerror or error))

    def _read(self, stream: BinaryIO) -> Parts:
        first = stream.readline(self.max_bytes + 1)
        if _is_item_line(first):
            yield from self._lines(first, stream)
            return
        raw = first + stream.read(max(0, self.max_bytes + 1 - len(first)))
        if len(raw) > self.max_bytes:
            raise InputError("too large", f"more than {self.max_bytes} bytes")
        text = decode(raw)
        if not text.strip():
            raise InputError("empty", "no text in it")
        kind = sniff(text)
        if kind is Kind.JSON:
            yield from self._json(raw, text)
        else:
            yield "", raw, self._draft(kind, text)

    def _lines(self, first: bytes, stream: BinaryIO) -> Parts:
        line, number = first, 1
        while line:
            if len(line) > self.max_bytes:
                yield f"line {number}", line, InputError("too large", f"more than {self.max_bytes} bytes")
                while line and not line.endswith(b"\n"):
                    line = stream.readline(self.max_bytes)
            elif line.strip():
                yield f"line {number}", line, _attempt(lambda raw: _read_object(parse_json(decode(raw))), line)
            line, number = stream.readline(self.max_bytes + 1), number + 1

    def _json(self, raw: bytes, text: str) -> Parts:
        """One JSON document, a list of them, or lines of which some are broken."""
        try:
            value = parse_json(text)
        except InputError:
            lines = [line for line in raw.split(b"\n") if line.strip()]
            if not any(_is_item_line(line) for line in lines):
                raise
            for number, line in enumerate(lines, 1):
                yield f"line {number}", line, _attempt(lambda part: _read_object(parse_json(decode(part))), line)
            return
        if isinstance(value, list):
            for number, entry in enumerate(value, 1):
                part = f"{number}:".encode() + raw
                yield f"entry {number}", part, _attempt(_read_object, entry)
        else:
            yield "", raw, _read_object(value)

    def _draft(self, kind: Kind, text: str) -> Draft:
        if kind is Kind.XML:
            raise InputError("unknown form", f"{xml_name(text)} is not read yet; give text, HTML, JSON lines or ninjs")
        if kind is Kind.HTML:
            return read_html(text)
        return Draft(layout=Layout.TEXT_B, body=text) if self.body_only else read_text(text)

    def _item(self, named: Named, raw: bytes, draft: Draft) -> Item | InputError:
        if not draft.body.strip() and not (draft.headline and draft.layout is Layout.JSONL):
            return InputError("empty", "no text in the body")
        digest = hashlib.sha256(raw).hexdigest()
        fields = {name: getattr(draft, name) for name in Draft.__dataclass_fields__ if name != "id"}
        fields["body"] = _whole(draft.body)
        return Item(id=draft.id or digest[:ID_DIGITS], path=named.path, sha256=digest, **fields)


def _is_item_line(line: bytes) -> bool:
    """Whether the line is one whole JSON object with a body, and so the file one item a line."""
    if not line.lstrip(b"\xef\xbb\xbf \t").startswith(b"{"):
        return False
    value = _attempt(lambda raw: parse_json(decode(raw)), line)
    return isinstance(value, dict) and ("body" in value or is_ninjs(value))


def _read_object(value: object) -> Draft:
    if isinstance(value, dict) and "body" not in value and is_ninjs(value):
        return read_ninjs(value)
    return read_line(value)


def _attempt(read: Callable[[In], Out], given: In) -> Out | InputError:
    try:
        return read(given)
    except InputError as error:
        return error


def _rejection(named: Named, where: str, error: InputError) -> Rejection:
    detail = f"{where}: {error.detail}" if where else error.detail
    return Rejection(path=named.path, stage="intake", reason=error.reason, detail=detail)


def _whole(text: str) -> str:
    """The text without half surrogates, which no encoding can write; offsets stay as they are."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if not text.isascii() else text
