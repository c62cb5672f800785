"""An address of the web that is asked again and again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What is remembered of an address since it was asked last.

    `url` is where it gave something, after all redirects; `etag` and `modified` are by what its server knows that
    again, in the server's words, empty where it gave none. `failures` is how often in a row it gave nothing, and
    before `due` (ISO 8601 in UTC, empty for any time) it is not to be asked.
    """

    address: str
    url: str = ""
    etag: str = ""
    modified: str = ""
    failures: int = 0
    due: str = ""
