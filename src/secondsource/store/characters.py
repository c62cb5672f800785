"""The statements of a report as one text, of four characters each: a number is a character (`forms.fifth`)."""

from collections.abc import Iterable

from secondsource.store.forms.fifth import BEYOND, LOWEST, SURROGATES

Marks = tuple[int, int, int | None, int | None, bool]
"""Start, end, claim (from one on), source (from nought on), and whether it is the clearest of its claim."""


def to_characters(statements: Iterable[Marks]) -> str:
    """The statements in that order; the view `statement_rows` shows them again."""
    return "".join(_character(number) for one in statements for number in _numbers(*one))


def _numbers(start: int, end: int, claim: int | None, source: int | None, clearest: bool) -> tuple[int, ...]:
    return start, end - start, 2 * (claim or 0) + clearest, 0 if source is None else source + 1


def _character(number: int) -> str:
    place = number + LOWEST
    return chr(place if place < SURROGATES else place + BEYOND)
