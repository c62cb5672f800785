"""Passages between quotation marks, balanced or not."""

from collections.abc import Iterator
from dataclasses import dataclass

from secondsource.annotation.attribution.patterns import DOUBLE_MARK, PARAGRAPH, SINGLE_CLOSING, SINGLE_OPENING

MAX_SINGLE_WORDS = 60


@dataclass(frozen=True, slots=True)
class Quotation:
    """The characters `[start, end)` with the marks.

    `leads` says that it begins its paragraph, `closed` that it has both marks.
    """

    start: int
    end: int
    leads: bool
    closed: bool


def read_quotations(body: str) -> tuple[Quotation, ...]:
    """The quotations of a body, in order, without overlaps.

    An opening mark without a closing one (a quotation that goes on in the next paragraph, or a slip) ends with
    its paragraph.

    Example:
        >>> [one.closed for one in read_quotations('“Stay,” she said. “We will talk.')]
        [True, False]
    """
    found: list[Quotation] = []
    for paragraph in PARAGRAPH.finditer(body):
        start, end = paragraph.span()
        double = list(_double(body, start, end))
        found.extend(double or _single(body, start, end))
    return tuple(found)


def _double(body: str, start: int, end: int) -> Iterator[Quotation]:
    opened: int | None = None
    for mark in DOUBLE_MARK.finditer(body, start, end):
        opens = _opens(body, mark.start(), mark.end(), opened is not None)
        if opened is None and opens:
            opened = mark.start()
        elif opened is not None and not opens:
            yield _quotation(body, start, opened, mark.end(), True)
            opened = None
    if opened is not None:
        yield _quotation(body, start, opened, start + len(body[start:end].rstrip()), False)


def _opens(body: str, start: int, end: int, inside: bool) -> bool:
    mark = body[start:end]
    if mark in "“„«" or mark == "``":
        return True
    if mark in "”»":
        return False
    spaced = start == 0 or body[start - 1].isspace() or body[start - 1] in "([—–-"
    followed = end < len(body) and not body[end].isspace() and body[end] not in ".,;:?!)"
    return spaced if spaced == followed else not inside


def _single(body: str, start: int, end: int) -> Iterator[Quotation]:
    at = start
    while opening := SINGLE_OPENING.search(body, at, end):
        closings = list(SINGLE_CLOSING.finditer(body, opening.end(), end))
        final = next((one for one in closings if body[one.start() - 1] in ".,?!…"), None)
        closing = final or (closings[0] if closings else None)
        if closing is None or len(body[opening.end() : closing.start()].split()) > MAX_SINGLE_WORDS:
            return
        yield _quotation(body, start, opening.start(), closing.end(), True)
        at = closing.end()


def _quotation(body: str, paragraph: int, start: int, end: int, closed: bool) -> Quotation:
    return Quotation(start, end, start == paragraph, closed)
