"""Expressions of time and their values, read against the day of publication and the grammar around them."""

from secondsource.annotation.times.reading import read_times

__all__ = ["read_times"]
