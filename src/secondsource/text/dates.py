"""Calendar dates as publications print them, to ISO 8601."""

import re
from datetime import date

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
    r"|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
CLOCK = r"(?P<hour>\d{1,2})[:.h](?P<minute>\d\d)(?::\d\d(?:\.\d{1,9})?)?\s?(?P<half>[ap]\.?m\b\.?)?"
ZONE = r"(?:\(?(?P<zone>Z\b|(?:GMT|UTC)?\s?[+-]\d\d:?\d\d|(?:GMT|UTC)\s?[+-]\d{1,2}(?!\d)|[A-Z]{3,4}\b)\)?)"
# What may follow a year: no digit, or the clock time that pages without a space between them print there.
YEAR_END = r"(?:(?!\d)|(?=\d{1,2}:\d\d))"
# The orders in which a year, a month and a day are printed; all repeats are bounded, so the search is linear.
ISO = re.compile(r"(?<!\d)(?P<y>\d{4})[-/](?P<m>\d\d)[-/](?P<d>\d\d)(?!\d)")
COMPACT = re.compile(r"^\s{0,4}(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)\s{0,4}$")
DAY_FIRST = re.compile(
    rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s/-]\s?(?:of\s)?(?P<m>{MONTH})\.?,?[\s/-]\s?(?P<y>\d{{4}}){YEAR_END}",
    re.I,
)
MONTH_FIRST = re.compile(rf"\b(?P<m>{MONTH})\.?\s(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y>\d{{4}}){YEAR_END}", re.I)
POINTED = re.compile(r"(?<!\d)(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4})(?!\d)")
SLASHED = re.compile(r"(?<![\d/])(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})(?![\d/])")
DASHED = re.compile(r"(?<![\d-])(?P<d>\d{1,2})-(?P<m>\d{1,2})-(?P<y>\d{4})(?![\d-])")
FORMS = (ISO, COMPACT, DAY_FIRST, MONTH_FIRST, POINTED, SLASHED, DASHED)
# A clock time stands straight after the date, or before it ("11:05 UTC, 10 Sep 2025").
CLOCK_AFTER = re.compile(rf"(?:T|[\s,;·|@–—-]{{0,4}}(?:at\s)?){CLOCK}\s?{ZONE}?", re.I)
CLOCK_BEFORE = re.compile(rf"{CLOCK}\s?{ZONE}?[\s,;·|on–—-]{{0,6}}$", re.I)
# Day and month without a year, as datelines have them ("May 16", "16 May").
DAY_MONTH = re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})\s(?P<m>{MONTH})\b", re.I)
MONTH_DAY = re.compile(rf"\b(?P<m>{MONTH})\.?\s(?P<d>\d{{1,2}})(?!\d)", re.I)
# Names of zones that mean one thing in news; CST and IST have several meanings and are left out.
ZONES = {
    "Z": "Z", "GMT": "Z", "UTC": "Z", "BST": "+01:00", "CET": "+01:00", "CEST": "+02:00", "EET": "+02:00",
    "EEST": "+03:00", "MSK": "+03:00", "EST": "-05:00", "EDT": "-04:00", "CDT": "-05:00", "MST": "-07:00",
    "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00", "HKT": "+08:00", "SGT": "+08:00", "JST": "+09:00",
    "KST": "+09:00", "AEST": "+10:00", "AEDT": "+11:00", "WAT": "+01:00", "CAT": "+02:00", "SAST": "+02:00",
    "EAT": "+03:00", "TRT": "+03:00", "PKT": "+05:00", "NPT": "+05:45", "WIB": "+07:00", "ICT": "+07:00",
    "PHT": "+08:00", "MYT": "+08:00", "AWST": "+08:00", "ACST": "+09:30", "ACDT": "+10:30", "NZST": "+12:00",
    "NZDT": "+13:00", "AKST": "-09:00", "AKDT": "-08:00", "HST": "-10:00", "BRT": "-03:00", "ART": "-03:00",
    "COT": "-05:00", "PET": "-05:00", "WET": "Z", "WEST": "+01:00",
}  # fmt: skip


def find_date(text: str) -> tuple[int, int, str] | None:
    """The first full date in the text: where it stands, its clock time included, and its ISO 8601 value.

    The value is a day, or a time where the text gives a clock time with its zone. Dates of two numbers that could
    be read either way round ("03/04/2025") are left alone.

    Example:
        >>> find_date("Posted 21 April 2023, 3:15 pm")
        (7, 29, '2023-04-21')
    """
    for form in FORMS:
        for match in form.finditer(text):
            day = _day(match, form in (SLASHED, DASHED))
            if day:
                return _with_clock(text, match.start(), match.end(), day)
    return None


def read_date(text: str) -> str | None:
    """The ISO 8601 value of the first full date in the text.

    Example:
        >>> read_date("2023-04-22T17:40:00+08:00"), read_date("22 Apr 2023 09:31 GMT"), read_date("soon")
        ('2023-04-22T17:40:00+08:00', '2023-04-22T09:31:00Z', None)
    """
    found = find_date(text)
    return found[2] if found else None


def day_of_year(text: str) -> tuple[int, int, int, int] | None:
    """The first date without a year: `(start, end, month, day)`.

    Example:
        >>> day_of_year("GLAVIN, May 16.")
        (8, 14, 5, 16)
    """
    match = MONTH_DAY.search(text) or DAY_MONTH.search(text)
    if match is None or iso_day(2024, month := _month(match["m"]), int(match["d"])) is None:
        return None
    return match.start(), match.end(), month, int(match["d"])


def iso_day(year: int, month: int, day: int) -> str | None:
    """The ISO 8601 day, or null if the calendar or the age of the press does not have it."""
    try:
        return date(year, month, day).isoformat() if 1700 <= year <= 2200 else None
    except ValueError:
        return None


def _day(match: re.Match[str], ambiguous: bool) -> str | None:
    year, month, day = int(match["y"]), _month(match["m"]), int(match["d"])
    if ambiguous and month > 12:
        month, day = day, month
    elif ambiguous and day <= 12 and day != month:
        return None
    return iso_day(year, month, day)


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    return next(i for i, name in enumerate(MONTHS, 1) if name == word.casefold()[:3])


def _with_clock(text: str, start: int, end: int, day: str) -> tuple[int, int, str]:
    after = CLOCK_AFTER.match(text, end)
    if after:
        return start, after.end(), _stamp(day, after)
    before = CLOCK_BEFORE.search(text, max(0, start - 24), start)
    return (before.start(), end, _stamp(day, before)) if before else (start, end, day)


def _stamp(day: str, clock: re.Match[str]) -> str:
    hour, minute, half = int(clock["hour"]), int(clock["minute"]), (clock["half"] or "").casefold()[:1]
    hour = hour % 12 + 12 * (half == "p") if half else hour
    zone = _offset(clock["zone"] or "")
    return f"{day}T{hour:02}:{minute:02}:00{zone}" if zone and hour < 24 and minute < 60 else day


def _offset(zone: str) -> str | None:
    bare = zone.upper().removeprefix("GMT").removeprefix("UTC").strip() or "Z"
    if bare[0] in "+-":
        digits = bare.replace(":", "") if len(bare) > 3 else f"{bare[0]}{bare[1:]:0>2}00"
        return f"{digits[:3]}:{digits[3:]}" if digits[1:3] <= "14" and digits[3:] < "60" else None
    return ZONES.get(bare) if zone else None
