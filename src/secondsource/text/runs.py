"""Pieces of one text that stand in another, so that a place in the one leads to a place in the other."""

from typing import NamedTuple


class Run(NamedTuple):
    """The characters `[start, end)` of a text stand at `[place, stop)` of the text it was made from.

    Both are code points. Where the two are of one length they are the same letter by letter; otherwise the run is one
    written otherwise, such as a character reference, and is not to be cut.
    """

    start: int
    end: int
    place: int
    stop: int
