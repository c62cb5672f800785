"""What happened when, as far as the claims say it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from secondsource.dossier.phrasing import sentence
from secondsource.model.annotation import Time, TimeType
from secondsource.model.claim import Certainty, Statement
from secondsource.model.story import Story, TimelineEntry
from secondsource.model.verdict import Verdict

# An ISO 8601 value that names a point: a year, month, day, or a day with at least an hour; week values name a span.
POINT = re.compile(
    r"(?P<year>\d{4})(?P<month>-\d\d)?(?P<day>-\d\d)?(?P<hour>T\d\d(?::?\d\d)*(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?"
)
UNTIMED = frozenset({Certainty.DENIED})


def timeline(story: Story, claims: Sequence[Verdict], statements: Mapping[str, Statement]) -> tuple[TimelineEntry, ...]:
    """One line for every claim of the story with a point in time, the earliest first.

    Where the statements of a claim give several times, the one that most of them give is taken, the finest first.
    """
    entries: dict[tuple[str, str], TimelineEntry] = {}
    for claim in claims:
        found = _time(claim, statements) if claim.story == story.id else None
        if found:
            entry = TimelineEntry(
                time=found, precision=precision(found) or "day", claim=claim.id, text=sentence(claim.text)
            )
            entries.setdefault((entry.time, entry.text.casefold()), entry)
    return tuple(entries[key] for key in sorted(entries))


def precision(value: str) -> str | None:
    """How fine a point in time is: `hour`, `day`, `month` or `year`; null for what is not a point.

    Example:
        >>> precision("2022-05"), precision("2022-W19")
        ('month', None)
    """
    match = POINT.fullmatch(value)
    return next((name for name in ("hour", "day", "month", "year") if match[name]), None) if match else None


def _time(claim: Verdict, statements: Mapping[str, Statement]) -> str | None:
    votes: Counter[str] = Counter()
    for name in claim.statements:
        one = statements.get(name)
        value = _first(one.times) if one and one.certainty not in UNTIMED else None
        if value:
            votes[value] += 1
    return min(votes, key=lambda value: (-votes[value], -len(value), value)) if votes else None


def _first(times: Sequence[Time]) -> str | None:
    points = (one.value for one in times if one.type in (TimeType.DATE, TimeType.TIME) and one.value)
    return next((value for value in points if precision(value)), None)
