"""Points in time as they are kept."""

from datetime import UTC, datetime


def in_utc(when: datetime) -> str:
    """The time, ISO 8601 in UTC, to the second; one without a zone is that of this machine.

    Example:
        >>> in_utc(datetime.fromisoformat("2024-03-05T11:30:09+02:00"))
        '2024-03-05T09:30:09Z'
    """
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def moment_in_utc(when: datetime) -> str:
    """The same to the microsecond, where it is known: two captures of a page may lie within one second.

    Example:
        >>> moment_in_utc(datetime.fromisoformat("2024-03-05T11:30:09.25+02:00"))
        '2024-03-05T09:30:09.250000Z'
        >>> moment_in_utc(datetime.fromisoformat("2024-03-05T11:30:09+02:00"))
        '2024-03-05T09:30:09Z'
    """
    return when.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"
