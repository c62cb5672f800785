"""Statements in few words: what their place and the reading of their report tell is not told again."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from secondsource.store.columns import Plain
from secondsource.store.known import FIGURES, Known


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one name that were read in a report, and the places of those that begin in a statement."""

    all: Sequence[Plain]
    first: int
    last: int

    def within(self, end: int) -> list[Plain]:
        """Those that lie in the words of the statement, which end there."""
        return [one for one in self.all[self.first : self.last] if one["end"] <= end]

    def short(self, given: list[Plain], end: int) -> Plain:
        """Nothing where these are those within; else each by how far it is from the first, or itself if none is so."""
        if given == self.within(end):
            return None
        return [self.all.index(one) - self.first if one in self.all else one for one in given]

    def whole(self, told: Plain, end: int) -> list[Plain]:
        """The figures that `short` was given."""
        if told is None:
            return self.within(end)
        return [self.all[self.first + one] if isinstance(one, int) else one for one in told]


NONE = Figures((), 0, 0)
"""Those of a report in which none was read."""

Find = Callable[[Plain, str], Figures]
"""The figures of one name, of the report that a statement is from."""


def figures_of(found: Mapping[str, Known]) -> Find:
    """Gives the figures of statements of these reports."""
    starts = {
        (id_, name): [one["start"] for one in known.figures[name]] for id_, known in found.items() for name in FIGURES
    }

    def find(said: Plain, name: str) -> Figures:
        read = starts.get((said["item"], name))
        if not read:
            return NONE
        first, last = bisect_left(read, said["start"]), bisect_left(read, said["end"])
        return Figures(found[said["item"]].figures[name], first, last)

    return find


def short_statement(statement: Plain, figures: Find) -> Plain:
    """Without figures that were read in its words, and its id, where that says its place; of its sentence the rest."""
    told: dict[str, Plain] = {}
    if statement["sentence"] is not None:
        first, last = statement["sentence"]
        told["sentence"] = [statement["start"] - first, last - statement["end"]]
    told |= {name: figures(statement, name).short(statement[name], statement["end"]) for name in FIGURES}
    if statement["id"] == _id_of(statement):
        told["id"] = None
    return statement | told


def whole_statement(statement: Plain, figures: Find) -> Plain:
    """The statement that `short_statement` was given."""
    told: dict[str, Plain] = {}
    if statement["sentence"] is not None:
        before, behind = statement["sentence"]
        told["sentence"] = [statement["start"] - before, statement["end"] + behind]
    told |= {name: figures(statement, name).whole(statement[name], statement["end"]) for name in FIGURES}
    if statement["id"] is None:
        told["id"] = _id_of(statement)
    return statement | told


def _id_of(statement: Plain) -> str:
    return f"{statement['item']}@{statement['start']}-{statement['end']}"
