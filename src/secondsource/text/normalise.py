"""Folding what does not matter for comparison."""

import re
import unicodedata

FROM, TO = "“”„«»‘’–—\u00a0", '"""""\'\'-- '
QUOTES = str.maketrans(FROM, TO)


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
    decomposed = unicodedata.normalize("NFKD", fold(name))
    return "".join(ch for ch in decomposed if not unicodedata.combining(ch))
