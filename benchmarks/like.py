"""What it costs to put like events together, and how many of thousands are found exactly: reports in the same words.

`python -m benchmarks.like [COUNT]`, by default 1,250 crashes of seven towns in a year, told by 5,000 reports. CPU
seconds of one process from the profiles on. What grows is the number of pairs that are compared at all. Then as many
for each of three years, in 42 towns: found exactly are those of which a group has all reports and no other.
"""

import sys
from collections.abc import Sequence
from functools import partial
from itertools import product

from training.stories.kinds import CRASHES
from training.stories.like_events import TOWNS, Report, like_events, told_together

from benchmarks.clock import seconds
from secondsource.stories.candidates import candidates
from secondsource.stories.profile import Profile, profile
from secondsource.stories.stage import Stories
from secondsource.stories.weighed import weigh

COUNT = 1_250
YEAR_DAYS = 365
MOST_SECONDS = 180
MOST_GROWTH = 1.5
YEARS = 3
LEAST_EXACT = 0.95
MANY_TOWNS = [
    "".join(parts)
    for parts in product(
        ("Ost", "Hal", "Grim", "Fal", "Dor", "Birk", "Asp"), ("bury", "dale", "holt", "ville", "minster", "haven")
    )
]


def main(count: int = COUNT) -> int:
    """Measure and print; 1 if a limit is passed: three minutes, half as many more compared, one in twenty not exact."""
    pile = _profiles(_events(count, YEAR_DAYS))
    taken = seconds(partial(Stories().group, pile))
    print(f"{count} like events of a year, {len(pile)} reports: {taken:.1f} s")
    few, many = (_compared(_profiles(_events(count // 4 * years, years * YEAR_DAYS))) for years in (1, 2))
    print(f"others compared with a report: {few:.1f} in a year, {many:.1f} in two such years")
    events = _events(YEARS * count, YEARS * YEAR_DAYS, MANY_TOWNS)
    exact = _exact(events)
    print(f"{len(events)} like events of {YEARS} years in {len(MANY_TOWNS)} towns: {exact} found exactly")
    return int(taken > MOST_SECONDS or many > MOST_GROWTH * few or exact < LEAST_EXACT * len(events))


def _events(count: int, days: int, towns: Sequence[str] = TOWNS) -> list[list[Report]]:
    return like_events(CRASHES, count, cities=towns, days=days)


def _profiles(events: Sequence[Sequence[Report]]) -> list[Profile]:
    return [profile(report.reading()) for event in events for report in event]


def _exact(events: Sequence[Sequence[Report]]) -> int:
    found = {frozenset(group) for group in Stories().group(_profiles(events))}
    return len(found & told_together(events))


def _compared(pile: Sequence[Profile]) -> float:
    """With how many others a report is compared, on average."""
    return 2 * sum(1 for _ in candidates(map(weigh, pile))) / len(pile)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
