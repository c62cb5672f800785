"""Figures that do not say what they count, and go on from one that does: "Police counted 300; the union, 900"."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from secondsource.claims.amounts import counted, counts, point
from secondsource.claims.counting import Counting, counting
from secondsource.claims.patterns import UP_FROM
from secondsource.claims.proposition import Proposition
from secondsource.claims.states import told_state
from secondsource.lexicon import words
from secondsource.model.annotation import Quantity
from secondsource.text.tokenise import words as words_of

NEAR_CHARACTERS = 260
"""So far behind a figure at most stands one that goes on from it: about two sentences."""

MOST_TIMES = 7
"""One count of a thing is at most so many times another."""

NO_COUNTS = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "metre", "kilometre", "mile", "foot"}
)
"""Units of ages, times and ways, which a bare figure does not go on from."""

NO_THINGS = frozenset({"it", "that", "this", "they", "them", "real", "true", "actual"})
"""Words beside a figure that do not tell what it counts."""


def resumed(propositions: Iterable[Proposition]) -> Mapping[str, Proposition]:
    """By the id of a statement with such a figure: the statement that it goes on from, with its own figure.

    The figure gets the thing and the unit of the one before, and the statement its words, so that it is found
    wherever that is.

    Args:
        propositions: those of a story; the ones of an item need not stand together.
    """
    found: dict[str, Proposition] = {}
    last: dict[str, tuple[Proposition, Quantity]] = {}
    for one in sorted(propositions, key=lambda p: (p.statement.item, p.statement.start)):
        own = [q for q in counts(one.statement) if counting(q, one.statement) is Counting.WHOLE]
        before = last.get(one.statement.item)
        bare = len(own) == 1 and _bare(own[0]) and not _of_some(own[0], one) and not _tells_age(own[0], one)
        if bare and before and _goes_on(one, own[0], *before):
            found[one.statement.id] = _going_on(one, own[0], *before)
        elif telling := [q for q in own if not _bare(q) and (q.unit or "").partition(" ")[0] not in NO_COUNTS]:
            last[one.statement.item] = (one, telling[0])
    return found


def _bare(figure: Quantity) -> bool:
    spoken = set(words_of((figure.of or "").casefold()))
    return figure.unit is None and spoken <= NO_THINGS | words("figure_nouns")


def _of_some(figure: Quantity, one: Proposition) -> bool:
    """Whether it counts some of those told of before: "six of the 23", "three of them"."""
    return one.statement.behind(figure).startswith(" of ")


def _tells_age(figure: Quantity, one: Proposition) -> bool:
    """Whether it may be the age of somebody: "The youngest is 19"."""
    return one.predicate == "be" and not figure.of and not one.subject & words("figure_nouns")


def _goes_on(one: Proposition, own: Quantity, before: Proposition, figure: Quantity) -> bool:
    """Whether it is given close behind the other figure, in a size that may be for one thing, and replaces it.

    So it does where another source gives it, or where it is the figure from which the other has moved.
    """
    replaces = one.statement.source != before.statement.source or UP_FROM.search(one.statement.text)
    near = 0 <= one.statement.start - figure.end <= NEAR_CHARACTERS
    sizes = sorted((abs(point(own) or 0.0), abs(point(figure) or 0.0)))
    return bool(replaces) and near and sizes[1] <= MOST_TIMES * sizes[0]


def _going_on(one: Proposition, own: Quantity, before: Proposition, figure: Quantity) -> Proposition:
    state = " ".join(sorted(told_state(figure, before)))
    thing = " ".join(filter(None, (figure.of, "" if counted(figure) & {state} else state)))
    filled = replace(own, of=thing or None, unit=figure.unit)
    told = tuple(filled if q == own else q for q in one.statement.quantities)
    return replace(before, statement=replace(one.statement, quantities=told), speaker=one.speaker)
