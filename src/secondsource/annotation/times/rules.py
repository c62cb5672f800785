"""Which pattern is read by which resolver, and the words without which it need not be tried."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from secondsource.annotation.times import (
    clock,
    dates,
    durations,
    patterns,
    points,
    quarters,
    units,
    weekdays,
    words,
    years,
)
from secondsource.annotation.times.context import Context, Read

Resolver = Callable[[re.Match[str], Context], Read | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of writing a time. `needs` are the kinds of trigger of which one must be near."""

    pattern: re.Pattern[str]
    resolve: Resolver
    needs: frozenset[str]


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule; where two match the same characters the earlier one is tried first."""
    return tuple(Rule(pattern, resolve, frozenset(needs.split())) for needs, pattern, resolve in _table())


def _table() -> tuple[tuple[str, re.Pattern[str], Resolver], ...]:
    return (
        ("month", patterns.MONTH_DAY, dates.month_day),
        ("month", patterns.DAY_MONTH, dates.month_day),
        ("month", patterns.ANOTHER_DAY, dates.another_day),
        ("month", patterns.MONTH_YEAR, dates.month_year),
        ("month", patterns.MONTH_RELATIVE, dates.month_relative),
        ("month", patterns.MONTH_ALONE, dates.month_alone),
        ("mixed", patterns.ISO_DAY, dates.iso_day),
        ("mixed", patterns.SLASHED_DAY, dates.slashed_day),
        ("year", patterns.YEAR_ALONE, years.year_alone),
        ("spoken", patterns.SPOKEN_YEAR, years.spoken_year),
        ("spoken", patterns.YEAR_THOUSAND, years.year_thousand),
        ("mixed", patterns.SHORT_YEAR, years.short_year),
        ("mixed decade", patterns.DECADE, years.decade),
        ("century", patterns.CENTURY, years.century),
        ("season", patterns.SEASON_YEAR, years.season_year),
        ("season", patterns.SEASON_RELATIVE, years.season_relative),
        ("quarter", patterns.QUARTER, quarters.quarter_named),
        ("mixed", patterns.SHORT_QUARTER, quarters.short_quarter),
        ("quarter", patterns.YEARS_QUARTER, quarters.years_quarter),
        ("unit", patterns.YEAR_ENDED, durations.year_ended),
        ("unit", patterns.THE_YEAR, units.the_year),
        ("quarter", patterns.THE_QUARTER, quarters.quarter_meant),
        ("unit", patterns.YEAR_AGO, quarters.year_ago),
        ("weekday", patterns.ON_WEEKDAY, weekdays.on_weekday),
        ("weekday", patterns.PART_OF_WEEKDAY, weekdays.part_of_weekday),
        ("near", patterns.NEAR_DAY, weekdays.near_day),
        ("near", patterns.PART_YESTERDAY, weekdays.part_yesterday),
        ("part", patterns.THIS_PART, weekdays.this_part),
        ("part", patterns.BARE_PART, weekdays.bare_part),
        ("unit century quarter", patterns.NEAR_UNIT, units.near_unit),
        ("unit century quarter", patterns.THE_UNIT, units.the_unit),
        ("unit", patterns.YEAR_END, units.year_end),
        ("unit century", patterns.AGO, points.ago),
        ("unit century quarter", patterns.DURATION, durations.length),
        ("unit century quarter", patterns.BARE_UNITS, durations.bare_units),
        ("unit century", patterns.ALL_UNIT, durations.all_unit),
        ("unit century", patterns.RANGE, durations.spread),
        ("unit century quarter", patterns.EACH, durations.each),
        ("clock part mixed", patterns.CLOCK, clock.clock),
        ("past quarter unit part weekday", patterns.SPOKEN_CLOCK, clock.spoken_clock),
        ("clock", patterns.OCLOCK, clock.oclock),
        ("word", words.references(), words.reference),
        ("holiday", words.holidays(), words.holiday),
    )
