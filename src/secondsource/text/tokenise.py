"""Words of a text, without a language model."""

import re
from collections.abc import Iterator

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def words(text: str) -> list[str]:
    """The words of the text in one case.

    Example:
        >>> words("No one's hurt: 14 saved.")
        ['no', "one's", 'hurt', '14', 'saved']
    """
    return [match.group().casefold().replace("’", "'") for match in WORD.finditer(text)]


def placed_words(text: str) -> Iterator[tuple[int, int, str]]:
    """Each word with its `[start, end)` in the text."""
    for match in WORD.finditer(text):
        yield match.start(), match.end(), match.group().casefold().replace("’", "'")
