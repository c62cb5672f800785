"""Text of reports made safe to show: nothing in it may hide, turn round or disturb what stands beside it."""

import unicodedata

PLACEHOLDER = "\N{REPLACEMENT CHARACTER}"
KEPT = frozenset("\n\t\u00ad\u200c\u200d")


def visible(text: str) -> str:
    """The text with every control and direction mark replaced by a visible sign, one for one.

    Example:
        >>> visible("a\u202eb")
        'a\ufffdb'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(PLACEHOLDER if _hidden(letter) else letter for letter in text)


def _hidden(letter: str) -> bool:
    return letter not in KEPT and unicodedata.category(letter) in {"Cc", "Cf", "Cs", "Co"}
