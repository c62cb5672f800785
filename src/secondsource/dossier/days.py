"""Days and hours as a reader writes them."""

import re
from datetime import date

from secondsource.dossier.points import DAY_LETTERS, precision

# The clock of an ISO 8601 time; seconds are left out.
HOUR = re.compile(r"T(?P<hour>\d\d):?(?P<minute>\d\d)?(?::?\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?$")


def day(value: str) -> str:
    """A day as a reader writes it; anything else as it is.

    Example:
        >>> day("2022-05-13"), day("2022-05")
        ('Friday 13 May 2022', '2022-05')
    """
    found = _date(value)
    return f"{found:%A} {_short(found)}" if found else value


def moment(value: str) -> str:
    """A point in time as a reader writes it, no finer than it is known; anything else as it is.

    Example:
        >>> moment("2022-05-13"), moment("2022-05"), moment("2022"), moment("2022-05-13T08:05:00Z")
        ('13 May 2022', 'May 2022', '2022', '13 May 2022, 08:05 UTC')
    """
    if precision(value) == "month":
        found = _date(f"{value}-01")
        return f"{found:%B %Y}" if found else value
    found, hour = _date(value[:DAY_LETTERS]), HOUR.match(value[DAY_LETTERS:])
    if found is None:
        return value
    if hour is None:
        return _short(found)
    zone = (hour["zone"] or "").replace("Z", " UTC")
    return f"{_short(found)}, {hour['hour']}:{hour['minute'] or '00'}{zone}"


def period(first: str, last: str) -> str:
    """From one day to another.

    Example:
        >>> period("2022-05-13", "2022-05-15"), period("2022-05-30", "2022-06-01"), period("2022", "2022")
        ('13 to 15 May 2022', '30 May to 1 June 2022', '2022')
    """
    begin, end = _date(first), _date(last)
    if begin is None or end is None or first == last:
        return _short(begin) if begin and first == last else " to ".join(dict.fromkeys((first, last)))
    if begin.year != end.year:
        return f"{_short(begin)} to {_short(end)}"
    return f"{begin.day}{'' if begin.month == end.month else f' {begin:%B}'} to {_short(end)}"


def _short(found: date) -> str:
    return f"{found.day} {found:%B %Y}"


def _date(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None
