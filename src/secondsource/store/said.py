"""Statements in few words: what their place and the reading of their report tell is not told again."""

from bisect import bisect_left
from collections.abc import Callable, Mapping

from secondsource.store.columns import Plain
from secondsource.store.packed import FIGURES, Known

Within = Callable[[Plain, str], list[Plain]]
"""The figures of one name that were read in the words of a statement."""


def figures_within(found: Mapping[str, Known]) -> Within:
    """Gives the figures within statements of these reports."""
    starts = {
        (id_, name): [one["start"] for one in known.figures[name]] for id_, known in found.items() for name in FIGURES
    }

    def within(said: Plain, name: str) -> list[Plain]:
        first, last = (bisect_left(starts.get((said["item"], name), ()), said[place]) for place in ("start", "end"))
        figures = found[said["item"]].figures[name][first:last] if last > first else ()
        return [one for one in figures if one["end"] <= said["end"]]

    return within


def short_statement(statement: Plain, within: Within) -> Plain:
    """Without figures that were read in its words, and its id, where that says its place; of its sentence the rest."""
    first, last = statement["sentence"]
    told: dict[str, Plain] = {"sentence": [statement["start"] - first, last - statement["end"]]}
    told |= {name: None for name in FIGURES if statement[name] == within(statement, name)}
    if statement["id"] == _id_of(statement):
        told["id"] = None
    return statement | told


def whole_statement(statement: Plain, within: Within) -> Plain:
    """The statement that `short_statement` was given."""
    before, behind = statement["sentence"]
    told: dict[str, Plain] = {"sentence": [statement["start"] - before, statement["end"] + behind]}
    told |= {name: within(statement, name) for name in FIGURES if statement[name] is None}
    if statement["id"] is None:
        told["id"] = _id_of(statement)
    return statement | told


def _id_of(statement: Plain) -> str:
    return f"{statement['item']}@{statement['start']}-{statement['end']}"
