"""What browsers write into the pages they save: the address, and by some the time."""

import re
from datetime import datetime

from secondsource.intake.capture import Capture
from secondsource.text.stamp import in_utc

HEAD = 8_192
"""So many characters are looked at: the mark stands before or right behind the first tag."""

# "Save page as" of Chromium, Edge and Internet Explorer; the number is the length of the address.
SAVED = re.compile(r"<!--\s{0,4}saved from url=\(\d{1,5}\)(https?://[^\s<>]{4,2000})\s{0,4}-->", re.I)
# The extension SingleFile.
SINGLE_FILE = re.compile(
    r"<!--\s{1,20}Page saved with SingleFile\s{1,20}url:\s{1,20}(https?://[^\s<>]{4,2000})"
    r"\s{1,20}saved date: ([^\n(]{1,60})"
)
SINGLE_FILE_TIME = "%a %b %d %Y %H:%M:%S GMT%z"


def saved_from(page: str) -> Capture | None:
    """Where and when the page was saved, if a browser wrote that into it.

    Example:
        >>> saved_from("<!-- saved from url=(0025)https://bell.example/quay -->").url
        'https://bell.example/quay'
    """
    head = page[:HEAD]
    found = SINGLE_FILE.search(head) or SAVED.search(head)
    return Capture(url=found[1], when=_time(found)) if found else None


def _time(found: re.Match[str]) -> str | None:
    try:
        when = datetime.strptime(found[2].strip(), SINGLE_FILE_TIME)
    except (IndexError, ValueError):
        return None
    return in_utc(when)
