"""Expressions of time: what is found, and what it is worth on a day of publication."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondsource.annotation.times import read_times
from secondsource.annotation.times.calendar import add_months, duration, unit_value
from secondsource.language.parser import load_parser
from secondsource.model.annotation import Time, TimeType

# A Wednesday.
PUBLISHED = "2024-05-15"


def times_in(body: str, published: str | None = PUBLISHED) -> tuple[Time, ...]:
    return read_times(body, next(iter(load_parser()([body]))), published)


def values(body: str, published: str | None = PUBLISHED) -> list[tuple[str, str | None]]:
    return [(time.text, time.value) for time in times_in(body, published)]


ABSOLUTE = [
    # The order of day and month, with and without marks.
    ("The mine closed on March 3, 1998, for good.", "March 3, 1998", "1998-03-03"),
    ("The mine closed on 3 March 1998 for good.", "3 March 1998", "1998-03-03"),
    ("The treaty of the twenty-first of June 2001 lapsed.", "the twenty-first of June 2001", "2001-06-21"),
    ("It sank in the first week, Friday, Oct. 12, 2012, at sea.", "Friday, Oct. 12, 2012", "2012-10-12"),
    ("The log says 2019-11-02 on its first page.", "2019-11-02", "2019-11-02"),
    ("The log says 25/12/2019 on its first page.", "25/12/2019", "2019-12-25"),
    ("The log says 25.12.2019 on its first page.", "25.12.2019", "2019-12-25"),
    ("The bridge opened in February 1947 after the war.", "February 1947", "1947-02"),
    ("The bridge opened in 1947 after the war.", "1947", "1947"),
    ("Floods were common in the 1960s here.", "the 1960s", "196"),
    ("The chapel is from the 12th century.", "the 12th century", "11"),
    ("He left in the summer of 1998 with his brother.", "the summer of 1998", "1998-SU"),
    ("He left in the winter of nineteen eighty-one.", "the winter of nineteen eighty-one", "1981-WI"),
    ("It began in June nineteen seventy-five.", "June nineteen seventy-five", "1975-06"),
    ("Sales fell in the third quarter of 2011 again.", "the third quarter of 2011", "2011-Q3"),
]


@pytest.mark.parametrize(("body", "text", "value"), ABSOLUTE)
@pytest.mark.parametrize("published", [PUBLISHED, None])
def test_a_full_date_needs_no_day_of_publication(body, text, value, published):
    assert (text, value) in values(body, published)


RELATIVE = [
    # Weekdays look back from reports of the past and forward from plans.
    ("The river burst its banks on Monday, officials said.", "Monday", "2024-05-13"),
    ("The river burst its banks on Thursday, officials said.", "Thursday", "2024-05-09"),
    ("The mayor said on Wednesday the dam was safe.", "Wednesday", "2024-05-15"),
    ("Parliament will vote on the bill on Thursday.", "Thursday", "2024-05-16"),
    ("The judge will be sworn in on Monday.", "Monday", "2024-05-20"),
    ("Classes resume on Friday.", "Friday", "2024-05-17"),
    ("They plan to meet next Saturday in the square.", "next Saturday", "2024-05-18"),
    ("The mast fell last Monday in a storm.", "last Monday", "2024-05-13"),
    # What is arranged lies ahead, whatever the tense of the verb that arranges it.
    ("The hearing was postponed until Friday after a storm.", "Friday", "2024-05-17"),
    ("The court gave the firm until Monday to pay.", "Monday", "2024-05-20"),
    ("She has scheduled a news conference Thursday.", "Thursday", "2024-05-16"),
    ("Gusts of ninety kilometres an hour were forecast for Friday.", "Friday", "2024-05-17"),
    ("The mayor put off his journey until Friday.", "Friday", "2024-05-17"),
    ("The agency put off its next launch to Sept. 9.", "Sept. 9", "2024-09-09"),
    ("The club moved the final to June 8.", "June 8", "2024-06-08"),
    # What a number is set against lies behind it.
    ("The clinic is now treating 40 people, up from 25 on Monday.", "Monday", "2024-05-13"),
    ("The launch was planned for June.", "June", "2024-06"),
    ("The bank extended the loan through August.", "August", "2024-08"),
    ("The board named a new chairman, effective July 1.", "July 1", "2024-07-01"),
    ("The lease had been due to expire Friday.", "Friday", "2024-05-10"),
    ("The minister could not be reached Thursday.", "Thursday", "2024-05-09"),
    ("Crowds gathered to mark the truce on Friday.", "Friday", "2024-05-10"),
    ("They were told of the summit in June.", "June", "2024-06"),
    ("It closed near its record high set on Nov. 20.", "Nov. 20", "2023-11-20"),
    # Parts of the day.
    ("A pipe broke on Tuesday night in the old town.", "Tuesday night", "2024-05-14TNI"),
    ("A pipe broke late on Tuesday in the old town.", "late on Tuesday", "2024-05-14"),
    ("They came in the night of Sunday by boat.", "the night of Sunday", "2024-05-12TNI"),
    ("Police came this morning with dogs.", "this morning", "2024-05-15TMO"),
    ("Police came last night with dogs.", "last night", "2024-05-14TNI"),
    # Days, weeks, months and years near the day of writing.
    ("The strike began yesterday at the port.", "yesterday", "2024-05-14"),
    ("The strike begins tomorrow at the port.", "tomorrow", "2024-05-16"),
    ("The strike began last week at the port.", "last week", "2024-W19"),
    ("The strike began last month at the port.", "last month", "2024-04"),
    ("The strike begins next year at the port.", "next year", "2025"),
    ("The tax must pass by the end of June.", "the end of June", "2024-06"),
    ("The law took effect in March after a long debate.", "March", "2024-03"),
    ("The law took effect in November after a long debate.", "November", "2023-11"),
    ("The fair will open in November.", "November", "2024-11"),
    ("The ship was sold two years ago to a rival.", "two years ago", "2022"),
    ("The ship was sold five months ago to a rival.", "five months ago", "2023-12"),
    ("The ship was sold ten days ago to a rival.", "ten days ago", "2024-05-05"),
    # Days without a year lie where the tense puts them.
    ("The pier burned on April 30 in the evening.", "April 30", "2024-04-30"),
    ("They will march again on June 5 in the capital.", "June 5", "2024-06-05"),
    # Clock times with their day.
    ("It struck the coast at 11 p.m. on Tuesday.", "11 p.m. on Tuesday", "2024-05-14T23:00"),
    ("The vault was opened Monday at 4.15 in the morning.", "Monday at 4.15 in the morning", "2024-05-13T04:15"),
    ("It blew up at about twenty to seven on Monday, the log says.", "twenty to seven", "2024-05-13"),
    ("The line went dead at 0735 GMT on Tuesday.", "0735 GMT on Tuesday", "2024-05-14T07:35Z"),
    # Lengths counted from a day.
    ("It was opened two days after Sunday's match.", "two days after Sunday", "2024-05-14"),
    # Days with a name.
    ("He vanished on Christmas Eve in the snow.", "Christmas Eve", "2023-12-24"),
]


@pytest.mark.parametrize(("body", "text", "value"), RELATIVE)
def test_a_relative_time_is_counted_from_publication(body, text, value):
    assert (text, value) in values(body)


@pytest.mark.parametrize(("body", "text", "value"), RELATIVE)
def test_without_a_day_of_publication_nothing_is_guessed(body, text, value):
    assert all(found is None for where, found in values(body, None) if where == text)


QUARTERS = [
    ("Net rose in the first quarter. Sales were $5 million, up from $4 million a year earlier.", "2023-Q1"),
    ("Net fell in the first quarter as prices were lower than a year ago.", "2023-Q1"),
    ("The first-quarter loss compares with a year-earlier profit of $3 million.", "2023-Q1"),
    ("First-quarter net rose. It earned $2 million, against a loss in the corresponding period last year.", "2023-Q1"),
    ("First-quarter net rose. In the nine months it earned $9 million, up from $8 million a year earlier.", "2023"),
]


@pytest.mark.parametrize(("body", "value"), QUARTERS)
def test_figures_of_a_year_before_are_of_the_same_quarter(body, value):
    assert values(body)[-1][1] == value


def test_the_following_month_is_counted_from_the_one_named_before():
    assert values("It was sold in January. The following month it shut.")[-1] == ("The following month", "2024-02")


LENGTHS = [
    ("The siege lasted three days.", "three days", "P3D", TimeType.DURATION),
    ("They talked for about an hour.", "about an hour", "PT1H", TimeType.DURATION),
    ("They waited a year and a half.", "a year and a half", "P1Y6M", TimeType.DURATION),
    ("It fell over the past 20 years.", "the past 20 years", "P20Y", TimeType.DURATION),
    ("A two-week truce was agreed.", "two-week", "P2W", TimeType.DURATION),
    ("The feud went on for several years.", "several years", "PXY", TimeType.DURATION),
    ("The mill lost money for several quarters.", "several quarters", "PXQ", TimeType.DURATION),
    ("He will die within weeks or months.", "weeks or months", "PXW", TimeType.DURATION),
    ("They waited eight trading days for the price.", "eight trading days", "P8D", TimeType.DURATION),
    ("Buses run every day to the coast.", "every day", "P1D", TimeType.SET),
    ("It pays interest every quarter.", "every quarter", "P1Q", TimeType.SET),
    ("They pray each Friday at the shrine.", "each Friday", "XXXX-WXX-5", TimeType.SET),
    ("The firm currently owns four mills.", "currently", "PRESENT_REF", TimeType.DATE),
    ("The firm recently sold four mills.", "recently", "PAST_REF", TimeType.DATE),
]


@pytest.mark.parametrize(("body", "text", "value", "kind"), LENGTHS)
def test_lengths_and_sets_have_their_own_types(body, text, value, kind):
    assert (text, value, kind) in [(time.text, time.value, time.type) for time in times_in(body)]


NO_TIMES = [
    "They may march if the council agrees.",  # verbs that look like months
    "A 41-year-old man was hurt.",  # ages
    'He spoke on the programme "This Week" with pride.',  # names
    'She was seen on "60 Minutes" by millions.',
    "He writes for USA Today from there.",
    "They sold Penworks '97 to him.",
    "They joined the annual March for Peace.",
    "Three quarters of the houses burned.",
    "The mill employs 2000 workers and some 1950 drivers.",  # figures that look like years
    "",
    "\n",
]


@pytest.mark.parametrize("body", NO_TIMES)
def test_what_only_looks_like_a_time_is_left_out(body):
    assert times_in(body) == ()


def test_a_second_day_of_a_month_is_read_with_the_first():
    assert values("The court sits on June 24 and 25 in the capital.") == [
        ("June 24", "2024-06-24"),
        ("25", "2024-06-25"),
    ]


def test_the_first_of_two_days_is_read_with_the_second():
    assert values("Two men were held on 3 and 4 May.") == [("3", "2024-05-03"), ("4 May", "2024-05-04")]


def test_a_clock_time_takes_the_day_behind_it():
    found = values("It struck at 6:42 a.m. (0442 GMT) on Thursday, May 9, off the coast.")
    assert [value for _, value in found] == ["2024-05-09T06:42", "2024-05-09T04:42Z"]


def test_that_day_is_the_one_named_before():
    body = "The quake struck on Monday. No help came that day."
    assert values(body)[-1] == ("that day", "2024-05-13")


def test_the_last_day_of_the_calendar_is_no_end_of_the_program():
    assert values("It ends tomorrow, or 9000 years from now.", "9999-12-31") == [
        ("tomorrow", None),
        ("9000 years from now", None),
    ]


NUMERIC = [
    # The numbers themselves, another date of the body, the publisher's country, the day of publication; else the year.
    ("It opened on 25/04/2019.", None, None, "2019-04-25"),
    ("It opened on 04/25/2019.", None, None, "2019-04-25"),
    ("It opened on 05/05/2019.", None, None, "2019-05-05"),
    ("It opened on 03/04/2019 and shut on 25/06/2019.", None, None, "2019-04-03"),
    ("It opened on 03/04/2019 and shut on 06/25/2019.", "GB", None, "2019-03-04"),
    ("It opened on 03/04/2019.", "GB", None, "2019-04-03"),
    ("It opened on 03/04/2019.", "US", None, "2019-03-04"),
    ("It opened on 03/04/2019.", None, "2019-04-05", "2019-04-03"),
    ("It opened on 03/04/2019.", None, "2019-03-06", "2019-03-04"),
    ("It opened on 03/04/2019.", None, "2024-05-15", "2019"),
    ("It opened on 03/04/2019.", None, None, "2019"),
    ("It opened on 03.04.2019.", "US", None, "2019-04-03"),
]


@pytest.mark.parametrize(("body", "country", "published", "value"), NUMERIC)
def test_a_date_of_three_numbers(body, country, published, value):
    parse = next(iter(load_parser()([body])))
    assert read_times(body, parse, published, country)[0].value == value


PIECES = (
    "on",
    "May",
    "Friday",
    "1999",
    "3",
    "the",
    "last",
    "next",
    "week",
    "two",
    "years",
    "ago",
    ",",
    ".",
    "-",
    "10:30",
    "p.m.",
    "of",
    "½",
    "past",
)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=25,
    )
)
def test_spans_say_what_they_say_and_stay_apart(words):
    body = " ".join(words)
    found = times_in(body)
    assert all(body[time.start : time.end] == time.text for time in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@given(st.dates(), st.integers(-600, 600))
def test_moving_by_months_lands_in_that_month(day, months):
    moved = add_months(day, months)
    assert moved is None or (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months


@pytest.mark.parametrize(
    ("unit", "value"), [("week", "2020-W53"), ("quarter", "2021-Q1"), ("decade", "202"), ("hour", None)]
)
def test_units_of_the_calendar(unit, value):
    assert unit_value(date(2021, 1, 2), unit, 0) == value


@pytest.mark.parametrize(
    ("amount", "unit", "value"), [(5.5, "hour", "PT5H30M"), (2, "century", "P200Y"), (0.5, "year", "P0.5Y")]
)
def test_lengths_are_spelled_as_iso_does(amount, unit, value):
    assert duration(amount, unit) == value
