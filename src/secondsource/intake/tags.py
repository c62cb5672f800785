"""Refuses pages whose tags would keep the parser busy for minutes."""

import re

from secondsource.errors import InputError

# A start tag up to its end, quoted values taken whole; it always goes on from where it stopped.
TAG = re.compile(r"""<[a-zA-Z](?:[^>"']++|"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))*+""")
# One attribute with its value.
ATTRIBUTE = re.compile(r"""[^\s=>"']++(?:\s*+=\s*+(?:"[^"]*+"?|'[^']*+'?|[^\s"'>]*+))?""")
LONG = 1_000
"""Characters of a tag in which there may be too many attributes."""
MOST_PAIRS = 200_000_000
"""The parser compares each attribute of a tag with each other one: so many pairs take it half a second."""


def check_tags(text: str) -> None:
    """Pass a page on, or refuse it.

    Raises:
        InputError: if elements have so many attributes that the page was made to do harm.
    """
    pairs = 0
    for tag in TAG.finditer(text):
        if tag.end() - tag.start() > LONG:
            pairs += sum(1 for _ in ATTRIBUTE.finditer(tag.group())) ** 2
    if pairs > MOST_PAIRS:
        raise InputError("too large", "elements with many thousands of attributes")
