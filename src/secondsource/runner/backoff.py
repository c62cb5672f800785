"""When to try again what failed: later after every failure, and not before the other side wants it."""

from datetime import UTC, datetime

from urllib3.exceptions import InvalidHeader
from urllib3.util import Retry

from secondsource.text.stamp import in_utc

MOST_DOUBLINGS = 12
LONGEST_SECONDS = 6 * 3600.0


def stamp(seconds: float) -> str:
    """Seconds since 1970 as ISO 8601 in UTC."""
    return in_utc(datetime.fromtimestamp(seconds, UTC))


def next_try(now: float, every_seconds: float, failures: int, wanted: str) -> str:
    """The time of the next try, ISO 8601 in UTC, six hours from now at the latest.

    Args:
        now: seconds since 1970.
        every_seconds: between two tries if none fails; twice that after the first failure, and so on.
        failures: in a row.
        wanted: what the server said of it (`Retry-After`, seconds or a date), empty if nothing.
    """
    doubled = every_seconds * 2.0 ** min(failures, MOST_DOUBLINGS)
    return stamp(now + min(max(doubled, _asked_for(wanted)), LONGEST_SECONDS))


def _asked_for(wanted: str) -> float:
    try:
        return min(Retry().parse_retry_after(wanted), LONGEST_SECONDS) if wanted else 0.0
    except InvalidHeader:
        return 0.0
