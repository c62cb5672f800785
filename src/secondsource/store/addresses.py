"""The canonical address of a page, which is seldom told, since it follows from that where the page stood."""

import re
from typing import Any

BEFORE = re.compile(r"https?://(?:www\.)?([^/:?#]+)(?::80)?")
"""Where a page stood: what goes before the host and what may follow it. Linear: no part begins as the one before ends.

What was kept rests on this and on `guessed`: neither may change.
"""


def guessed(url: str) -> str:
    """The canonical address of most pages that stood there.

    Example:
        >>> guessed("http://www.coast.example:80/rain/")
        'https://coast.example/rain'
    """
    return BEFORE.sub(r"https://\1", url, count=1).rstrip("/?")


def short_address(url: str | None, canonical: str | None) -> str | None:
    """What is kept of a canonical address: nothing where it is guessed from the other."""
    return None if url is not None and canonical == guessed(url) else canonical


def address_of(row: Any) -> str | None:
    """The canonical address of a report, by its `url`, what is kept in `canonical_url`, and its `page`."""
    told: str | None = row.canonical_url
    return guessed(row.url) if told is None and row.page is not None and row.url is not None else told
