"""Item lines: one JSON object with a `body` and, if known, its metadata."""

import re
from typing import Any

import msgspec

from secondsource.errors import InputError
from secondsource.intake.draft import Draft
from secondsource.model.item import Layout
from secondsource.text.dates import read_date

# A value that is ISO 8601 already, whatever its precision.
ISO_VALUE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$")


class Line(msgspec.Struct):
    """The item line of the contract; only `body` must be there."""

    body: str
    id: str | None = None
    headline: str | None = None
    published: str | None = None
    publisher: str | None = None
    captured: str | None = None
    url: str | None = None
    language: str | None = None


def parse_json(text: str) -> Any:
    """The JSON value of the text.

    Raises:
        InputError: if it is not JSON or is nested too deeply.
    """
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
        raise InputError("not JSON", str(error)[:200]) from error


def read_line(value: object) -> Draft:
    """An item from the value of one line.

    Raises:
        InputError: if `body` is missing or a field has the wrong type.
    """
    try:
        line = msgspec.convert(value, Line)
    except (msgspec.ValidationError, RecursionError) as error:
        raise InputError("not an item", str(error)[:200]) from error
    return Draft(
        layout=Layout.JSONL,
        id=line.id or None,
        headline=line.headline or None,
        body=line.body,
        published=iso(line.published),
        captured=iso(line.captured),
        publisher=line.publisher or None,
        url=line.url or None,
        language=line.language or None,
    )


def iso(published: str | None) -> str | None:
    """The date as ISO 8601, or null where it is none."""
    if not published:
        return None
    stripped = published.strip()
    known = ISO_VALUE.match(stripped) and (len(stripped) < 10 or read_date(stripped))
    return stripped if known else read_date(stripped)
