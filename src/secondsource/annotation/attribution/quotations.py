"""Passages between quotation marks, balanced or not, and posts, which a page shows with their authors behind them."""

from collections.abc import Iterator
from dataclasses import dataclass

from secondsource.annotation.attribution.patterns import AUTHOR, DOUBLE_MARK, PARAGRAPH, SINGLE_CLOSING, SINGLE_OPENING

MAX_SINGLE_WORDS = 60


@dataclass(frozen=True, slots=True)
class Quotation:
    """The characters `[start, end)` with the marks.

    `leads` says that it begins its paragraph, `closed` that it has both marks or is a post. `author` is of a post where
    the name and the account behind it stand.
    """

    start: int
    end: int
    leads: bool
    closed: bool
    author: tuple[tuple[int, int], tuple[int, int]] | None = None


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
        found.extend(list(_posts(body, start, end)) or list(_double(body, start, end)) or _single(body, start, end))
    return tuple(found)


def _posts(body: str, start: int, end: int) -> Iterator[Quotation]:
    """The posts of a paragraph without the links at their ends; such a paragraph holds nothing else."""
    at = start
    for author in AUTHOR.finditer(body, start, end):
        words = body[at : author.start()].strip()
        first = body.index(words, at)
        while words and _is_link(last := words.rsplit(maxsplit=1)[-1]):
            words = words.removesuffix(last).rstrip()
        if words:
            named = author.span("name"), author.span("handle")
            yield Quotation(first, first + len(words), first == start, True, named)
        at = author.end()


def _is_link(word: str) -> bool:
    return ("/" in word and "." in word.partition("/")[0]) or word.startswith(("http://", "https://"))


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
