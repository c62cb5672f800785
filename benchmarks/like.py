"""What it costs to put like events together: reports of a year and of two, told in the same words.

`python -m benchmarks.like [COUNT]`, by default 1,250 crashes of seven towns in a year, told by 5,000 reports. CPU
seconds of one process from the profiles on. What grows is the number of pairs that are compared at all.
"""

import sys
from collections.abc import Sequence
from functools import partial

from training.stories.kinds import CRASHES
from training.stories.like_events import TOWNS, like_events

from benchmarks.clock import seconds
from secondsource.stories.candidates import candidates
from secondsource.stories.profile import Profile, profile
from secondsource.stories.rarity import weigh
from secondsource.stories.stage import Stories

COUNT = 1_250
YEAR_DAYS = 365
MOST_SECONDS = 180
MOST_GROWTH = 1.5


def main(count: int = COUNT) -> int:
    """Measure and print; 1 if a limit is passed: three minutes, half as many more compared in two years."""
    pile = _pile(count, YEAR_DAYS)
    taken = seconds(partial(Stories().group, pile))
    print(f"{count} like events of a year, {len(pile)} reports: {taken:.1f} s")
    few, many = (_compared(_pile(count // 4 * years, years * YEAR_DAYS)) for years in (1, 2))
    print(f"others compared with a report: {few:.1f} in a year, {many:.1f} in two such years")
    return int(taken > MOST_SECONDS or many > MOST_GROWTH * few)


def _pile(count: int, days: int) -> list[Profile]:
    events = like_events(CRASHES, count, cities=TOWNS, days=days)
    return [profile(report.reading()) for event in events for report in event]


def _compared(pile: Sequence[Profile]) -> float:
    """With how many others a report is compared, on average."""
    return 2 * sum(1 for _ in candidates(map(weigh, pile))) / len(pile)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
