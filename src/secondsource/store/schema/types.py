"""Values that take fewer bytes in the file than outside it."""

import re
from typing import Any

from sqlalchemy import Dialect, Text
from sqlalchemy.types import TypeDecorator, UserDefinedType

from secondsource.store.phrases import shortened

HEXADECIMAL = re.compile(r"(?:[0-9a-f]{2})+")
"""Whole bytes, as hashes are written. Linear: each step takes two characters."""

DIGITS = 12


class Hash(TypeDecorator[str]):
    """A hash in hexadecimal digits, which is half as long in bytes; any other text stays."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """What is kept."""
        return bytes.fromhex(value) if value and HEXADECIMAL.fullmatch(value) else value

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:
        """What was put in."""
        return value.hex() if isinstance(value, bytes) else value


class Phrased(TypeDecorator[str]):
    """What the program says, with one character for each of its phrases; only the views show it in full."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """What is kept."""
        return value if value is None else shortened(value)


class Id(UserDefinedType[str]):
    """An id that is a kind, a dash and twelve hexadecimal digits, as a number; any other stays."""

    cache_ok = True

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def get_col_spec(self, **_: Any) -> str:
        """Of no type of its own: so a number stays a number, and a text a text."""
        return "BLOB"

    def bind_processor(self, dialect: Dialect) -> Any:
        """How it is kept."""
        known = re.compile(rf"{self.kind}-([0-9a-f]{{{DIGITS}}})")

        def kept(value: str) -> int | str:
            found = known.fullmatch(value)
            return int(found[1], 16) if found else value

        return kept
