"""Reports that tell of other days are of other events, unless one recalls the day of the other."""

from dataclasses import replace

import pytest

from secondsource.model.annotation import Time, TimeType
from secondsource.stories.days import spans
from secondsource.stories.likeness import counts_apart
from secondsource.stories.outline import from_plain, outline, to_plain
from secondsource.stories.profile import profile
from secondsource.stories.timing import day_recalled, days_apart, moments_apart
from secondsource.stories.weighed import weigh
from stories.reports import ELMSDALE, reports

FIRST, SECOND = (profile(reading) for reading in reports(ELMSDALE))
DAY = 737_000

APART = [
    # days and spans of the earlier and of the later, and whether nothing recalls
    ({0: 1}, {40: 1}, (), True),
    ({0: 1}, {0: 1}, (), False),
    # the later names the day, its month, another month
    ({0: 1}, {40: 1, 0: 1}, (), False),
    ({0: 1}, {40: 1}, ((-3, 27),), False),
    ({0: 1}, {40: 1}, ((2, 32),), True),
    # one tells no day
    ({0: 1}, {}, (), False),
]


def dated(one, day, days, longer=()):
    told = {DAY + after: count for after, count in days.items()}
    spans = frozenset((DAY + first, DAY + last) for first, last in longer)
    return replace(one, day=DAY + day, days=type(one.days)(told), dates=frozenset(), spans=spans)


@pytest.mark.parametrize(("early", "late", "longer", "expected"), APART)
def test_days_lie_apart_only_if_neither_report_tells_a_time_with_a_day_of_the_other(early, late, longer, expected):
    left, right = weigh(dated(FIRST, 1, early)), weigh(dated(SECOND, 41, late, longer))
    assert days_apart(left, right) == days_apart(right, left) == float(expected)


MOMENTS = [
    # days after the first, minutes later, days between the publications, and whether they are two moments
    (2, 200, 2, True),
    # one day, one hour, half an hour; months later a next step is told
    (0, 200, 0, False),
    (2, 0, 2, False),
    (2, 30, 2, False),
    (60, 200, 60, False),
]


@pytest.mark.parametrize(("days", "minutes", "between", "expected"), MOMENTS)
def test_moments_lie_apart_if_day_and_hour_are_others_of_one_week(days, minutes, between, expected):
    early, late = dated(FIRST, 0, {0: 1}), dated(SECOND, between, {days: 1})
    left, right = weigh(replace(early, clock=frozenset({600}))), weigh(replace(late, clock=frozenset({600 + minutes})))
    assert moments_apart(left, right) == moments_apart(right, left) == float(expected)


SPANS = [
    ("2021-02", 28),
    ("2020-02", 29),
    ("2021-W18", 7),
    # no month and no week
    ("2021-13", None),
    ("2021-W60", None),
    ("2021", None),
    ("2021-05-09", None),
    (None, None),
]


@pytest.mark.parametrize(("value", "length"), SPANS)
def test_a_month_or_a_week_spans_its_days(value, length):
    found = spans([Time(start=0, end=1, text="x", type=TimeType.DATE, value=value)])
    assert [last - first + 1 for first, last in found] == ([length] if length else [])


COUNTED = [
    # what both count, and whether it lies apart
    ({("flight", 20.0)}, {("flight", 200.0)}, True),
    ({("flight", 20.0)}, {("flight", 20.0), ("flight", 200.0)}, False),
    ({("flight", 20.0)}, {("guard", 200.0)}, False),
    (set(), {("guard", 200.0)}, False),
]


@pytest.mark.parametrize(("ours", "theirs", "expected"), COUNTED)
def test_counts_of_the_same_lie_apart_where_no_two_agree(ours, theirs, expected):
    left, right = weigh(replace(FIRST, counts=frozenset(ours))), weigh(replace(SECOND, counts=frozenset(theirs)))
    assert counts_apart(left, right) == counts_apart(right, left)
    assert (counts_apart(left, right) > 0) == expected


RECALLED = [
    # the day that a later report tells, if by its date, and whether it recalls the news of the earlier one
    (0, True, True),
    (0, False, False),
    (2, True, False),
    # told as news, not long after
    (40, True, False),
]


@pytest.mark.parametrize(("day", "by_date", "expected"), RECALLED)
def test_a_day_long_past_is_recalled_by_its_date(day, by_date, expected):
    later = dated(SECOND, 41, {day: 1})
    left, right = weigh(dated(FIRST, 1, {0: 1})), weigh(replace(later, dates=frozenset({DAY + day} if by_date else ())))
    assert day_recalled(left, right) == day_recalled(right, left) == float(expected)


def test_an_outline_that_was_stored_is_the_same():
    short = outline(replace(dated(FIRST, 1, {0: 1}, ((-3, 27),)), sites=frozenset()))
    assert from_plain(short.id, to_plain(short)) == short
