"""The regular expressions of this folder."""

import re

DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
"""A number in digits, whatever it counts: the last resort where no figure could be read."""

YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
"""A year in digits, so that a year is not taken for a count."""
