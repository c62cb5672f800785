"""How far the affair had come when a report was written: who tells of a trial wrote after who tells of no arrest."""

from functools import cache

from secondsource.lexicon import table, words
from secondsource.lineage.page import Page
from secondsource.lineage.patterns import STAMP

DENYING = 4
"""Words before the name of a step in which a negation takes it back: `no suspects have been arrested`."""


def steps_taken(page: Page) -> int:
    """The furthest step that the page tells of, 1 (arrest, death) to 4 (sentence); 0 if it tells of none."""
    return max(
        (step for at, word in enumerate(page.words) if (step := _steps().get(word, 0)) and _told(page, at)), default=0
    )


def latest_stamp(page: Page) -> int | None:
    """The latest time of day, in minutes, at which the page says that it was posted or updated."""
    found = [_minutes(*match.group("hour", "minute", "half")) for match in STAMP.finditer(page.item.body)]
    return max(found, default=None)


def _told(page: Page, at: int) -> bool:
    return not words("negations") & set(page.before(at, DENYING))


def _minutes(hour: str, minute: str, half: str | None) -> int:
    return (int(hour) % 12 + 12 * (half in {"p", "P"}) if half else int(hour)) * 60 + int(minute)


@cache
def _steps() -> dict[str, int]:
    return {word: int(step) for word, step in table("affair_steps")}
