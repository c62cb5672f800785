"""Lines that were wrapped by hand, read as if they were not."""

import re

# A break before a small letter, which goes on with the line before, and white space that is no plain space.
WRAP = re.compile(r"\n(?=[a-z])|[\t\u00a0\u2007\u2009\u202f]")


def unwrapped(text: str) -> str:
    r"""The text of the same length with a plain space for each break inside a sentence and each odd space.

    Example:
        >>> unwrapped("two\nyears ago\n\nOn 3\u00a0May")
        'two years ago\n\nOn 3 May'
    """
    return WRAP.sub(" ", text)
