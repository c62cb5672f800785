"""What two statements count."""

from collections.abc import Iterator

from secondsource.claims.amounts import counted, current, figures, paired, point, same
from secondsource.claims.features.modality import other_time
from secondsource.claims.features.pair import Pair
from secondsource.claims.proposition import Proposition
from secondsource.claims.states import states_in
from secondsource.model.annotation import Quantity
from secondsource.text.figures import EXACT_BELOW, last_digit

LEAST_TELLING = 5
DIGITS = 100
"""How many times its last digit that is not nought an exact count is at least: 2,950 is exact, 3,000 is not."""
GIVEN = frozenset({"the", "its", "their", "his", "her", "our", "these", "those"})


def figures_agree(pair: Pair) -> float:
    """Their figures agree."""
    return min(1.0, sum(same(a, b) for a, b in _pairs(pair)) / 2 + 0.5 * any(same(a, b) for a, b in _pairs(pair)))


def figures_differ(pair: Pair) -> float:
    """They give different figures for what could be the same thing."""
    ours, theirs = pair.scene.counts[pair.left], pair.scene.counts[pair.right]
    made = [(a, b) for a in ours for b in theirs if paired(a, b) and not (_member(a) or _member(b))] + _tolls(pair)
    return float(bool(made) and not any(same(a, b) for a, b in made) and not margin(pair))


def figure_alone(pair: Pair) -> float:
    """Only one of them gives a figure."""
    return float(bool(figures(pair.ours.statement.quantities)) != bool(figures(pair.theirs.statement.quantities)))


def other_state(pair: Pair) -> bool:
    """They count those to whom something else happened: the dead, the injured."""
    ours, theirs = _counted_states(pair, pair.left), _counted_states(pair, pair.right)
    return bool(ours and theirs) and not ours & theirs


def _counted_states(pair: Pair, index: int) -> frozenset[str]:
    """All states that a statement with a figure of people in one of them tells of."""
    if not any(state for _, state in pair.scene.tolls[index]):
        return frozenset()
    return states_in(pair.scene.propositions[index].statement.text)


def same_toll(pair: Pair) -> float:
    """They give the same figure of those to whom the same happened."""
    sizes = (_size(ours) for ours, theirs in _tolls(pair) if same(ours, theirs))
    return max((size for size in sizes if size == 1 or not other_time(pair)), default=0.0)


def _size(figure: Quantity) -> float:
    """How much an equal toll says: two of two dead may be others."""
    return 1.0 if (point(figure) or 0.0) >= LEAST_TELLING else 0.5


def telling_figure(pair: Pair) -> float:
    """They share a figure that stands for one thing in the story."""
    shared = {a.value: _telling(pair, a, b) for a, b in _told_as_new(pair) if same(a, b)}
    return min(1.0, sum(shared.values()) + margin(pair))


def rounded_count(pair: Pair) -> float:
    """One counts exactly the thousands that the other gives in round numbers."""
    return float(any(_is_rounded(a, b) or _is_rounded(b, a) for a, b in _told_as_new(pair) if same(a, b)))


def _is_rounded(exact: Quantity, rounded: Quantity) -> bool:
    if exact.value is None or rounded.value is None or not counted(exact) & counted(rounded):
        return False
    digit, rough = last_digit(exact.value), last_digit(rounded.value)
    return exact.value >= EXACT_BELOW and digit < rough and DIGITS * digit <= exact.value


def margin(pair: Pair) -> bool:
    """One gives the difference of two figures that the other gives: "4,117 votes to 4,094", "23 votes ahead"."""
    ours, theirs = (_values(side) for side in (pair.ours, pair.theirs))
    return _apart_by(ours, theirs) or _apart_by(theirs, ours)


def _values(one: Proposition) -> set[float]:
    return {figure.value for figure in current(one.statement) if figure.value and figure.unit is None}


def _apart_by(ours: set[float], theirs: set[float]) -> bool:
    """Whether the only two figures of one side lie apart by a figure of the other, small beside them."""
    if len(ours) != 2:
        return False
    difference, least = max(ours) - min(ours), min(ours)
    return LEAST_TELLING <= difference < least and difference in theirs


def _told_as_new(pair: Pair) -> Iterator[tuple[Quantity, Quantity]]:
    """The pairs of figures of which neither is taken as known."""
    return ((a, b) for a, b in _pairs(pair) if not (_is_given(pair.ours, a) or _is_given(pair.theirs, b)))


def _is_given(one: Proposition, figure: Quantity) -> bool:
    """Whether the figure is taken as known and tells nothing: "its 260 workers", "the 12 seats"."""
    before = one.statement.before(figure).split()
    return bool(before) and before[-1].casefold() in GIVEN


def _telling(pair: Pair, ours: Quantity, theirs: Quantity) -> float:
    """How far a figure stands for one thing; one given in two units hardly stands for two."""
    if ours.unit and theirs.unit and ours.unit != theirs.unit:
        return 1.0
    return min(pair.scene.telling.get(one.value or 0.0, 0.0) for one in (ours, theirs))


def _pairs(pair: Pair) -> list[tuple[Quantity, Quantity]]:
    ours, theirs = current(pair.ours.statement), current(pair.theirs.statement)
    return [(a, b) for a in ours for b in theirs if paired(a, b)]


def _member(figure: Quantity) -> bool:
    """Whether the figure may only name a member: "one of the largest banks"."""
    return figure.value == 1 and figure.text.casefold() == "one"


def _tolls(pair: Pair) -> list[tuple[Quantity, Quantity]]:
    ours, theirs = pair.scene.tolls[pair.left], pair.scene.tolls[pair.right]
    return [(a, b) for a, what in ours for b, other in theirs if what & other]
