"""What is written in JSON strings and in letters: the text behind their escapes."""

import re
from collections.abc import Sequence

from secondsource.intake.layers import put_together
from secondsource.text.runs import Run

# An escape in a JSON string; two halves of a surrogate pair are one.
ESCAPE = re.compile(
    r"\\(?:u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([\"\\/bfnrt]))"
)
# Quoted-printable: a line that goes on, or bytes written in hexadecimal digits.
QUOTED = re.compile(r"=\n|(?:=[0-9A-Fa-f]{2})++")
CONTROLS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


def escapes(source: str) -> tuple[str, Sequence[Run]]:
    r"""The text of JSON with its escapes read, and where it stands; keys and brackets are left in.

    Example:
        >>> escapes(r'"A\tB"')[0]
        '"A\tB"'
    """
    return put_together(source, ((_escaped(found), *found.span()) for found in ESCAPE.finditer(source)))


def quoted(source: str) -> tuple[str, Sequence[Run]]:
    r"""The text of a letter in quoted-printable, and where it stands; what is sent as it is stays as it is.

    Example:
        >>> quoted("caf=C3=A9 au=\n lait")[0]
        'café au lait'
    """
    return put_together(source, ((_unquoted(found.group()), *found.span()) for found in QUOTED.finditer(source)))


def _unquoted(piece: str) -> str:
    raw = bytes.fromhex(piece.replace("=", "").strip())
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _escaped(found: re.Match[str]) -> str:
    high, low, code, letter = found.groups()
    if high:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
    return chr(int(code, 16)) if code else CONTROLS.get(letter, letter)
