"""When two sentences give other times for what they tell; the docstrings are shown to the reader."""

from secondsource.claims.entailment.likeness import contained, same_words, shared_acts
from secondsource.claims.entailment.measures import other_days
from secondsource.claims.entailment.moments import BOUNDS, lead
from secondsource.claims.entailment.patterns import YEAR
from secondsource.claims.entailment.side import Side
from secondsource.model.annotation import Time
from secondsource.text.tokenise import words as words_of

FAR_MONTHS = 2


def plainly_dated_otherwise(left: Side, right: Side) -> bool:
    """The two share nearly all their words, and give different times."""
    return same_words(left, right) and other_days(left, right) > 0 and not (_bounded(left) or _bounded(right))


def _bounded(side: Side) -> bool:
    return not BOUNDS.isdisjoint(words_of(side.text))


def of_one_time(left: Side, right: Side) -> bool:
    """Whether nothing says that the two tell of other times: no other day, no "before March", no "since Monday"."""
    return not (other_days(left, right) or any(map(_up_to_a_time, (left, right))))


def _up_to_a_time(side: Side) -> bool:
    return any(lead(side.text, time) in BOUNDS for time in side.times)


def dated_apart(left: Side, right: Side) -> bool:
    """One gives a day of these weeks, the other a month or year that it names."""
    recent = [bool(side.times) and all(_weekday(time) for time in side.times) for side in (left, right)]
    return contained(left, right) and recent[0] != recent[1] and bool(left.days or right.days)


def _weekday(time: Time) -> bool:
    return time.value is None and time.text.casefold().endswith("day")


def dated_far_apart(left: Side, right: Side) -> bool:
    """Both are dated, and the one lies months or years from the other."""
    pairs = [(ours, theirs) for ours in left.months for theirs in right.months]
    return bool(pairs) and all(_far(ours, theirs) for ours, theirs in pairs)


def _far(ours: tuple[int, int], theirs: tuple[int, int]) -> bool:
    """Whether two months, or a month and a year (month 0), lie apart."""
    if ours[0] == theirs[0] and not (ours[1] and theirs[1]):
        return False
    if not (ours[1] and theirs[1]):
        return True
    return abs(12 * (ours[0] - theirs[0]) + ours[1] - theirs[1]) >= FAR_MONTHS


def was_or_is(left: Side, right: Side) -> bool:
    """One tells as of now what the other lays in a year that it names."""
    return _since(left, right, lately=False) or _since(right, left, lately=False)


def was_or_has_been(left: Side, right: Side) -> bool:
    """One tells as of late what the other lays in a year that it names."""
    return _since(left, right, lately=True) or _since(right, left, lately=True)


def _since(side: Side, other: Side, *, lately: bool) -> bool:
    if side.years or side.days or not _in_a_year(other):
        return False
    return any((a.lately if lately else a.now) and b.done and not b.lately for a, b in shared_acts(side, other))


def _in_a_year(side: Side) -> bool:
    """Whether a time that names its year is said to be when: "in May 2013", not "the 2013 vote"."""
    return any(YEAR.search(time.text) and lead(side.text, time) == "in" for time in side.times)
