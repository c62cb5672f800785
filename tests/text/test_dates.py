import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.text.dates import day_of_year, find_date, read_date


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("20230315", "2023-03-15"),
        ("2023-04-22T17:40:00+08:00", "2023-04-22T17:40:00+08:00"),
        ("2024-09-11T15:20:00+0500", "2024-09-11T15:20:00+05:00"),
        ("2025-09-09T20:44:00.123Z", "2025-09-09T20:44:00Z"),
        ("2023-03-15 10:00:00", "2023-03-15"),  # a clock time without a zone says only the day
        ("Posted 21 April 2023, 3:15 pm", "2023-04-21"),
        ("22 April 2023 09:31 GMT", "2023-04-22T09:31:00Z"),
        ("10 Sep 2025, 11:05 UTC · 2 min read", "2025-09-10T11:05:00Z"),
        ("Oct. 14, 2024 at 3:20 p.m. EDT", "2024-10-14T15:20:00-04:00"),
        ("Wed., Nov. 17, 2021", "2021-11-17"),
        ("the 3rd of May 2024", "2024-05-03"),
        ("23.03.2025", "2025-03-23"),
        ("May 13, 2022 10:31 pm IST", "2022-05-13"),  # India, Israel and Ireland call theirs so
        ("MAR 5, 2024, 10:31 AM SGT", "2024-03-05T10:31:00+08:00"),
        ("5 March 2024 14:31 (UTC+04:00)", "2024-03-05T14:31:00+04:00"),
        ("5 March 2024, 14:31 UTC+3", "2024-03-05T14:31:00+03:00"),
        ("September 14, 20225:04 AM EST", "2022-09-14T05:04:00-05:00"),  # as a page without spaces prints it
        ("17-Nov-2023", "2023-11-17"),
        ("17-11-2023 22:31", "2023-11-17"),
        ("09-07-2023", None),
        ("31/12/2025", "2025-12-31"),
        ("03/04/2025", None),
        ("2025-02-30", None),
        ("99999999", None),
        ("14 people", None),
        ("", None),
    ],
)
def test_dates_as_publications_print_them(text, value):
    assert read_date(text) == value


def test_a_date_without_a_year():
    assert day_of_year("OSTMARK, Sept. 19") == (9, 17, 9, 19)
    assert day_of_year("May 40") is None


@given(st.text(alphabet="0123456789-/.: MayJun,TZ+", max_size=40))
def test_the_place_of_a_date_lies_in_the_text(text):
    found = find_date(text)
    assert found is None or 0 <= found[0] < found[1] <= len(text)


@pytest.mark.parametrize("unit", ["1 ", "12 May ", "12:30 ", "May ", " ", "1.", "2024-"])
def test_linear_time(unit):
    text = unit * (500_000 // len(unit))
    started = time.perf_counter()
    find_date(text)
    day_of_year(text)
    assert time.perf_counter() - started < 2
