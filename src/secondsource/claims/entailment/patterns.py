"""The regular expressions of this folder."""

import re

DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
"""A number in digits, whatever it counts: the last resort where no figure could be read."""

YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
"""A year in digits, so that a year is not taken for a count."""

MARK = re.compile(r"\b(\d{1,2}(?:\.\d{1,2})?) ?(?:/|out of) ?10\b")
"""A mark out of ten: "6/10" is set beside "7.2", not beside a share."""

SET_APART = re.compile(r" (?=[,.;:!?%)](?:\s|$))")
"""A space before a mark, as in text that was cut into words: "April 19 , 2020" is one day, not a day and a year."""
