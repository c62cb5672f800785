"""Whether two statements tell of one time: an earlier event that a report recalls is not the event of the day."""

from datetime import date

from secondsource.claims.proposition import Proposition

RECALLED_DAYS = 45
"""What lies further back than this at publication is recalled, not reported."""


FAR_DAYS = 60
"""Reports published so far apart tell of two events in like words, unless they give one time or the very same words."""


def far_apart(ours: str | None, theirs: str | None) -> bool:
    """Whether two reports were published months apart; false where one of the days is not known."""
    try:
        days = [date.fromisoformat((day or "")[:10]) for day in (ours, theirs)]
    except ValueError:
        return False
    return abs((days[0] - days[1]).days) > FAR_DAYS


def one_era(left: Proposition, right: Proposition, ours: str | None, theirs: str | None) -> bool:
    """Whether both tell of the present of their reports, or both of one time further back."""
    mine, other = _recalled(left, ours), _recalled(right, theirs)
    return mine == other or bool(mine & other)


def _recalled(proposition: Proposition, published: str | None) -> frozenset[str]:
    """The months or years far before publication that the statement gives; empty where it tells of the present."""
    if not published:
        return frozenset()
    days = [time.value for time in proposition.statement.times if time.value and time.value[:4].isdigit()]
    far = [day for day in days if _far(day, published)]
    return frozenset(day[:4] for day in far) if len(far) == len(days) else frozenset()


def _far(day: str, published: str) -> bool:
    if day[:4] != published[:4] and len(day) < 7:
        return True
    try:
        ours, theirs = date.fromisoformat(_padded(day)), date.fromisoformat(published[:10])
    except ValueError:
        return False
    return (theirs - ours).days > RECALLED_DAYS


def _padded(day: str) -> str:
    return {4: f"{day}-12-31", 7: f"{day}-28"}.get(len(day[:10]), day[:10])
