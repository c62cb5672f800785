"""The shape of records: what is kept in one shape cannot be read as another."""

from functools import cache
from hashlib import sha256
from typing import Any

import msgspec

LETTERS = 8


@cache
def shape(kind: type) -> str:
    """A short hash of the fields of a record, of their types, and of all records in it; not of their docstrings."""
    return sha256(msgspec.json.encode(_bare(msgspec.json.schema(kind)), order="sorted")).hexdigest()[:LETTERS]


def _bare(schema: Any) -> Any:
    if isinstance(schema, dict):
        return {name: _bare(one) for name, one in schema.items() if name != "description" or not isinstance(one, str)}
    return [_bare(one) for one in schema] if isinstance(schema, list) else schema
