"""From bytes to text, whatever the encoding, and never from bytes that are no text."""

import codecs
import re

from secondsource.errors import InputError

# What files that are no text begin with, by the name a reader would give them.
MAGIC = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\x1f\x8b", "gzip-compressed; unpack it first"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a rich-text document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"SQLite format 3", "a database"),
)
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The encoding an HTML page names for itself, within its first kilobyte.
CHARSET = re.compile(rb"charset\s{0,4}=\s{0,4}[\"']?([A-Za-z0-9_:.-]{2,40})", re.I)
# Control characters that no text has; many of them mean that the bytes are something else.
CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
MOST_CONTROL_SHARE = 0.01


def decode(raw: bytes) -> str:
    """The text of the bytes, with a line feed for every line end.

    A byte-order mark decides; else UTF-8, else what an HTML page says of itself, else Windows-1252.

    Raises:
        InputError: if the bytes are a known binary format, hold NUL or many control characters, or fit no encoding.
    """
    for magic, what in MAGIC:
        if raw.startswith(magic):
            raise InputError("not text", what)
    text = _decode(raw)
    if "\0" in text:
        raise InputError("not text", f"NUL byte at character {text.index(chr(0))}")
    if len(CONTROL.findall(text)) > MOST_CONTROL_SHARE * len(text):
        raise InputError("not text", "too many control characters")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(raw: bytes) -> str:
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return _strictly(raw[len(mark) :], (encoding,))
    named = CHARSET.search(raw[:1024])
    charset = (named[1].decode("ascii"),) if named else ()
    return _strictly(raw, ("utf-8", *charset, "cp1252"))


def _strictly(raw: bytes, encodings: tuple[str, ...]) -> str:
    for encoding in encodings:
        try:
            return codecs.decode(raw, encoding) if _is_text(encoding) else ""
        except (UnicodeError, LookupError):
            continue
    raise InputError("undecodable", f"the bytes are no text in {' or '.join(encodings)}")


def _is_text(encoding: str) -> bool:
    """Whether this is an encoding of text: a page may not ask for `zlib` or the like."""
    if not codecs.lookup(encoding)._is_text_encoding:
        raise LookupError(encoding)
    return True
