"""Counts of nought: "no one was hurt", "no casualties"."""

from bisect import bisect_right
from collections.abc import Iterator

from secondsource.annotation.quantities.patterns import NO_ONE, NO_SUCH
from secondsource.lexicon import words
from secondsource.model.annotation import Change, Quantity
from secondsource.model.parse import Parse


def read_noughts(body: str, parse: Parse, starts: tuple[int, ...]) -> Iterator[Quantity]:
    """Every nought in a body, in order of kind: people to whom nothing was done, and harm that was not.

    Args:
        body: the text.
        parse: its grammatical reading.
        starts: where each token begins.
    """
    for match in NO_ONE.finditer(body):
        token = parse.tokens[max(0, bisect_right(starts, match.end() - 1) - 1)]
        if token.dep in ("nsubj", "nsubjpass") and parse.tokens[token.head].text.lower() in words("states_of_people"):
            yield _nought(body, match.start(), match.end(), "people")
    for match in NO_SUCH.finditer(body):
        if match["of"].lower() in words("harm_nouns"):
            yield _nought(body, match.start(), match.start() + 2, match["of"])


def _nought(body: str, start: int, end: int, of: str) -> Quantity:
    return Quantity(
        start=start,
        end=end,
        text=body[start:end],
        value=0.0,
        low=None,
        high=None,
        unit=None,
        of=of,
        change=Change.EXACT,
    )
