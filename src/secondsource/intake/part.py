"""What every reader gives: a place in the document and what was found there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

from secondsource.errors import InputError
from secondsource.intake.draft import Draft
from secondsource.text.runs import Run

Given = ParamSpec("Given")
Entry = TypeVar("Entry")
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


def tried(read: Callable[Given, Draft], *given: Given.args, **named: Given.kwargs) -> Found:
    """What is read, or why it cannot be: a fault that costs this report alone."""
    try:
        return read(*given, **named)
    except InputError as error:
        return error


def read_items(items: Sequence[Entry], read: Callable[[Entry], Draft], most: int) -> Iterator[tuple[str, Found]]:
    """What is read in each of the first `most` items of a document, and where it stands: nowhere if it is alone."""
    for number, item in enumerate(items[:most], 1):
        yield f"item {number}" if len(items) > 1 else "", tried(read, item)
    if len(items) > most:
        yield "", InputError("too large", f"{len(items)} items, of which the first {most} were read")
