"""From bytes to text, whatever the encoding, and never from bytes that are no text."""

import codecs
import re
from collections import Counter
from collections.abc import Iterator

from secondsource.errors import InputError
from secondsource.intake.charset import guess_charset

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
# Byte-order marks, and the beginnings of marked-up text in wide characters that has none.
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
# The encoding that an HTML page or an XML document names for itself, near its beginning.
CHARSET = re.compile(rb"(?:charset|<\?xml[^>]{0,200}?encoding)\s{0,4}=\s{0,4}[\"']?([A-Za-z0-9_:.-]{2,40})", re.I)
DECLARED_WITHIN = 4096
# What browsers read instead of the encoding that is named: the larger one that writers of it really used.
WIDER = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs",
    "koi8-r": "koi8-u",
}  # fmt: skip
# Escape sequences of the only encodings in use whose bytes are all ASCII as well.
ISO_2022 = re.compile(rb"\x1b[$(][@BJI]")
# Control characters that no text has; many of them mean that the bytes are something else.
CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
MOST_CONTROL_SHARE = 0.01
# Of the characters beyond ASCII, so many may be broken: a page cut in the middle of one, a stray byte of another page.
MOST_BROKEN_SHARE = 0.2
SAMPLE_BYTES = 4000
LEAST_NULS = 8


def decode(raw: bytes, declared: str | None = None) -> str:
    """The text of the bytes, with a line feed for every line end.

    A byte-order mark decides; else UTF-8 if the bytes are that; else what the sender or the document declares; else the
    encoding in which the bytes read as a language; else Windows-1252.

    Args:
        raw: the bytes.
        declared: the encoding that came with them, as in an HTTP header.

    Raises:
        InputError: if the bytes are a known binary format, hold NUL or many control characters, or fit no encoding.
    """
    for magic, what in MAGIC:
        if raw.startswith(magic):
            raise InputError("not text", what)
    text = _decode(raw, declared)
    if "\0" in text:
        raise InputError("not text", f"NUL byte at character {text.index(chr(0))}")
    if len(CONTROL.findall(text)) > MOST_CONTROL_SHARE * len(text):
        raise InputError("not text", "too many control characters")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(raw: bytes, declared: str | None) -> str:
    tried = []
    for encoding in _candidates(raw, declared):
        text = _attempt(raw, encoding)
        if text is not None:
            return text
        tried.append(encoding)
    raise InputError("undecodable", f"the bytes are no text in {' or '.join(dict.fromkeys(tried))}")


def _candidates(raw: bytes, declared: str | None) -> Iterator[str]:
    """The encodings to try, in order; costly guesses are made only where all before them failed."""
    mark = next((encoding for mark, encoding in MARKS if raw.startswith(mark)), None) or _wide(raw)
    if mark:
        yield mark
    named = CHARSET.search(raw[:DECLARED_WITHIN])
    if ISO_2022.search(raw):
        yield "iso2022_jp"
    yield "utf-8"
    told = (declared, named and named[1].decode("ascii"))
    yield from (_wider(name) for name in told if name and "\0" not in name)
    guessed = guess_charset(raw)
    if guessed:
        yield guessed
    yield "cp1252"


def _wider(name: str) -> str:
    try:
        return WIDER.get(codecs.lookup(name).name, name)
    except LookupError:
        return name


def _attempt(raw: bytes, encoding: str) -> str | None:
    """The text in this encoding, a few broken characters marked as such; nothing if it is in another."""
    try:
        # A page may not ask for `zlib` or the like, nor for wide characters, in which its own request would not read.
        if not codecs.lookup(encoding)._is_text_encoding:
            return None
        return raw.decode(encoding)
    except LookupError:
        return None
    except UnicodeError:
        return _mended(raw, encoding)


def _mended(raw: bytes, encoding: str) -> str | None:
    try:
        text = raw.decode(encoding, "replace")
    except UnicodeError:  # encodings of host names mend nothing
        return None
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    return text if text.count("\ufffd") <= MOST_BROKEN_SHARE * beyond else None


def _wide(raw: bytes) -> str | None:
    """UTF-16 without a mark: NUL in every other byte of much of it, and nearly all letters of one alphabet."""
    sample = raw[:SAMPLE_BYTES]
    nuls = (sample[0::2].count(0), sample[1::2].count(0))
    if max(nuls) < LEAST_NULS or min(nuls) > max(nuls) // 20 or len(raw) % 2:
        return None
    high = Counter(sample[0::2] if nuls[0] > nuls[1] else sample[1::2]).most_common(2)
    alphabets = sum(count for _, count in high)
    encoding = "utf-16-be" if nuls[0] > nuls[1] else "utf-16-le"
    return encoding if alphabets > 0.8 * len(sample) / 2 else None
