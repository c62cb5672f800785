"""Folding what does not matter for comparison."""

import re
import unicodedata
from functools import lru_cache

FROM, TO = "“”„«»‘’–—\u00a0", '"""""\'\'-- '
QUOTES = str.maketrans(FROM, TO)
# Characters that no XML document may hold.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LONGEST_KEPT = 64
"""Up to this length a name is folded once and remembered."""


def fold(text: str) -> str:
    """The text in one case, with plain quotation marks and dashes and single spaces.

    Example:
        >>> fold("“No —  not  Now”")
        '"no - not now"'
    """
    return re.sub(r"\s+", " ", text.translate(QUOTES)).strip().casefold()


def plain(name: str) -> str:
    """A name folded and without accents.

    Example:
        >>> plain("São Tomé")
        'sao tome'
    """
    return _known(name) if len(name) <= LONGEST_KEPT else _plain(name)


def xml_text(text: str) -> str:
    r"""The text without the characters that no XML document may hold.

    Example:
        >>> xml_text("a\x00b")
        'ab'
    """
    return FORBIDDEN.sub("", text)


def _plain(name: str) -> str:
    folded = fold(name)
    if folded.isascii():
        return folded
    return "".join(ch for ch in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(ch))


_known = lru_cache(maxsize=1 << 16)(_plain)
