"""What is measured between a claim (left) and its evidence (right); the docstrings are shown to the reader."""

from collections.abc import Callable

from secondsource.claims.amounts import compatible, counted, paired_loosely
from secondsource.claims.entailment.side import Side
from secondsource.claims.vocabulary import meaning, opposites
from secondsource.model.annotation import BOUNDS, Quantity

SAME_WORDS = 0.75
Measure = Callable[[Side, Side], float]


def _share(part: frozenset[str], whole: frozenset[str]) -> float:
    return len(part & whole) / len(part) if part else 1.0


def words_covered(left: Side, right: Side) -> float:
    """The words of the first stand in the second."""
    return _share(left.meanings, right.meanings)


def lemmas_covered(left: Side, right: Side) -> float:
    """The same words are used."""
    return _share(left.lemmas, right.lemmas)


def words_missing(left: Side, right: Side) -> float:
    """Words of the first are missing from the second."""
    return min(1.0, len(left.meanings - right.meanings) / 6)


def all_covered(left: Side, right: Side) -> float:
    """Every word of the first stands in the second."""
    return float(left.meanings <= right.meanings)


def names_covered(left: Side, right: Side) -> float:
    """The names of the first stand in the second."""
    return _share(left.names, right.names)


def name_missing(left: Side, right: Side) -> float:
    """The first names what the second does not."""
    return min(1.0, len(left.names - right.names - right.lemmas) / 3)


def acts_covered(left: Side, right: Side) -> float:
    """The acts of the first stand in the second."""
    return _share(left.acts, right.meanings)


def act_missing(left: Side, right: Side) -> float:
    """The first tells of an act of which the second says nothing."""
    return min(1.0, len(left.acts - right.meanings) / 2)


def quality_missing(left: Side, right: Side) -> float:
    """The first gives a quality that the second does not."""
    return min(1.0, len(left.qualities - right.lemmas) / 2)


def figures_fit(left: Side, right: Side) -> float:
    """The figures fit one another."""
    return float(bool(left.figures) and all(_fits(figure, right) for figure in left.figures))


def figures_clash(left: Side, right: Side) -> float:
    """The figures for the same thing differ."""
    return float(any(_clashes(figure, right, named=True) for figure in left.figures))


def figures_may_clash(left: Side, right: Side) -> float:
    """The figures differ, perhaps for another thing."""
    return float(any(_clashes(figure, right, named=False) for figure in left.figures))


def figure_missing(left: Side, right: Side) -> float:
    """The first gives a figure of a kind that the second lacks."""
    return float(any(not any(paired_loosely(a, b) for b in right.figures) for a in left.figures))


def bounded(left: Side, right: Side) -> float:
    """The first gives a bound, no exact figure."""
    return float(any(q.change in BOUNDS for q in left.figures))


def bound_holds(left: Side, right: Side) -> float:
    """A figure of the second lies within the bound of the first."""
    return float(any(_bound(q) and _fits(q, right) for q in left.figures))


def bound_broken(left: Side, right: Side) -> float:
    """No figure of the second lies within the bound of the first."""
    return float(any(_bound(q) and _clashes(q, right, named=False) for q in left.figures))


def numbers_covered(left: Side, right: Side) -> float:
    """The same numbers stand in both."""
    return float(bool(left.numbers) and left.numbers <= right.numbers)


def numbers_missing(left: Side, right: Side) -> float:
    """A number of the first is missing from the second."""
    return float(bool(left.numbers - right.numbers))


def other_numbers(left: Side, right: Side) -> float:
    """The second has other numbers where the first has its own."""
    return float(bool(left.numbers - right.numbers) and bool(right.numbers - left.numbers))


def years_covered(left: Side, right: Side) -> float:
    """The same years stand in both."""
    return float(bool(left.years) and left.years <= right.years)


def other_years(left: Side, right: Side) -> float:
    """They give different years."""
    return float(bool(left.years) and bool(right.years) and not left.years & right.years)


def days_fit(left: Side, right: Side) -> float:
    """They give the same time."""
    return float(bool(left.days) and all(any(_within(a, b) for b in right.days) for a in left.days))


def other_days(left: Side, right: Side) -> float:
    """They give different times."""
    return float(bool(left.days) and bool(right.days) and not any(_within(a, b) for a in left.days for b in right.days))


def negation_differs(left: Side, right: Side) -> float:
    """One negates where the other does not."""
    return float(left.negations % 2 != right.negations % 2)


def plainly_negated(left: Side, right: Side) -> float:
    """The two share nearly all their words, and one negates where the other does not."""
    shared, most = len(left.meanings & right.meanings), max(len(left.meanings), len(right.meanings))
    return float(most > 0 and SAME_WORDS * most <= shared and left.negations % 2 != right.negations % 2)


def left_negated(left: Side, right: Side) -> float:
    """The first says that something is not so."""
    return float(left.negations > 0)


def opposite(left: Side, right: Side) -> float:
    """A word of the first stands against its opposite in the second."""
    alone, theirs = left.lemmas - right.lemmas, right.lemmas | right.meanings
    return float(any(opposites(word) & theirs - {meaning(word)} for word in alone))


def hedge_differs(left: Side, right: Side) -> float:
    """One leaves open what the other states."""
    return float(left.hedged != right.hedged)


def evidence_long(left: Side, right: Side) -> float:
    """The second says much besides."""
    return min(1.0, right.length / 60)


def claim_long(left: Side, right: Side) -> float:
    """The first says much."""
    return min(1.0, left.length / 30)


def _fits(figure: Quantity, right: Side) -> bool:
    return any(paired_loosely(figure, other) and compatible(figure, other) for other in right.figures)


def _clashes(figure: Quantity, right: Side, named: bool) -> bool:
    others = [other for other in right.figures if paired_loosely(figure, other)]
    if named:
        others = [other for other in others if counted(figure) & counted(other)]
    return bool(others) and not any(compatible(figure, other) for other in others)


def _bound(quantity: Quantity) -> bool:
    return quantity.change in BOUNDS


def _within(left: str, right: str) -> bool:
    return left.startswith(right) or right.startswith(left)


MEASURES: tuple[Measure, ...] = (
    words_covered, lemmas_covered, words_missing, all_covered, names_covered, name_missing, acts_covered, act_missing,
    quality_missing, figures_fit, figures_clash, figures_may_clash, figure_missing, bounded, bound_holds, bound_broken,
    numbers_covered, numbers_missing, other_numbers, years_covered, other_years, days_fit, other_days,
    negation_differs, plainly_negated, left_negated, opposite, hedge_differs, evidence_long, claim_long,
)  # fmt: skip
