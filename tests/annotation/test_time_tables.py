"""Times of every kind in sentences of our own, published on a Wednesday."""

import pytest

from secondsource.annotation.times import read_times
from secondsource.language.parser import load_parser

PUBLISHED = "2024-05-15"

LENGTHS = [
    ("The siege lasted 90 minutes.", "90 minutes", "PT90M"),
    ("The siege lasted two and a half hours.", "two and a half hours", "PT2H30M"),
    ("The siege lasted half an hour.", "half an hour", "PT0.5H"),
    ("The siege lasted a fortnight.", "a fortnight", "P2W"),
    ("The siege lasted a decade.", "a decade", "P10Y"),
    ("The siege lasted several weeks.", "several weeks", "PXW"),
    ("The siege lasted a couple of months.", "a couple of months", "P2M"),
    ("The siege lasted nearly three decades.", "nearly three decades", "P30Y"),
    ("The siege lasted more than 24 hours.", "more than 24 hours", "PT24H"),
    ("A 10-day truce was agreed.", "10-day", "P10D"),
    ("A three-year-long siege ended.", "three-year-long", "P3Y"),
    ("A decades-long feud ended.", "decades-long", "PXDE"),
    ("They were held for up to 48 hours.", "up to 48 hours", "PT48H"),
    ("They fought for the first six months.", "the first six months", "P6M"),
    ("They fought over the past five years.", "the past five years", "P5Y"),
    ("They will meet in the next few weeks.", "the next few weeks", "PXW"),
    ("It took one and a half years.", "one and a half years", "P1Y6M"),
    ("It took 18 months.", "18 months", "P18M"),
    ("They waited all day.", "all day", "P1D"),
    ("They waited the whole week.", "the whole week", "P1W"),
    ("They waited a year and a half.", "a year and a half", "P1Y6M"),
    ("The strike lasted 100 days.", "100 days", "P100D"),
    ("The tour takes two days.", "two days", "P2D"),
    ("They slept for eight hours.", "eight hours", "PT8H"),
    ("They talked for the last two hours.", "the last two hours", "PT2H"),
    ("The lease runs for 99 years.", "99 years", "P99Y"),
    ("The shortage lasted for months.", "months", "PXM"),
    ("The two-hour talks failed.", "The two-hour", "PT2H"),
    ("A 36-hour strike began.", "36-hour", "PT36H"),
    ("It took about ten minutes.", "about ten minutes", "PT10M"),
]

REPEATED = [
    ("It runs daily.", "daily", "P1D"),
    ("It runs twice a week.", "a week", "P1W"),
    ("It runs every other day.", "every other day", "P2D"),
    ("It runs every three years.", "every three years", "P3Y"),
    ("It runs each summer.", "each summer", "XXXX-SU"),
    ("It runs on Mondays.", "Mondays", "XXXX-WXX-1"),
    ("It runs every Monday morning.", "every Monday morning", "XXXX-WXX-1TMO"),
    ("It runs weekly.", "weekly", "P1W"),
    ("They meet monthly.", "monthly", "P1M"),
    ("It happens every night.", "every night", "P1TNI"),
    ("They pray every Friday.", "every Friday", "XXXX-WXX-5"),
    ("The pension is paid every quarter.", "every quarter", "P1Q"),
    ("It runs every 15 minutes.", "every 15 minutes", "PT15M"),
    ("It runs every week.", "every week", "P1W"),
    ("It runs hourly.", "hourly", "PT1H"),
    ("The paper comes out on Sundays.", "Sundays", "XXXX-WXX-7"),
    ("It is held every year.", "every year", "P1Y"),
    ("They met each Tuesday night.", "each Tuesday night", "XXXX-WXX-2TNI"),
    ("Fees rise each January.", "each January", "XXXX-01"),
    ("It is done every six months.", "every six months", "P6M"),
]

LONG_AGO = [
    ("It was built in the 1920s.", "the 1920s", "192"),
    ("It was built in the early 1920s.", "the early 1920s", "192"),
    ("It was built in the late '60s.", "the late '60s", "196"),
    ("It was built in the nineties.", "the nineties", "199"),
    ("It was built in the 18th century.", "the 18th century", "17"),
    ("It was built in the early 19th century.", "the early 19th century", "18"),
    ("It was built in the mid-1950s.", "the mid-1950s", "195"),
    ("It began in the summer of 1968.", "the summer of 1968", "1968-SU"),
    ("It was built in the 1800s.", "the 1800s", "180"),
    ("It was built in nineteen seventy-five.", "nineteen seventy-five", "1975"),
    ("It was built in the year two thousand and four.", "the year two thousand and four", "2004"),
    ("It was built in '96.", "'96", "1996"),
    ("It was built in the mid-1990s.", "the mid-1990s", "199"),
    ("It was built in 1850.", "1850", "1850"),
    ("It was built in the 21st century.", "the 21st century", "20"),
]

ANCHORED = [
    ("It sank six days before Christmas.", "six days before Christmas", "2023-12-19"),
    ("It sank two days after Monday's storm.", "two days after Monday", "2024-05-15"),
    ("The storm came on Monday. The ship sank the same day.", "the same day", "2024-05-13"),
    ("The storm came on Monday. The ship sank the next day.", "the next day", "2024-05-14"),
    ("The storm came on Monday. The ship sank the following day.", "the following day", "2024-05-14"),
    ("The storm came on Monday. The ship sank a day later.", "a day later", "2024-05-14"),
    ("The storm came on Monday. The ship sank two days earlier.", "two days earlier", "2024-05-11"),
    ("The storm came on 3 May 2011. The ship sank the previous day.", "the previous day", "2011-05-02"),
    ("The storm came on 3 May 2011. The ship sank a week later.", "a week later", "2011-05-10"),
    ("The storm came on 3 May 2011. The ship sank the next morning.", "the next morning", "2011-05-04TMO"),
    ("The storm came on 3 May 2011. The ship sank that night.", "that night", "2011-05-03TNI"),
    ("The storm came on 3 May 2011. It was rebuilt later that year.", "later that year", "2011"),
    ("The storm came on 3 May 2011. It was rebuilt the following year.", "the following year", "2012"),
    ("The storm came in 2011. It was rebuilt two years later.", "two years later", "2013"),
    ("The storm came in 2011. It was rebuilt the following year.", "the following year", "2012"),
    ("The storm came in May 2011. It was rebuilt a month later.", "a month later", "2011-06"),
    ("The storm came in May 2011. It was rebuilt the next month.", "the next month", "2011-06"),
    ("The storm came in March 2011. It was rebuilt six months later.", "six months later", "2011-09"),
    ("The storm came on 3 May 2011. The ship sank ten days before.", "ten days before", "2011-04-23"),
    ("It sank three weeks before Election Day.", "three weeks before Election Day", "2023-10-17"),
    ("It sank a month after July 4.", "a month after July 4", "2024-08"),
    ("The storm came on 3 May 2011. A year earlier another ship sank.", "A year earlier", "2010"),
    ("It sank two days ago.", "two days ago", "2024-05-13"),
    ("It will sink two days from now.", "two days from now", "2024-05-17"),
]

PARTS = [
    ("It sank late Tuesday.", "late Tuesday", "2024-05-14"),
    ("It sank late on Tuesday night.", "late on Tuesday night", "2024-05-14TNI"),
    ("It sank early Tuesday.", "early Tuesday", "2024-05-14"),
    ("It sank on Tuesday evening.", "Tuesday evening", "2024-05-14TEV"),
    ("It sank shortly before midnight on Tuesday.", "midnight on Tuesday", "2024-05-14T24:00"),
    ("It sank at dawn on Tuesday.", "dawn on Tuesday", "2024-05-14TMO"),
    ("It sank in mid-April.", "mid-April", "2024-04"),
    ("It sank in early 2019.", "early 2019", "2019"),
    ("It sank in late March.", "late March", "2024-03"),
    ("It sank at the end of last year.", "the end of last year", "2023"),
    ("It sank at the start of the month.", "the start of the month", "2024-05"),
    ("It sank in the first half of 2019.", "the first half of 2019", "2019-H1"),
    ("It sank earlier this week.", "earlier this week", "2024-W20"),
    ("It sank later in the year.", "later in the year", "2024"),
    ("It sank in the night of Sunday.", "the night of Sunday", "2024-05-12TNI"),
    ("It sank yesterday morning.", "yesterday morning", "2024-05-14TMO"),
    ("It will sink tomorrow night.", "tomorrow night", "2024-05-16TNI"),
    ("It sank mid-afternoon yesterday.", "mid-afternoon yesterday", "2024-05-14TAF"),
    ("It sank this morning.", "this morning", "2024-05-15TMO"),
    ("It sank at 6 a.m. on Friday.", "6 a.m. on Friday", "2024-05-10T06:00"),
    ("It sank at 17:30 on Friday.", "17:30 on Friday", "2024-05-10T17:30"),
    ("It sank by the end of June.", "the end of June", "2023-06"),
    ("It sank in the middle of 2019.", "the middle of 2019", "2019"),
    ("It will sink this coming Sunday.", "this coming Sunday", "2024-05-19"),
    ("It sank the day before yesterday.", "the day before yesterday", "2024-05-13"),
]

QUARTERS = [
    ("Sales rose in the fiscal third quarter.", "the fiscal third quarter", "2023-Q3"),
    ("Sales rose in the second quarter.", "the second quarter", "2024-Q2"),
    ("Sales rose in Q2.", "Q2", "2024-Q2"),
    ("Sales rose in Q3 2019.", "Q3 2019", "2019-Q3"),
    ("Sales rose in fiscal 2019.", "fiscal 2019", "2019"),
    ("Sales rose in the 2019 fiscal year.", "2019 fiscal year", "2019"),
    ("Sales rose in the first half of this year.", "the first half of this year", "2024-H1"),
    ("Sales rose in the third quarter of 2019.", "the third quarter of 2019", "2019-Q3"),
    ("Sales rose in the three months to June 30.", "June 30", "2024-06-30"),
    ("Sales will rise next quarter.", "next quarter", "2024-Q3"),
    ("Sales rose in the first half of 2019.", "the first half of 2019", "2019-H1"),
    ("Sales rose in the second half of 2019.", "the second half of 2019", "2019-H2"),
    ("Sales rose in the last quarter of the year.", "the last quarter of the year", "2023-Q4"),
    ("Sales rose in the first quarter of this year.", "the first quarter of this year", "2024-Q1"),
    ("Sales fell last quarter.", "last quarter", "2024-Q1"),
    ("The third-quarter loss grew.", "third-quarter", "2023-Q3"),
]

ALL = [*LENGTHS, *REPEATED, *LONG_AGO, *ANCHORED, *PARTS, *QUARTERS]


@pytest.mark.parametrize(("body", "text", "value"), ALL)
def test_the_last_time_of_each(body, text, value):
    found = read_times(body, next(iter(load_parser()([body]))), PUBLISHED)[-1]
    assert (found.text, found.value) == (text, value)
