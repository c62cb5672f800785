"""What every reader gives: a place in the document and what was found there."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from secondsource.errors import InputError
from secondsource.intake.draft import Draft
from secondsource.text.runs import Run

Found = Draft | InputError
Reader = Callable[[bytes], Iterator[tuple[str, Found]]]
"""From a whole document to where each report stands in it (empty: all of it) and what it is.

An `InputError` that is given costs one report; one that is raised costs the rest of the document.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One report of a file.

    `where` is its place in the file, empty where it is all of it. `sha256` is the hash of the bytes it came in: the
    file, the line or the captured page. `shared` says that other reports came in the same bytes. `original` leads
    from the body that was found to the text of those bytes.
    """

    where: str
    sha256: str
    found: Found
    shared: bool = False
    original: tuple[Run, ...] = ()
